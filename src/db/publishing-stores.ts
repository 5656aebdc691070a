import { and, asc, desc, eq, getTableColumns, gt, isNull, lte, or } from 'drizzle-orm'
import type { ConnectionStore, PauseRow, PauseStore, RateStore } from '#core/ports/publishing-stores.ts'
import type { Db } from './database.ts'
import { connection, pause, rateLimit } from './schema/publishing.ts'

export function createPauseStore(db: Db): PauseStore {
  return {
    insert: async ({ scope, ...fields }) => {
      await db.insert(pause).values({ ...fields, kind: scope.kind, value: scope.value })
    },
    get: async (id) => (await db.select().from(pause).where(eq(pause.id, id))).map(toPause)[0] ?? null,
    listActive: async (now) => {
      const active = and(isNull(pause.liftedAt), or(isNull(pause.endsAt), gt(pause.endsAt, now)))
      return (await db.select().from(pause).where(active).orderBy(asc(pause.setAt), asc(pause.id))).map(toPause)
    },
    list: async (limit) =>
      (await db.select().from(pause).orderBy(desc(pause.setAt), desc(pause.id)).limit(limit)).map(toPause),
    lift: async (id, liftedBy, liftedAt) => {
      const open = and(eq(pause.id, id), isNull(pause.liftedAt))
      return (await db.update(pause).set({ liftedBy, liftedAt }).where(open).returning({ id: pause.id })).length === 1
    },
  }
}

function toPause({ kind, value, ...fields }: typeof pause.$inferSelect): PauseRow {
  return { ...fields, scope: { kind, value } }
}

const { renewingUntil: _renewingUntil, ...connectionFields } = getTableColumns(connection)

export function createConnectionStore(db: Db): ConnectionStore {
  const one = (channelId: string) =>
    db.select(connectionFields).from(connection).where(eq(connection.channelId, channelId))
  return {
    list: () => db.select(connectionFields).from(connection).orderBy(asc(connection.channelId)),
    get: async (channelId) => (await one(channelId))[0] ?? null,
    put: async (row) => {
      await db.insert(connection).values(row).onConflictDoUpdate({ target: connection.channelId, set: row })
    },
    lock: async (channelId) => (await one(channelId).for('update'))[0] ?? null,
    takeRenewal: async (channelId, realNow, renewingUntil) => {
      const free = or(isNull(connection.renewingUntil), lte(connection.renewingUntil, realNow))
      const mine = and(eq(connection.channelId, channelId), free)
      const taken = await db
        .update(connection)
        .set({ renewingUntil })
        .where(mine)
        .returning({ id: connection.channelId })
      return taken.length === 1
    },
    giveBackRenewal: async (channelId) => {
      await db.update(connection).set({ renewingUntil: null }).where(eq(connection.channelId, channelId))
    },
  }
}

export function createRateStore(db: Db): RateStore {
  return {
    put: async (reading) => {
      await db
        .insert(rateLimit)
        .values(reading)
        .onConflictDoUpdate({ target: [rateLimit.channelId, rateLimit.bucket], set: reading })
    },
    listSpent: (channelId, now) =>
      db
        .select()
        .from(rateLimit)
        .where(and(eq(rateLimit.channelId, channelId), lte(rateLimit.remaining, 0), gt(rateLimit.resetsAt, now))),
  }
}
