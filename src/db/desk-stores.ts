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
      const { id: _, ...found } = row
      return found
    },
    insert: async (added) => {
      await db.insert(desk).values({ id: ONLY, ...added })
    },
    update: async ({ name, zone, clockOffsetMs, version }) => {
      const rows = await db
        .update(desk)
        .set({ name, zone, clockOffsetMs, version: version + 1 })
        .where(and(eq(desk.id, ONLY), eq(desk.version, version)))
        .returning({ id: desk.id })
      return rows.length === 1
    },
  }
}

export function createHeartbeatStore(db: Db): HeartbeatStore {
  return {
    beat: async (beat) => {
      await db.insert(heartbeat).values(beat).onConflictDoUpdate({ target: heartbeat.processId, set: { beatAt: beat.beatAt } })
    },
    list: () => db.select().from(heartbeat).orderBy(desc(heartbeat.beatAt)),
    remove: async (processId) => {
      await db.delete(heartbeat).where(eq(heartbeat.processId, processId))
    },
  }
}
