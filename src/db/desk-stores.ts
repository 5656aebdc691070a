import { and, desc, eq } from 'drizzle-orm'
import type { DeskStore, HeartbeatStore } from '#core/ports/stores.ts'
import type { Db } from './database.ts'
import { desk, heartbeat } from './schema/desk.ts'

const ONLY = 'desk'

export function createDeskStore(db: Db): DeskStore {
  return {
    get: async () => {
      const [row] = await db.select().from(desk)
      if (!row) return null
      const { id: _id, playing: _playing, ...found } = row
      return found
    },
    insert: async (added) => {
      await db.insert(desk).values({ id: ONLY, ...added })
    },
    update: async ({ clockOffsetMs: _clock, demo: _demo, createdAt: _created, version, ...settings }) => {
      const rows = await db
        .update(desk)
        .set({ ...settings, version: version + 1 })
        .where(and(eq(desk.id, ONLY), eq(desk.version, version)))
        .returning({ id: desk.id })
      return rows.length === 1
    },
    getClock: async () => {
      const [row] = await db.select({ offsetMs: desk.clockOffsetMs, playing: desk.playing }).from(desk)
      return row ?? { offsetMs: 0, playing: null }
    },
    setClock: async ({ offsetMs, playing }) => {
      await db.update(desk).set({ clockOffsetMs: offsetMs, playing }).where(eq(desk.id, ONLY))
    },
  }
}

export function createHeartbeatStore(db: Db): HeartbeatStore {
  return {
    beat: async (beat) => {
      await db
        .insert(heartbeat)
        .values(beat)
        .onConflictDoUpdate({ target: heartbeat.processId, set: { beatAt: beat.beatAt } })
    },
    list: () => db.select().from(heartbeat).orderBy(desc(heartbeat.beatAt)),
    remove: async (processId) => {
      await db.delete(heartbeat).where(eq(heartbeat.processId, processId))
    },
  }
}
