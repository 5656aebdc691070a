import type { Hours } from '#core/desk/desk.ts'
import type { WallTime } from '#core/time/wall.ts'

/**
 * Whether nobody should be disturbed at this time of day.
 * @param hours over midnight where they end before they begin; none at all where both are the same
 */
export function isQuiet(time: WallTime, { from, to }: Hours): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to
}

/** The parts of one day, midnight to midnight, that are quiet, in minutes. */
export function listQuietSpans({ from, to }: Hours): { from: number; to: number }[] {
  const [start, end] = [toMinutes(from), toMinutes(to)]
  const spans =
    start <= end
      ? [{ from: start, to: end }]
      : [
          { from: 0, to: end },
          { from: start, to: DAY_MINUTES },
        ]
  return spans.filter((span) => span.to > span.from)
}

export const DAY_MINUTES = 1440

/** @returns minutes since midnight */
export function toMinutes(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** @param minutes since midnight, 0 to 1439 */
export function fromMinutes(minutes: number): WallTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
