import type { Clock } from '#core/ports/clock.ts'
import { toInstant } from '#core/time/instant.ts'

/**
 * The machine's clock plus the desk's offset.
 * @param readOffsetMs how far the desk is ahead of real time now, in milliseconds
 */
export function createSystemClock(readOffsetMs: () => number): Clock {
  return {
    now: () => toInstant(Date.now() + readOffsetMs()),
    realNow: () => toInstant(Date.now()),
  }
}
