import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { personState } from '#core/person/person.ts'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import type { Output } from '#contract/contract.ts'
import { ApiError } from '#client/api-error.ts'
import type { Media } from '#client/media/addresses.ts'
import { apiQuery } from '#client/query.ts'

export type Approvals = Output<'listApprovals'>
export type Waiting = Approvals['waiting'][number]
export type Opinion = Approvals['reviews'][number]
export type Post = Output<'getPost'>
export type Publication = Post['publications'][number]
export type Channel = Output<'listChannels'>['channels'][number]
export type Comment = Output<'listComments'>['comments'][number]
export type Review = Output<'listComments'>['reviews'][number]

export const approvalsQuery = apiQuery('listApprovals')
const inPost = (id: string) => ({ params: { id } })
export const postQuery = (id: string) => apiQuery('getPost', inPost(id))
export const revisionsQuery = (id: string) => apiQuery('listRevisions', inPost(id))
export const talkQuery = (id: string) => apiQuery('listComments', inPost(id))

export function useChannels(): ReadonlyMap<string, Channel> {
  const { data } = useQuery(apiQuery('listChannels'))
  return useMemo(() => new Map(data?.channels.map((each) => [each.id, each])), [data])
}

/** Everybody who is, or was, at the desk; and what people are called. */
export function usePeople() {
  const { data } = useQuery(apiQuery('listPeople'))
  return useMemo(() => {
    const names = new Map(data?.people.map((each) => [each.id, each.name]))
    const active = data?.people.filter((each) => personState(each) === 'active') ?? []
    return { active, nameOf: (id: string) => names.get(id) ?? 'Somebody' }
  }, [data])
}

/** What the values of the pick-lists are called; the value itself for one that is not known. */
export function useLabels(): (list: PickListName, value: string) => string {
  const { data } = useQuery(apiQuery('listPickLists'))
  return useMemo(() => {
    const labels = new Map(data?.values.map((each) => [`${each.list} ${each.value}`, each.label]))
    return (list, value) => labels.get(`${list} ${value}`) ?? value
  }, [data])
}

/** What is known of the files of a post: null for one that is gone, nothing for one that is still asked for. */
export type FileFacts = ReadonlyMap<string, Media | null>

const FILE_STALE_MS = 60_000

export function useFiles(ids: readonly string[]): FileFacts {
  const unique = [...new Set(ids)]
  return useQueries({
    queries: unique.map((id) => ({ ...apiQuery('getMedia', { params: { id } }), staleTime: FILE_STALE_MS })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data, error }, index): [string, Media | null][] => {
          const id = unique[index] ?? ''
          if (data) return [[id, data]]
          return error instanceof ApiError && error.problem.status === 404 ? [[id, null]] : []
        }),
      ),
  })
}
