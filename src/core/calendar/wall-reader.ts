import { DAY_MS, type Instant, MINUTE_MS, toMs } from '#core/time/instant.ts'
import { dayOf, toInstantOf, wallTimeOf, type Day } from '#core/time/wall.ts'
import type { Zone } from '#core/time/zone.ts'

export interface WallMoment {
  readonly day: Day
  /** Minutes since midnight on the wall. */
  readonly minutes: number
}

export type ReadWall = (at: Instant) => WallMoment

/** An offset of the zone, and from when it holds. */
interface Stretch {
  readonly fromMs: number
  readonly offsetMs: number
}

/**
 * Reads instants as a clock in `zone` shows them, thousands of them in a millisecond: the offset is looked up once for
 * every stretch of days that has the same one, not for every instant. Outside of the days it asks the zone itself.
 */
export function makeWallReader(zone: Zone, from: Day, to: Day): ReadWall {
  const startMs = toMs(toInstantOf(from, '00:00', zone))
  const endMs = toMs(toInstantOf(to, '23:59', zone)) + MINUTE_MS
  const stretches = findStretches(zone, startMs, endMs)
  return (at) => {
    const ms = Date.parse(at)
    if (ms < startMs || ms >= endMs) return askZone(at, zone)
    return split(ms + offsetAt(stretches, ms))
  }
}

function offsetAt(stretches: readonly Stretch[], ms: number): number {
  let offset = stretches[0]?.offsetMs ?? 0
  for (const stretch of stretches) if (stretch.fromMs <= ms) offset = stretch.offsetMs
  return offset
}

function findStretches(zone: Zone, startMs: number, endMs: number): Stretch[] {
  const stretches: Stretch[] = [{ fromMs: startMs, offsetMs: zoneOffset(startMs, zone) }]
  for (let ms = startMs; ms < endMs; ms += DAY_MS) {
    const next = Math.min(ms + DAY_MS, endMs)
    const after = zoneOffset(next, zone)
    if (after === stretches.at(-1)?.offsetMs) continue
    stretches.push({ fromMs: findChange(zone, ms, next, after), offsetMs: after })
  }
  return stretches
}

/** The minute in `(early, late]` from which on the zone has this offset. */
function findChange(zone: Zone, early: number, late: number, offsetMs: number): number {
  let [low, high] = [early, late]
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS
    if (zoneOffset(middle, zone) === offsetMs) high = middle
    else low = middle
  }
  return high
}

function zoneOffset(ms: number, zone: Zone): number {
  const at = new Date(ms).toISOString()
  const wall = Date.parse(`${dayOf(at, zone)}T${wallTimeOf(at, zone)}:00.000Z`)
  return wall - Math.floor(ms / MINUTE_MS) * MINUTE_MS
}

function askZone(at: Instant, zone: Zone): WallMoment {
  const time = wallTimeOf(at, zone)
  return { day: dayOf(at, zone), minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) }
}

const days = new Map<number, Day>()

/** @param wallMs the wall time as if it were UTC */
function split(wallMs: number): WallMoment {
  const number = Math.floor(wallMs / DAY_MS)
  let day = days.get(number)
  if (day === undefined) {
    day = new Date(number * DAY_MS).toISOString().slice(0, 10)
    days.set(number, day)
  }
  return { day, minutes: Math.floor((wallMs - number * DAY_MS) / MINUTE_MS) }
}
