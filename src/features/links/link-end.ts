import { toExpiryOf } from '#core/link/expiry.ts'
import type { Instant } from '#core/time/instant.ts'
import { dayOf, isDay, wallTimeOf } from '#core/time/wall.ts'
import type { Zone } from '#core/time/zone.ts'

/** When a link ends, as somebody writes it on the wall of the desk; both empty: never. */
export interface LinkEnd {
  readonly day: string
  /** Empty: the last minute of the day. */
  readonly time: string
}

export const NO_END: LinkEnd = { day: '', time: '' }

/** @returns the moment; null for a link that does not end */
export function toExpiry({ day, time }: LinkEnd, zone: Zone): Instant | null {
  return isDay(day) ? toExpiryOf(day, time, zone) : null
}

export function toLinkEnd(expiresAt: Instant | null, zone: Zone): LinkEnd {
  return expiresAt ? { day: dayOf(expiresAt, zone), time: wallTimeOf(expiresAt, zone) } : NO_END
}
