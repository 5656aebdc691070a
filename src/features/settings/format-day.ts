import type { Day } from '#core/time/wall.ts'

// A calendar day belongs to no zone: read as UTC and written as UTC it stays itself.
const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
const SHAPES = {
  /** February 1, 2026 */
  long: inUtc({ month: 'long', day: 'numeric', year: 'numeric' }),
  /** Thu, Jan 1 */
  withWeekday: inUtc({ weekday: 'short', month: 'short', day: 'numeric' }),
  /** Thu, Jan 1, 2026 */
  full: inUtc({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' }),
  /** Feb */
  month: inUtc({ month: 'short' }),
}

export function formatDay(day: Day, shape: keyof typeof SHAPES): string {
  return SHAPES[shape].format(new Date(`${day}T00:00:00.000Z`))
}

export const MONTHS = Array.from({ length: 12 }, (_, index) =>
  inUtc({ month: 'long' }).format(new Date(Date.UTC(2026, index, 1))),
)

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS = Array.from({ length: 7 }, (_, index) =>
  inUtc({ weekday: 'long' }).format(new Date(Date.UTC(2024, 0, 1 + index))),
)
