/**
 * A moment in UTC as ISO 8601 with milliseconds and `Z`, such as `2026-11-23T09:30:00.000Z`.
 * Two instants compare as strings, and cross the database and JSON unchanged.
 */
export type Instant = string

/** @param ms milliseconds since 1970-01-01T00:00Z */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString()
}

/** @returns milliseconds since 1970-01-01T00:00Z */
export function toMs(instant: Instant): number {
  return new Date(instant).getTime()
}

/** @param ms how much later, in milliseconds; negative for earlier */
export function addMs(instant: Instant, ms: number): Instant {
  return toInstant(toMs(instant) + ms)
}

export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
