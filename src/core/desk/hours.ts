import type { Instant } from '#core/time/instant.ts'
import { addDays, toInstantOf, weekdayOf } from '#core/time/wall.ts'
import type { DeskSettings, Holiday } from './desk.ts'

/** @returns whether the team works that day: its weekday counts and it is no holiday */
function isWorkingDay(day: string, desk: Pick<DeskSettings, 'workingHours' | 'holidays'>): boolean {
  return desk.workingHours.days.includes(weekdayOf(day)) && !desk.holidays.some((each) => each.day === day)
}

export interface HolidayNotice {
  readonly holiday: Holiday
  /** The start of work on the last working day before the holiday. */
  readonly at: Instant
}

/** How far ahead of a holiday its notice is looked for, in days. */
const NOTICE_WINDOW_DAYS = 14

/** When the team is told of each holiday: at the start of work on the last working day before it. */
export function listHolidayNotices(desk: Pick<DeskSettings, 'workingHours' | 'holidays' | 'zone'>): HolidayNotice[] {
  const notices = desk.holidays.flatMap((holiday): HolidayNotice[] => {
    for (let back = 1; back <= NOTICE_WINDOW_DAYS; back++) {
      const day = addDays(holiday.day, -back)
      if (isWorkingDay(day, desk)) return [{ holiday, at: toInstantOf(day, desk.workingHours.from, desk.zone) }]
    }
    return []
  })
  return notices.sort((a, b) => (a.at < b.at ? -1 : 1))
}
