import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'

export type Post = Output<'getPost'>
export type Publication = Post['publications'][number]

export const usePost = (id: string) => useQuery(apiQuery('getPost', { params: { id } }))

/** What the panel says of people, channels and campaigns: their names. */
export function useNames() {
  const people = useQuery(apiQuery('listPeople')).data?.people ?? []
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? []
  const values = useQuery(apiQuery('listPickLists')).data?.values ?? []
  return {
    person: (id: string) => people.find((each) => each.id === id)?.name ?? 'somebody',
    channel: (id: string) => channels.find((each) => each.id === id)?.name ?? 'a channel',
    campaign: (value: string) =>
      values.find((each) => each.list === 'campaign' && each.value === value)?.label ?? value,
  }
}
