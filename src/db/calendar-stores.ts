import { and, asc, eq, gte, lte, or } from 'drizzle-orm'
import type { MarkStore, ViewStore } from '#core/ports/post-stores.ts'
import type { Db } from './database.ts'
import { calendarMark, savedView } from './schema/post.ts'

export function createMarkStore(db: Db): MarkStore {
  return {
    list: (from, to) =>
      db
        .select()
        .from(calendarMark)
        .where(and(lte(calendarMark.day, to), gte(calendarMark.endDay, from)))
        .orderBy(asc(calendarMark.day), asc(calendarMark.name)),
    get: async (id) => (await db.select().from(calendarMark).where(eq(calendarMark.id, id)))[0] ?? null,
    insert: async (marks) => {
      if (marks.length > 0) await db.insert(calendarMark).values([...marks])
    },
    update: async ({ id, version, ...fields }) => {
      const mine = and(eq(calendarMark.id, id), eq(calendarMark.version, version))
      const set = { ...fields, version: version + 1 }
      return (await db.update(calendarMark).set(set).where(mine).returning({ id: calendarMark.id })).length === 1
    },
    remove: async (id) => void (await db.delete(calendarMark).where(eq(calendarMark.id, id))),
  }
}

export function createViewStore(db: Db): ViewStore {
  const columns = {
    id: savedView.id,
    ownerId: savedView.ownerId,
    page: savedView.page,
    name: savedView.name,
    search: savedView.search,
    shared: savedView.shared,
  }
  return {
    list: (personId) =>
      db
        .select(columns)
        .from(savedView)
        .where(or(eq(savedView.ownerId, personId), eq(savedView.shared, true)))
        .orderBy(asc(savedView.name), asc(savedView.createdAt)),
    get: async (id) => (await db.select(columns).from(savedView).where(eq(savedView.id, id)))[0] ?? null,
    insert: async (view, createdAt) => void (await db.insert(savedView).values({ ...view, createdAt })),
    remove: async (id) => void (await db.delete(savedView).where(eq(savedView.id, id))),
  }
}
