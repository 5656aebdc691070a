import { toCsv } from '#core/text/csv.ts'
import type { AuditEntry } from '#core/audit/entry.ts'
import type { AuditFilter } from '#core/ports/stores.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../route.ts'

const EXPORT_PAGE = 500

/** The audit log: read and exported, never written here. */
export function mountAudit(route: Route, deps: Deps): void {
  route('listAudit', async ({ input: { query } }) => {
    const { limit, cursor, ...filter } = query
    const [page, events] = await Promise.all([
      deps.stores.audit.list(filter, limit, cursor === undefined ? null : Number(cursor)),
      deps.stores.audit.listEvents(),
    ])
    return { items: [...page.items], total: page.total, nextCursor: page.nextCursor, events }
  })

  route('exportAudit', async ({ input: { query }, context }) =>
    context.body(streamCsv(deps, query), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${deps.clock.now().slice(0, 10)}.csv"`,
    }),
  )
}

const HEADER = [
  'id',
  'at',
  'actor',
  'via',
  'event',
  'subject_kind',
  'subject_id',
  'subject',
  'why',
  'before',
  'after',
  'request_id',
]

/** Page by page, so that a log of any length fits in memory. */
function streamCsv(deps: Deps, filter: AuditFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let cursor: number | null = null
  return new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(toCsv([HEADER]))),
    pull: async (stream) => {
      const page = await deps.stores.audit.list(filter, EXPORT_PAGE, cursor)
      if (page.items.length > 0) stream.enqueue(encoder.encode(toCsv(page.items.map(toRow))))
      if (page.nextCursor === null) stream.close()
      else cursor = Number(page.nextCursor)
    },
  })
}

function toRow(entry: AuditEntry): string[] {
  const { id, at, actor, event, subject, why, before, after, requestId } = entry
  const json = (fields: unknown): string => (fields ? JSON.stringify(fields) : '')
  return [
    String(id),
    at,
    actor.name,
    actor.via,
    event,
    subject.kind,
    subject.id,
    subject.name,
    why,
    json(before),
    json(after),
    requestId ?? '',
  ]
}
