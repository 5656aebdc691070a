import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import { PLATFORMS } from '#core/channel/platform.ts'
import type { Output } from '#contract/contract.ts'
import { ApiError } from '#client/api-error.ts'
import type { Media } from '#client/media/addresses.ts'
import { apiQuery } from '#client/query.ts'

export type Post = Output<'getPost'>
export type Publication = Post['publications'][number]
export type Channel = Output<'listChannels'>['channels'][number]
export type Person = Output<'listPeople'>['people'][number]

const NOBODY: readonly Person[] = []
const NO_CHANNELS: readonly Channel[] = []

export const postQuery = (id: string) => apiQuery('getPost', { params: { id } })

/** The post as the desk holds it; nothing before it has an id. */
export function usePost(id: string | null): Post | null {
  const { data } = useQuery({ ...postQuery(id ?? ''), enabled: id !== null })
  return data && data.id === id ? data : null
}

export function useChannels(): readonly Channel[] {
  const { data } = useQuery(apiQuery('listChannels'))
  return useMemo(
    () =>
      data?.channels.toSorted(
        (a, b) => PLATFORMS.indexOf(a.platform) - PLATFORMS.indexOf(b.platform) || a.name.localeCompare(b.name),
      ) ?? NO_CHANNELS,
    [data],
  )
}

export function usePeople(): readonly Person[] {
  return useQuery(apiQuery('listPeople')).data?.people ?? NOBODY
}

/** @returns the name of a person; “Somebody” before it is known */
export function useNameOf(): (id: string) => string {
  const people = usePeople()
  return (id) => people.find((person) => person.id === id)?.name ?? 'Somebody'
}

interface Option {
  readonly value: string
  readonly label: string
}

/** What a pick-list offers, and what is set although it no longer does. */
export function useOptions(list: PickListName, set: readonly string[]): readonly Option[] {
  const { data } = useQuery(apiQuery('listPickLists'))
  const mine = (data?.values ?? []).filter(
    (each) => each.list === list && (!each.retiredAt || set.includes(each.value)),
  )
  const known = mine.map(({ value, label, retiredAt }) => ({ value, label: retiredAt ? `${label} (retired)` : label }))
  const unknown = set.filter((value) => !known.some((each) => each.value === value))
  return [...known, ...unknown.map((value) => ({ value, label: value }))]
}

/** What is known of the files of a post: null for one that is gone, nothing for one that is still asked for. */
export type MediaFacts = ReadonlyMap<string, Media | null>

export function useMediaFacts(ids: readonly string[]): MediaFacts {
  const unique = [...new Set(ids)]
  return useQueries({
    queries: unique.map((id) => ({ ...apiQuery('getMedia', { params: { id } }), staleTime: 60_000 })),
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
