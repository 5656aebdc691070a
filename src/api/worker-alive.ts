import type { Heartbeat } from '#core/ports/stores.ts'
import { type Instant, MINUTE_MS, toMs } from '#core/time/instant.ts'
import type { Deps } from './deps.ts'

/** A worker that has not given a sign of life for this long counts as gone; it gives one every 10 s. */
const WORKER_SILENCE_MS = MINUTE_MS

/** Whether some process brings posts out, and when it last gave a sign of life, in real time. */
export async function isWorkerAlive({ stores, clock }: Deps): Promise<{ alive: boolean; beatAt: Instant | null }> {
  return findWorker(await stores.heartbeats.list(), clock.realNow())
}

/** @param processes newest sign of life first */
export function findWorker(
  processes: readonly Heartbeat[],
  realNow: Instant,
): { alive: boolean; beatAt: Instant | null } {
  const beatAt = processes.find((each) => each.role !== 'web')?.beatAt ?? null
  return { beatAt, alive: beatAt !== null && toMs(realNow) - toMs(beatAt) < WORKER_SILENCE_MS }
}
