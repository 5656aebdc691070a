/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a grid whose rows have one height each, which a table cannot have; its days and cards take the focus and the keys, one at a time */
import { IconCalendarEvent, IconConfetti, IconLock, IconSparkles } from '@tabler/icons-react'
import { memo } from 'react'
import type { WeekLanes } from '../marks.ts'
import classes from './month-grid.module.css'

const KINDS = {
  observance: { icon: IconSparkles, word: 'Observance' },
  event: { icon: IconCalendarEvent, word: 'Company event' },
  holiday: { icon: IconConfetti, word: 'Holiday' },
  embargo: { icon: IconLock, word: 'Embargo' },
}

/** The thin lane of a week: observances, company events, holidays and ends of embargoes, over the days they last. */
export const MarkStrip = memo(function MarkStrip({ lanes }: { lanes: WeekLanes }) {
  const { laned, more } = lanes
  if (laned.length === 0) return null
  return (
    <div className={classes.marks} role="gridcell">
      {laned.map(({ id, name, kind, entry, start, end, lane }) => {
        const { icon: Icon, word } = KINDS[kind]
        const style = { gridColumn: `${start} / ${end}`, gridRow: lane + 1 }
        const inside = (
          <>
            <Icon size={11} stroke={2} aria-hidden />
            <span className={classes.markName}>{name}</span>
          </>
        )
        if (kind === 'embargo') {
          return (
            <button
              key={id}
              type="button"
              className={classes.mark}
              style={style}
              data-peek={entry}
              data-hint={name}
              aria-label={`${name}. Open the post`}
            >
              {inside}
            </button>
          )
        }
        return kind === 'holiday' ? (
          <span key={id} className={classes.mark} style={style} data-hint={`${word}: ${name}`}>
            {inside}
          </span>
        ) : (
          <button
            key={id}
            type="button"
            className={classes.mark}
            style={style}
            data-mark={id}
            data-hint={`${word}: ${name}`}
            aria-label={`${word}: ${name}. Change it`}
          >
            {inside}
          </button>
        )
      })}
      {more.map(({ day, names, start, end, lane }) => (
        <button
          key={day}
          type="button"
          className={classes.mark}
          style={{ gridColumn: `${start} / ${end}`, gridRow: lane + 1 }}
          data-more={day}
          data-hint={names.join(', ')}
          aria-label={`${names.length} more: ${names.join(', ')}. Open the day`}
        >
          +{names.length}
        </button>
      ))}
    </div>
  )
})
