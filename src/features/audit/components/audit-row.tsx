import { IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { formatMoment } from '#ui/time/format.ts'
import { useZone } from '#ui/time/moment.tsx'
import { PersonMark } from '#ui/person-mark.tsx'
import classes from '../audit.module.css'
import { formatDayOfYear } from '../format-day.ts'
import { sayEvent } from '../entry-words.ts'
import type { Entry } from '../queries.ts'
import { EntryDetails } from './entry-details.tsx'

interface AuditRowProps {
  readonly entry: Entry
  readonly index: number
  /** A moment of the day that begins with this entry; null within a day. */
  readonly day: string | null
  readonly open: boolean
  readonly onToggle: () => void
  readonly tabIndex: number
  readonly onFocus: () => void
  readonly measure: ((node: HTMLElement | null) => void) | undefined
}

/** One entry: a line that opens into its details. */
export function AuditRow({ entry, index, day, open, onToggle, tabIndex, onFocus, measure }: AuditRowProps) {
  const id = useId()
  const zone = useZone()
  return (
    <li ref={measure} data-index={index}>
      {day && <p className={classes.dayHead}>{formatDayOfYear(day, zone)}</p>}
      <button
        type="button"
        className={classes.line}
        data-row
        data-index={index}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
        tabIndex={tabIndex}
        onFocus={onFocus}
      >
        <time dateTime={entry.at} className={classes.time}>
          {formatMoment(entry.at, zone, 'time')}
        </time>
        <span className={classes.who}>
          <PersonMark name={entry.actor.name} size="small" faint={entry.actor.kind === 'system'} />
          <span className={classes.clip}>{entry.actor.name}</span>
        </span>
        <span className={classes.what}>{sayEvent(entry.event)}</span>
        <span className={classes.about}>{entry.subject.name}</span>
        <span className={classes.why}>{entry.why}</span>
        <IconChevronRight size={15} className={classes.chevron} aria-hidden />
      </button>
      {open && <EntryDetails id={id} entry={entry} />}
    </li>
  )
}
