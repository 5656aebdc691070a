import { DAY_MS, type Instant, toMs } from '#core/time/instant.ts'
import { isDay, toInstantOf, WALL_TIME_PATTERN } from '#core/time/wall.ts'

/** As far as the clock goes at once by a length of time; further is surely a slip of the keyboard. */
const FARTHEST_MS = 366 * DAY_MS

interface WallMoment {
  readonly day: string
  readonly time: string
}

/** @returns the moment meant, or null while the fields do not hold one */
export function readMoment({ day, time }: WallMoment, zone: string): Instant | null {
  return isDay(day) && WALL_TIME_PATTERN.test(time) ? toInstantOf(day, time, zone) : null
}

/** @returns what is wrong with going there from `now`, or null */
export function findFault(to: Instant, now: number): string | null {
  if (toMs(to) <= now) return 'Choose a moment after the desk’s own time: time is only played forward.'
  return toMs(to) - now > FARTHEST_MS ? 'Choose a moment within a year.' : null
}
