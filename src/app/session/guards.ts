import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { type Action, can, mayEver } from '#core/person/policy.ts'
import { type Me, sessionQuery, toSubject } from '#client/session.ts'

/** The page is not for this person; the message is the policy's reason. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError'
}

interface BeforeLoad {
  readonly context: { readonly queryClient: QueryClient }
  readonly location: { readonly href: string }
}

/** For what is inside the desk: sends whoever is not signed in to the sign-in page, and back afterwards. */
export async function requireSession({ context, location }: BeforeLoad): Promise<{ me: Me }> {
  const { me } = await context.queryClient.ensureQueryData(sessionQuery)
  if (me) return { me }
  throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
}

/** Options of a route that only a demonstration desk has. */
export function needsDemo() {
  return {
    beforeLoad: ({ context: { queryClient } }: BeforeLoad) => {
      if (queryClient.getQueryData(sessionQuery.queryKey)?.desk?.demo) return
      throw new ForbiddenError(
        'The simulator moves the time of demonstration desks. This is a real desk: its time is real and stays so.',
      )
    },
  }
}

/** Options of a route that only those may open whom the policy allows `action` somewhere. */
export function needs(action: Action) {
  return {
    beforeLoad: ({ context }: { context: { me: Me } }) => {
      const subject = toSubject(context.me)
      if (mayEver(subject, action)) return
      const decision = can(subject, action)
      throw new ForbiddenError(decision.allowed ? 'This is not open to you.' : decision.reason)
    },
  }
}
