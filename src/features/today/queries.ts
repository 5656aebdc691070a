import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { useMay, useSession } from '#client/session.ts'
import { browserZone } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import { findNeeds } from './find-needs.ts'

/** What waits for the person signed in, as a query over the queries it comes from. */
export function useNeeds() {
  const { me } = useSession()
  const now = useNow()
  const managesPeople = useMay('person.invite')
  const people = useQuery({ ...apiQuery('listPeople'), enabled: managesPeople })
  const status = useQuery({ ...apiQuery('getStatus'), enabled: managesPeople })
  const tokens = useQuery({ ...apiQuery('listTokens'), enabled: useMay('token.own') })
  const asked = [people, status, tokens].filter((each) => each.isEnabled)
  const ready = asked.every((each) => !each.isPending)
  return {
    data: ready
      ? findNeeds({
          me,
          now,
          browserZone: browserZone(),
          people: people.data,
          status: status.data,
          tokens: tokens.data?.tokens,
        })
      : undefined,
    error: asked.find((each) => each.error)?.error ?? null,
    isFetching: asked.some((each) => each.isFetching),
    refetch: () => Promise.all(asked.map((each) => each.refetch())),
  }
}
