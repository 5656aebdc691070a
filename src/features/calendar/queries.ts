import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { addMonths, rangeOf } from '#core/calendar/layout.ts'
import { PLATFORMS } from '#core/channel/platform.ts'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import type { Day } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'

export type Calendar = Output<'getCalendar'>
export type Mark = Calendar['marks'][number]
export type Channel = Output<'listChannels'>['channels'][number]

const calendarQuery = (month: Day) => apiQuery('getCalendar', { query: rangeOf(month) })

/** The days of a month, with those of its neighbours that stand beside them; and the months around it, for later. */
export function useCalendarMonth(month: Day) {
  const client = useQueryClient()
  const range = rangeOf(month)
  const query = useQuery({ ...apiQuery('getCalendar', { query: range }), placeholderData: keepPreviousData })
  const arrived = query.isSuccess && !query.isPlaceholderData
  const key = month.slice(0, 7)
  useEffect(() => {
    if (!arrived) return
    for (const months of [1, -1]) void client.prefetchQuery(calendarQuery(addMonths(`${key}-01`, months)))
  }, [client, arrived, key])
  return { query, range }
}

export const useUntimed = () => useQuery(apiQuery('listUntimed'))

/** Every channel in the order of the platforms; retired ones too, for their posts are still there. */
export function useChannels(): readonly Channel[] {
  const { data } = useQuery({ ...apiQuery('listChannels'), select: sortChannels })
  return data ?? NO_CHANNELS
}

const NO_CHANNELS: readonly Channel[] = []

function sortChannels({ channels }: Output<'listChannels'>): Channel[] {
  return channels.toSorted((a, b) => PLATFORMS.indexOf(a.platform) - PLATFORMS.indexOf(b.platform))
}

export function usePeople(): ReadonlyMap<string, string> {
  const { data } = useQuery(apiQuery('listPeople'))
  return useMemo(() => new Map(data?.people.map(({ id, name }) => [id, name])), [data])
}

/** The labels of a pick-list’s values. */
export function usePickList(list: PickListName): ReadonlyMap<string, string> {
  const { data } = useQuery(apiQuery('listPickLists'))
  return useMemo(
    () => new Map(data?.values.filter((each) => each.list === list).map(({ value, label }) => [value, label])),
    [data, list],
  )
}
