import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Convention, makeConvention } from '#core/link/convention.ts'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import type { Input, Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import type { LinksSearch } from './search-params.ts'

export type Link = Output<'listLinks'>['items'][number]
export type LinkFault = Link['faults'][number]
export type LinkFilter = Input<'exportLinks'>['query']

const PAGE = 100

/** The links that fit, page after page. */
export function useLinks(filter: LinkFilter) {
  return useInfiniteQuery({
    queryKey: ['listLinks', 'pages', filter],
    queryFn: ({ pageParam }) =>
      call('listLinks', { query: { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  })
}

/** The filters as the server knows them. */
export function toFilter({ q, source, medium, campaign, channel, person, state, sort }: LinksSearch): LinkFilter {
  return {
    ...(q && { text: q }),
    ...(source && { source }),
    ...(medium && { medium }),
    ...(campaign && { campaign }),
    ...(channel && { channelId: channel }),
    ...(person && { createdBy: person }),
    ...(state && { state }),
    ...(sort && { sort }),
  }
}

export function useLink(id: string) {
  return useQuery(apiQuery('getLink', { params: { id } }))
}

/** The rules of the desk for links; null until they are known. */
export function useConvention(): Convention | null {
  const { desk } = useSession()
  const { data } = useQuery(apiQuery('listPickLists'))
  return useMemo(() => (data ? makeConvention(desk.links, data.values) : null), [desk, data])
}

/** What a pick-list offers. */
export function useOffered(list: PickListName): { value: string; label: string }[] {
  const { data } = useQuery(apiQuery('listPickLists'))
  const offered = (data?.values ?? []).filter((each) => each.list === list && !each.retiredAt)
  return offered.map(({ value, label }) => ({ value, label: label === value ? value : `${value} · ${label}` }))
}

/** Every value of a pick-list: links keep those that are retired too. */
export function useEveryValue(list: PickListName): { value: string; label: string }[] {
  const { data } = useQuery(apiQuery('listPickLists'))
  const values = (data?.values ?? []).filter((each) => each.list === list)
  return values.map(({ value, retiredAt }) => ({ value, label: retiredAt ? `${value} (retired)` : value }))
}

/** The campaigns that links were made for, what was used last first. */
export function useCampaigns(): { value: string; label: string }[] {
  const { data } = useQuery(apiQuery('listLinkCampaigns'))
  return (data?.campaigns ?? []).map(({ campaign, links }) => ({ value: campaign, label: `${campaign} (${links})` }))
}
