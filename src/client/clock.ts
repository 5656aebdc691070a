import type { Output } from '#contract/contract.ts'
import { MINUTE_MS, toMs } from '#core/time/instant.ts'
import { apiQuery } from './query.ts'

export type DeskClock = Output<'getClock'>
export type Playing = NonNullable<DeskClock['playing']>

/** The demonstration clock; the shell keeps it fresh while time is being played. */
export const clockQuery = apiQuery('getClock')

/** As the server counts: a player that has not stepped for this long has ended with its process. */
const DEAD_AFTER_MS = MINUTE_MS

/** @returns what is being played now; null too where the process that played has ended on the way */
export function findPlaying(clock: DeskClock | undefined): Playing | null {
  if (!clock?.playing) return null
  return toMs(clock.realNow) - toMs(clock.playing.steppedAt) < DEAD_AFTER_MS ? clock.playing : null
}

/** @returns how much of the way is behind, 0 to 1 */
export function progressOf({ from, to }: Playing, now: string): number {
  const [begin, end] = [toMs(from), toMs(to)]
  return end <= begin ? 1 : Math.min(1, Math.max(0, (toMs(now) - begin) / (end - begin)))
}
