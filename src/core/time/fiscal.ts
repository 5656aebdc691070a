import { addDays, type Day } from './wall.ts'

export interface FiscalQuarter {
  /** Named by the year the fiscal year ends in: with February first, FY27 is 2026-02-01 to 2027-01-31. */
  readonly year: number
  readonly quarter: 1 | 2 | 3 | 4
  readonly firstDay: Day
  readonly lastDay: Day
  /** `FY27 Q4`. */
  readonly label: string
}

/**
 * The fiscal quarter a day is in. Source of the naming: domain.md section 7.
 * @param startMonth the month the fiscal year begins with, 1 for January
 */
export function fiscalQuarterOf(day: Day, startMonth: number): FiscalQuarter {
  const [calendarYear, month] = day.split('-').map(Number) as [number, number]
  const monthsIn = (month - startMonth + 12) % 12
  const quarter = (Math.floor(monthsIn / 3) + 1) as FiscalQuarter['quarter']
  const beganIn = month >= startMonth ? calendarYear : calendarYear - 1
  const year = startMonth === 1 ? beganIn : beganIn + 1
  const first = firstOfMonth(beganIn, startMonth + (quarter - 1) * 3)
  const next = firstOfMonth(beganIn, startMonth + quarter * 3)
  return {
    year,
    quarter,
    firstDay: first,
    lastDay: addDays(next, -1),
    label: `FY${String(year % 100).padStart(2, '0')} Q${quarter}`,
  }
}

/** @param month may run past 12 into the next year */
function firstOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
}
