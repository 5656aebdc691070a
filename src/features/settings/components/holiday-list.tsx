import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCalendarOff, IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Holiday } from '#core/desk/desk.ts'
import { toInstant } from '#core/time/instant.ts'
import { type Day, dayOf, weekdayOf } from '#core/time/wall.ts'
import { useSession } from '#client/session.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { formatDay } from '../format-day.ts'
import { type HolidayYear, splitHolidays } from '../holidays.ts'
import classes from '../holidays.module.css'

interface HolidayListProps {
  readonly holidays: readonly Holiday[]
  /** What is wrong with a row, by its day. */
  readonly faults: ReadonlyMap<Day, string>
  /** Absent for those who may not. */
  readonly onRemove: ((holiday: Holiday) => void) | undefined
}

/** The holidays by year; those that are over are folded away. */
export function HolidayList({ holidays, ...row }: HolidayListProps) {
  const { zone } = useSession().desk
  const [unfolded, setUnfolded] = useState(false)
  const { coming, past } = splitHolidays(holidays, dayOf(toInstant(useNow()), zone))
  if (holidays.length === 0) {
    return (
      <EmptyState icon={IconCalendarOff} title="No holiday yet">
        Days that the whole team has off. Everybody is told the working day before.
      </EmptyState>
    )
  }
  const over = countIn(past)
  return (
    <div className={classes.list}>
      {coming.map((year) => (
        <Year key={year.year} {...year} {...row} />
      ))}
      {coming.length === 0 && <p className={classes.none}>No holiday is coming: add those of next year.</p>}
      {over > 0 && (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.fold}
            aria-expanded={unfolded}
            leftSection={unfolded ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
            onClick={() => setUnfolded(!unfolded)}
          >
            {over === 1 ? '1 past holiday' : `${over} past holidays`}
          </Button>
          {unfolded && past.map((year) => <Year key={year.year} {...year} {...row} />)}
        </>
      )}
    </div>
  )
}

type YearProps = HolidayYear & Pick<HolidayListProps, 'faults' | 'onRemove'>

function Year({ year, holidays, faults, onRemove }: YearProps) {
  const count = holidays.length === 1 ? '1 day' : `${holidays.length} days`
  return (
    <section aria-label={`Holidays in ${year}`}>
      <h3 className={classes.year}>
        {year} <span className={classes.count}>{count}</span>
      </h3>
      <ul>
        {holidays.map((holiday) => (
          <Row key={holiday.day} holiday={holiday} fault={faults.get(holiday.day)} onRemove={onRemove} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps extends Pick<HolidayListProps, 'onRemove'> {
  readonly holiday: Holiday
  readonly fault: string | undefined
}

function Row({ holiday, fault, onRemove }: RowProps) {
  const { days } = useSession().desk.workingHours
  const { day, name } = holiday
  return (
    <li className={classes.row}>
      <time dateTime={day} className={classes.day}>
        {formatDay(day, 'withWeekday')}
      </time>
      <span className={classes.name}>
        {name}
        {!days.includes(weekdayOf(day)) && <span className={classes.quiet}>a day off anyway</span>}
        {fault && <span className={classes.fault}>{fault}</span>}
      </span>
      {onRemove && (
        <Tooltip label="Remove">
          <ActionIcon aria-label={`Remove ${name}, ${formatDay(day, 'full')}`} onClick={() => onRemove(holiday)}>
            <IconTrash size={15} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

function countIn(years: readonly HolidayYear[]): number {
  return years.reduce((sum, year) => sum + year.holidays.length, 0)
}
