import { TZDate } from '@date-fns/tz'
import { type Instant, toInstant, toMs } from './instant.ts'
import type { Zone } from './zone.ts'

/** A calendar day, `2026-11-23`, that belongs to no zone until it is given one. */
export type Day = string
/** A time of day as a clock on the wall shows it, `09:30`. */
export type WallTime = string

const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
export const WALL_TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/

/** @returns whether the day is in the calendar: 2027-02-30 is not */
export function isDay(value: string): value is Day {
  return DAY_PATTERN.test(value) && new Date(`${value}T00:00:00.000Z`).toISOString().startsWith(value)
}

/**
 * The instant at which clocks in `zone` show this wall time. In the gap of a daylight-saving change, where no clock
 * shows it, the time moves forward by the gap; in the fold, where clocks show it twice, it is the first.
 */
export function toInstantOf(day: Day, time: WallTime, zone: Zone): Instant {
  const asUtc = toMs(`${day}T${time}:00.000Z`)
  const [before, after] = [asUtc - 86_400_000, asUtc + 86_400_000].map((ms) => offsetMs(ms, zone)) as [number, number]
  // The earlier offset first: in a fold both fit and the first instant wins.
  const fits = [asUtc - before, asUtc - after].filter((ms) => toMs(wallOf(ms, zone)) === asUtc)
  if (fits.length > 0) return toInstant(Math.min(...fits))
  // No clock shows it: reading it with the offset from before the change moves it forward by the gap.
  return toInstant(asUtc - before)
}

/** @returns the day that `instant` falls on in `zone` */
export function dayOf(instant: Instant, zone: Zone): Day {
  return wallOf(toMs(instant), zone).slice(0, 10)
}

/** @returns what clocks in `zone` show at `instant`, to the minute */
export function wallTimeOf(instant: Instant, zone: Zone): WallTime {
  return wallOf(toMs(instant), zone).slice(11, 16)
}

/** @param days may be negative */
export function addDays(day: Day, days: number): Day {
  return toInstant(toMs(`${day}T00:00:00.000Z`) + days * 86_400_000).slice(0, 10)
}

/** @returns 1 for Monday to 7 for Sunday (ISO 8601) */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7
}

const DAY_WORDS = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' })

/** @returns the day as people say it: `Friday, December 25` */
export function sayDay(day: Day): string {
  return DAY_WORDS.format(new Date(`${day}T00:00:00.000Z`))
}

/** The wall time as if it were UTC, so that it can be compared and cut. */
function wallOf(ms: number, zone: Zone): string {
  return toInstant(ms + offsetMs(ms, zone))
}

/** How far clocks in `zone` are ahead of UTC at this moment. */
function offsetMs(ms: number, zone: Zone): number {
  return -new TZDate(ms, zone).getTimezoneOffset() * 60_000
}
