import { TZDate } from '@date-fns/tz'
import { useInfiniteQuery } from '@tanstack/react-query'
import { addDays } from 'date-fns'
import { toInstant } from '#core/time/instant.ts'
import type { Input, Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import type { AuditSearch } from './search-params.ts'

export type Entry = Output<'listAudit'>['items'][number]
export type AuditFilter = Input<'exportAudit'>['query']

const PAGE = 100

/** The log, newest first, page after page. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['listAudit', 'pages', filter],
    queryFn: ({ pageParam }) =>
      call('listAudit', { query: { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  })
}

/** The filters as the server knows them: the days become moments, the last day is included. */
export function toFilter(search: AuditSearch, zone: string): AuditFilter {
  const { person, kind, about, event, q, from, to } = search
  return {
    ...(person && { actorId: person }),
    ...(kind && { subjectKind: kind }),
    ...(about && { subjectId: about }),
    ...(event && { event }),
    ...(q && { text: q }),
    ...(from && { from: startOfDay(from, zone) }),
    ...(to && { to: startOfDay(to, zone, 1) }),
  }
}

/** @param later how many days after `day` */
function startOfDay(day: string, zone: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return toInstant(addDays(new TZDate(year, month - 1, date, zone), later).getTime())
}
