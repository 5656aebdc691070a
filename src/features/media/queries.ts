import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { apiQuery } from '#client/query.ts'
import type { MediaSearch } from './search-params.ts'

export type OneMedia = Output<'getMedia'>

/** The library as the address filters it, newest first, page after page. */
export function useLibrary({ q, kind, show }: MediaSearch) {
  const filter = {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(show === 'unused' && { unused: 'true' as const }),
    ...(show === 'undescribed' && { noAltText: 'true' as const }),
    ...(show === 'retired' && { retired: 'true' as const }),
  }
  return useInfiniteQuery({
    queryKey: ['listMedia', 'pages', filter],
    queryFn: ({ pageParam }) => call('listMedia', { query: { ...filter, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  })
}

export function useOneMedia(id: string) {
  return useQuery(apiQuery('getMedia', { params: { id } }))
}
