import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from './query.ts'

export interface Names {
  person(id: string): string
  channel(id: string): string
  /** A channel by its id, or a value of a pick-list by itself: what the scope of a pause holds. */
  scope(value: string): string
}

/** What people call people, channels and values. @param wanted false where no name is shown: nothing is asked then */
export function useNames(wanted = true): Names {
  const people = useQuery({ ...apiQuery('listPeople'), enabled: wanted }).data?.people ?? []
  const channels = useQuery({ ...apiQuery('listChannels'), enabled: wanted }).data?.channels ?? []
  const values = useQuery({ ...apiQuery('listPickLists'), enabled: wanted }).data?.values ?? []
  const channel = (id: string) => channels.find((each) => each.id === id)?.name
  return {
    person: (id) => people.find((each) => each.id === id)?.name ?? 'somebody',
    channel: (id) => channel(id) ?? 'a channel',
    scope: (value) => channel(value) ?? values.find((each) => each.value === value)?.label ?? value,
  }
}

/** What people and channels are called, by id, where only some of what stands there are ids. */
export function useNameMap(): ReadonlyMap<string, string> {
  return useQueries({ queries: [apiQuery('listPeople'), apiQuery('listChannels')], combine: toNameMap })
}

function toNameMap([people, channels]: [
  UseQueryResult<Output<'listPeople'>>,
  UseQueryResult<Output<'listChannels'>>,
]): ReadonlyMap<string, string> {
  const named = [...(people.data?.people ?? []), ...(channels.data?.channels ?? [])]
  return new Map(named.map(({ id, name }) => [id, name]))
}
