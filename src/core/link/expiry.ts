import { type Instant, toInstant, toMs } from '../time/instant.ts'
import { type Day, isDay, toInstantOf, WALL_TIME_PATTERN, type WallTime } from '../time/wall.ts'
import type { Zone } from '../time/zone.ts'
import { fault, type LinkFault } from './fault.ts'

/** Of a day without a time. */
const LAST_MINUTE: WallTime = '23:59'

/** When a link ends that is to end on this day. @param time empty for the last minute of the day */
export function toExpiryOf(day: Day, time: WallTime | '', zone: Zone): Instant {
  return toInstantOf(day, time || LAST_MINUTE, zone)
}

const ON_THE_WALL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::00)?)?$/
/** A moment that names its own zone. */
const WITH_ZONE = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i

export interface ParsedExpiry {
  /** Null for a link that does not end. */
  readonly at: Instant | null
  readonly faults: readonly LinkFault[]
}

/**
 * Reads an end as somebody writes it: a day, a day and a time on the wall of the zone, or a moment with a zone of its
 * own, as the export has it.
 */
export function parseExpiry(text: string, zone: Zone): ParsedExpiry {
  if (text === '') return { at: null, faults: [] }
  const [, day = '', time = ''] = ON_THE_WALL.exec(text) ?? []
  if (isDay(day) && (time === '' || WALL_TIME_PATTERN.test(time)))
    return { at: toExpiryOf(day, time, zone), faults: [] }
  const [, own = '', clock = ''] = WITH_ZONE.exec(text) ?? []
  if (isDay(own) && WALL_TIME_PATTERN.test(clock)) return { at: toInstant(toMs(text.toUpperCase())), faults: [] }
  return { at: null, faults: [refuse(text, zone)] }
}

function refuse(measured: string, zone: Zone): LinkFault {
  return fault({
    ...{ field: 'expires_at', rule: 'moment', measured },
    allowed:
      'a day (2026-12-24), a day and a time (2026-12-24 18:00), or a moment with its zone (2026-12-24T17:00:00Z)',
    message: `“${measured}” is no end of a link.`,
    mend: `Write a day, such as 2026-12-24, or a day and a time, such as 2026-12-24 18:00, as clocks in ${zone.replaceAll('_', ' ')} show it; or leave it empty.`,
  })
}

/** What is wrong with an end that is over: the link would be dead before anybody has it. */
export function sayOver(at: Instant, now: Instant): LinkFault {
  return fault({
    ...{ field: 'expires_at', rule: 'past', measured: at, allowed: `a moment after ${now}` },
    message: 'It would end before it begins.',
    mend: 'Give a moment to come, or leave it empty.',
  })
}
