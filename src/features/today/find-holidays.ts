import { DAY_MS, toMs } from '#core/time/instant.ts'
import type { Day } from '#core/time/wall.ts'
import type { Desk } from '#client/session.ts'

export interface HolidayAhead {
  readonly day: Day
  readonly name: string
  /** 0 for today. */
  readonly daysLeft: number
}

const NEAR_DAYS = 14

/** The holidays from today on, within the next 14 days, the next first. */
export function findHolidays(holidays: Desk['holidays'], today: Day): HolidayAhead[] {
  return holidays
    .map(({ day, name }) => ({ day, name, daysLeft: (midnight(day) - midnight(today)) / DAY_MS }))
    .filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= NEAR_DAYS)
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
}

/** Days of the calendar are all equally long in UTC. */
function midnight(day: Day): number {
  return toMs(`${day}T00:00:00.000Z`)
}
