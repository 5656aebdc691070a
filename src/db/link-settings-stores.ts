import { and, asc, desc, eq, gte, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { DestinationStore, ValueRequestStore } from '#core/ports/link-stores.ts'
import type { Db } from './database.ts'
import { destinationHealth, link, valueRequest } from './schema/link.ts'

export function createValueRequestStore(db: Db): ValueRequestStore {
  return {
    get: async (id) => (await db.select().from(valueRequest).where(eq(valueRequest.id, id)))[0] ?? null,
    list: (limit) =>
      db
        .select()
        .from(valueRequest)
        .orderBy(desc(isNull(valueRequest.verdict)), desc(valueRequest.askedAt), desc(valueRequest.id))
        .limit(limit),
    insert: async (request) => {
      await db.insert(valueRequest).values(request)
    },
    decide: async ({ id, verdict, decidedBy, decidedAt, note }) => {
      const open = and(eq(valueRequest.id, id), isNull(valueRequest.verdict))
      const to = { verdict, decidedBy, decidedAt, note }
      return (await db.update(valueRequest).set(to).where(open).returning({ id: valueRequest.id })).length === 1
    },
  }
}

export function createDestinationStore(db: Db): DestinationStore {
  const fresh = (since: string) =>
    db
      .select({ one: sql`1` })
      .from(destinationHealth)
      .where(and(eq(destinationHealth.url, link.destination), gte(destinationHealth.checkedAt, since)))
  return {
    getMany: async (urls) =>
      urls.length === 0
        ? []
        : db
            .select()
            .from(destinationHealth)
            .where(inArray(destinationHealth.url, [...urls])),
    put: async (health) => {
      const { url: _url, ...set } = health
      await db.insert(destinationHealth).values(health).onConflictDoUpdate({ target: destinationHealth.url, set })
    },
    listUnread: async (since, limit) => {
      const read = sql`coalesce(max(${destinationHealth.checkedAt}), '-infinity')`
      const rows = await db
        .select({ url: link.destination })
        .from(link)
        .leftJoin(destinationHealth, eq(destinationHealth.url, link.destination))
        .where(and(isNull(link.disabledAt), notExists(fresh(since))))
        .groupBy(link.destination)
        .orderBy(asc(read), asc(link.destination))
        .limit(limit)
      return rows.map((row) => row.url)
    },
  }
}
