import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type Action, mayEver, type Subject } from '#core/person/policy.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from './query.ts'

export type Session = Output<'getSession'>
export type Me = NonNullable<Session['me']>
export type Desk = NonNullable<Session['desk']>

/** Who is signed in, and which ways in there are. Asked once; later changes come through mutations and 401s. */
export const sessionQuery = queryOptions({ ...apiQuery('getSession'), staleTime: Number.POSITIVE_INFINITY })

/** The person at this browser, as the policy asks about them. */
export function toSubject(me: Me): Subject {
  return { personId: me.id, level: me.level, administrator: me.administrator, via: { kind: 'session' } }
}

/** @returns the person signed in, and their desk; only for what is inside the desk, where there always is one */
export function useSession(): { me: Me; desk: Desk; publicUrl: string } {
  const { me, desk, publicUrl } = useSuspenseQuery(sessionQuery).data
  if (!me || !desk) throw new Error('Only pages of the desk ask who is signed in.')
  return { me, desk, publicUrl }
}

/** @returns whether the person signed in may do this to some object */
export function useMay(action: Action): boolean {
  return mayEver(toSubject(useSession().me), action)
}
