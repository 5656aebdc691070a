import { IconBeach } from '@tabler/icons-react'
import { Panel } from '#ui/panel.tsx'
import { formatDay } from '#ui/time/format.ts'
import { useHolidaysAhead } from '../queries.ts'
import classes from '../today.module.css'

/** Holidays of the desk that are near; nothing at other times of the year. */
export function AheadPanel() {
  const holidays = useHolidaysAhead()
  if (holidays.length === 0) return null
  return (
    <Panel title="Holidays ahead" meta="next 14 days" inset="flush">
      <ul>
        {holidays.map(({ day, name, daysLeft }) => (
          <li key={day} className={classes.row}>
            <span className={classes.mark}>
              <IconBeach size={18} stroke={1.6} aria-hidden />
            </span>
            <div className={classes.words}>
              <p className={classes.title}>{name}</p>
              {/* A day of the calendar, whatever the zone. */}
              <p className={classes.detail}>{formatDay(`${day}T12:00:00.000Z`, 'UTC')}</p>
            </div>
            <span className={classes.end}>{sayLeft(daysLeft)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function sayLeft(days: number): string {
  if (days === 0) return 'Today'
  return days === 1 ? 'Tomorrow' : `In ${days} days`
}
