import { hostname } from 'node:os'
import type { Clock } from '#core/ports/clock.ts'
import type { Stores } from '#core/ports/stores.ts'
import { SECOND_MS } from '#core/time/instant.ts'
import { dailyBackup } from './backup.ts'
import type { Env } from './env.ts'
import type { Job } from './loops.ts'
import type { DeskDatabase } from './open-database.ts'

const HEARTBEAT_MS = 10 * SECOND_MS

/** What this process does again and again, by its role. */
export function createJobs(env: Env, opened: DeskDatabase, stores: Stores, clock: Clock): Job[] & { processId: string } {
  const processId = `${hostname()}-${process.pid}-${Date.now().toString(36)}`
  const startedAt = clock.realNow()
  const heartbeat: Job = {
    name: 'heartbeat',
    everyMs: HEARTBEAT_MS,
    tick: async () => {
      const beatAt = clock.realNow()
      await stores.heartbeats.beat({ processId, role: env.ROLE, startedAt, beatAt })
    },
  }
  const backup = opened.kind === 'pglite' ? [makeBackupJob(opened, env.DATA_DIR)] : []
  return Object.assign([heartbeat, ...backup], { processId })
}

/** Looks often, because `npm run backup` asks a running desk to make one. */
const BACKUP_LOOK_MS = 2 * SECOND_MS

function makeBackupJob(opened: DeskDatabase & { kind: 'pglite' }, dataDir: string): Job {
  return { name: 'backup', everyMs: BACKUP_LOOK_MS, tick: async () => void (await dailyBackup(opened.database, dataDir, new Date())) }
}
