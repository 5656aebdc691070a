import type { Instant } from '#core/time/instant.ts'
import { addDays, type Day, toInstantOf, weekdayOf } from '#core/time/wall.ts'
import type { DeskSettings, Holiday } from './desk.ts'

/** How far a working day is looked for, in days. */
const WINDOW_DAYS = 14

/** @returns whether the team works that day: its weekday counts and it is no holiday */
export function isWorkingDay(day: Day, desk: Pick<DeskSettings, 'workingHours' | 'holidays'>): boolean {
  return desk.workingHours.days.includes(weekdayOf(day)) && !desk.holidays.some((each) => each.day === day)
}

/** @returns the first day after this one on which the team works; simply the next where none comes within two weeks */
export function nextWorkingDay(day: Day, desk: Pick<DeskSettings, 'workingHours' | 'holidays'>): Day {
  for (let ahead = 1; ahead <= WINDOW_DAYS; ahead++) {
    const next = addDays(day, ahead)
    if (isWorkingDay(next, desk)) return next
  }
  return addDays(day, 1)
}

export interface HolidayNotice {
  readonly holiday: Holiday
  /** The start of work on the last working day before the holiday. */
  readonly at: Instant
}

/** When the team is told of each holiday: at the start of work on the last working day before it. */
export function listHolidayNotices(desk: Pick<DeskSettings, 'workingHours' | 'holidays' | 'zone'>): HolidayNotice[] {
  const notices = desk.holidays.flatMap((holiday): HolidayNotice[] => {
    for (let back = 1; back <= WINDOW_DAYS; back++) {
      const day = addDays(holiday.day, -back)
      if (isWorkingDay(day, desk)) return [{ holiday, at: toInstantOf(day, desk.workingHours.from, desk.zone) }]
    }
    return []
  })
  return notices.sort((a, b) => (a.at < b.at ? -1 : 1))
}
