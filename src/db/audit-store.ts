import { and, asc, count, desc, eq, gt, gte, ilike, lt, max, or, type SQL } from 'drizzle-orm'
import type { AuditEntry, SubjectKind } from '#core/audit/entry.ts'
import type { AuditFilter, AuditReader } from '#core/ports/stores.ts'
import type { Db } from './database.ts'
import { audit } from './schema/audit.ts'

function toEntry(row: typeof audit.$inferSelect): AuditEntry {
  return {
    id: row.id,
    at: row.at,
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName, via: row.actorVia },
    event: row.event,
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
    why: row.why,
    before: row.before,
    after: row.after,
    requestId: row.requestId,
  }
}

export function createAuditReader(db: Db): AuditReader {
  return {
    list: async (filter, limit, before) => {
      const where = toWhere(filter)
      const older = before === null ? where : and(where, lt(audit.id, before))
      const rows = await db
        .select()
        .from(audit)
        .where(older)
        .orderBy(desc(audit.id))
        .limit(limit + 1)
      const [counted] = await db.select({ total: count() }).from(audit).where(where)
      const items = rows.slice(0, limit).map(toEntry)
      return { items, total: counted?.total ?? 0, nextCursor: rows.length > limit ? String(items.at(-1)?.id) : null }
    },
    listAfter: async (id, limit) =>
      (await db.select().from(audit).where(gt(audit.id, id)).orderBy(asc(audit.id)).limit(limit)).map(toEntry),
    lastId: async () => (await db.select({ last: max(audit.id) }).from(audit))[0]?.last ?? 0,
    listEvents: async () =>
      (await db.selectDistinct({ event: audit.event }).from(audit).orderBy(asc(audit.event))).map((row) => row.event),
  }
}

function toWhere(filter: AuditFilter): SQL | undefined {
  const words = filter.text && `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
  return and(
    filter.actorId ? eq(audit.actorId, filter.actorId) : undefined,
    filter.subjectKind ? eq(audit.subjectKind, filter.subjectKind as SubjectKind) : undefined,
    filter.subjectId ? eq(audit.subjectId, filter.subjectId) : undefined,
    filter.event ? eq(audit.event, filter.event) : undefined,
    filter.from ? gte(audit.at, filter.from) : undefined,
    filter.to ? lt(audit.at, filter.to) : undefined,
    words ? or(ilike(audit.subjectName, words), ilike(audit.actorName, words), ilike(audit.why, words)) : undefined,
  )
}
