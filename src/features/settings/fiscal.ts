import { type FiscalQuarter, fiscalQuarterOf } from '#core/time/fiscal.ts'
import { addDays, type Day } from '#core/time/wall.ts'

/** Far enough to be in the last quarter of a year, whatever its length. */
const INTO_LAST_QUARTER_DAYS = 320

export interface FiscalYear {
  /** `FY27`. */
  readonly label: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly quarters: readonly FiscalQuarter[]
  /** The one that the day is in. */
  readonly current: FiscalQuarter
}

/** The fiscal year that `day` is in. */
export function fiscalYearOf(day: Day, startMonth: number): FiscalYear {
  const current = fiscalQuarterOf(day, startMonth)
  const startYear = startMonth === 1 ? current.year : current.year - 1
  const firstDay = `${startYear}-${String(startMonth).padStart(2, '0')}-01`
  const quarters = [0, 1, 2, 3].map((index) =>
    fiscalQuarterOf(addDays(firstDay, Math.round((index * INTO_LAST_QUARTER_DAYS) / 3)), startMonth),
  )
  const [label = ''] = current.label.split(' ')
  return { label, firstDay, lastDay: quarters.at(-1)?.lastDay ?? current.lastDay, quarters, current }
}
