import { useQuery } from '@tanstack/react-query'
import { toInstant } from '#core/time/instant.ts'
import { dayOf } from '#core/time/wall.ts'
import { apiQuery } from '#client/query.ts'
import { useMay, useSession } from '#client/session.ts'
import { browserZone } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import { findHolidays, type HolidayAhead } from './find-holidays.ts'
import { findNeeds } from './find-needs.ts'

/** What waits for the person signed in, as a query over the queries it comes from. */
export function useNeeds() {
  const { me } = useSession()
  const realNow = useNow('real')
  const managesPeople = useMay('person.invite')
  const people = useQuery({ ...apiQuery('listPeople'), enabled: managesPeople })
  const status = useQuery({ ...apiQuery('getStatus'), enabled: managesPeople })
  const tokens = useQuery({ ...apiQuery('listTokens'), enabled: useMay('token.own') })
  const notifications = useQuery(apiQuery('listNotifications'))
  const asked = [people, status, tokens, notifications].filter((each) => each.isEnabled)
  const ready = asked.every((each) => !each.isPending)
  return {
    data: ready
      ? findNeeds({
          me,
          realNow,
          browserZone: browserZone(),
          people: people.data,
          status: status.data,
          tokens: tokens.data?.tokens,
          notifications: notifications.data,
        })
      : undefined,
    error: asked.find((each) => each.error)?.error ?? null,
    isFetching: asked.some((each) => each.isFetching),
    refetch: () => Promise.all(asked.map((each) => each.refetch())),
  }
}

/** @returns what a person is called; “Somebody” before it is known */
export function useNameOf(): (id: string) => string {
  const people = useQuery(apiQuery('listPeople')).data?.people
  return (id) => people?.find((person) => person.id === id)?.name ?? 'Somebody'
}

/** The holidays that are near, by the desk's own calendar and clock. */
export function useHolidaysAhead(): readonly HolidayAhead[] {
  const { desk } = useSession()
  return findHolidays(desk.holidays, dayOf(toInstant(useNow()), desk.zone))
}
