import type { FiscalQuarter } from '#core/time/fiscal.ts'
import { toInstant } from '#core/time/instant.ts'
import { dayOf } from '#core/time/wall.ts'
import { classNames } from '#ui/class-names.ts'
import { useZone } from '#ui/time/moment.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { fiscalYearOf } from '../fiscal.ts'
import { formatDay } from '../format-day.ts'
import classes from '../fiscal.module.css'

/** What a first month makes of today. */
export function FiscalMeaning({ startMonth }: { startMonth: number }) {
  const today = dayOf(toInstant(useNow()), useZone())
  const { label, firstDay, lastDay, quarters, current } = fiscalYearOf(today, startMonth)
  return (
    <div className={classes.meaning}>
      <output className={classes.sentence}>
        {label} is {formatDay(firstDay, 'long')} to {formatDay(lastDay, 'long')}; today is {current.label}.
      </output>
      <ol className={classes.quarters} aria-label={`Quarters of ${label}`}>
        {quarters.map((quarter) => {
          const now = quarter.quarter === current.quarter
          return (
            <li key={quarter.quarter} className={classNames(classes.quarter, now && classes.now)}>
              <span className={classes.name}>
                Q{quarter.quarter}
                {now && <span className={classes.today}>today</span>}
              </span>
              <span className={classes.months}>{sayMonths(quarter)}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** `Nov 2026 to Jan 2027` is too long for a quarter of a line: the years are in the sentence above. */
function sayMonths({ firstDay, lastDay }: FiscalQuarter): string {
  return `${formatDay(firstDay, 'month')} to ${formatDay(lastDay, 'month')}`
}
