import { isPlaying } from '#api/clock-player.ts'
import { hostname } from 'node:os'
import type { Deps } from '#api/deps.ts'
import { readDueDestinations } from '#api/jobs/destination-readings.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import { MINUTE_MS, SECOND_MS } from '#core/time/instant.ts'
import { dailyBackup } from './backup.ts'
import type { Env } from './env.ts'
import type { Job } from './loops.ts'
import type { DeskDatabase } from './open-database.ts'

const HEARTBEAT_MS = 10 * SECOND_MS
const DUE_LOOK_MS = SECOND_MS
/** The most that a sudden end of the process can lose of the clicks. */
const CLICKS_MS = SECOND_MS
const DESTINATIONS_MS = MINUTE_MS
/** Looks often, because `npm run backup` asks a running desk to make one. */
const BACKUP_LOOK_MS = 2 * SECOND_MS

/** What this process does again and again, by its role. */
export function createJobs(
  env: Env,
  opened: DeskDatabase,
  deps: Deps,
  sources: readonly DueSource[],
): { list: Job[]; processId: string } {
  const processId = `${hostname()}-${process.pid}-${Date.now().toString(36)}`
  const heartbeat = makeHeartbeat(deps, { processId, role: env.ROLE, startedAt: deps.clock.realNow() })
  const work = env.ROLE === 'web' ? [] : [makeDueJob(deps, sources), makeDestinationJob(deps)]
  const clicks: Job = { name: 'clicks', everyMs: CLICKS_MS, tick: () => deps.clicks.flush() }
  const backup = opened.kind === 'pglite' ? [makeBackupJob(opened, env.DATA_DIR)] : []
  return { list: [heartbeat, clicks, ...work, ...backup], processId }
}

function makeHeartbeat(
  { stores, clock }: Deps,
  facts: { processId: string; role: Env['ROLE']; startedAt: string },
): Job {
  return {
    name: 'heartbeat',
    everyMs: HEARTBEAT_MS,
    tick: () => stores.heartbeats.beat({ ...facts, beatAt: clock.realNow() }),
  }
}

/** While time is played forward, the player does what is due. */
function makeDueJob({ stores, clock }: Deps, sources: readonly DueSource[]): Job {
  const tick = async (): Promise<void> => {
    if (isPlaying((await stores.desk.getClock()).playing, clock.realNow())) return
    for (const source of sources) await source.runDue(clock.now())
  }
  return { name: 'due', everyMs: DUE_LOOK_MS, tick }
}

function makeDestinationJob(deps: Deps): Job {
  return { name: 'destinations', everyMs: DESTINATIONS_MS, tick: () => readDueDestinations(deps) }
}

function makeBackupJob(opened: DeskDatabase & { kind: 'pglite' }, dataDir: string): Job {
  return {
    name: 'backup',
    everyMs: BACKUP_LOOK_MS,
    tick: async () => void (await dailyBackup(opened.database, dataDir, new Date())),
  }
}
