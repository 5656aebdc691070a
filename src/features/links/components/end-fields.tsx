import { TextInput } from '@mantine/core'
import { toInstant } from '#core/time/instant.ts'
import { useSession } from '#client/session.ts'
import { formatMoment, offsetName } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import { type LinkEnd, NO_END, toExpiry } from '../link-end.ts'
import classes from '../links.module.css'

interface EndFieldsProps {
  readonly end: LinkEnd
  readonly onChange: (end: LinkEnd) => void
  /** It may have ended before, and need not be changed now. */
  readonly was?: LinkEnd
}

/** When the short link ends, on the wall of the desk. */
export function EndFields({ end, onChange, was = NO_END }: EndFieldsProps) {
  const { desk } = useSession()
  const now = toInstant(useNow())
  const at = toExpiry(end, desk.zone)
  const over = at !== null && at <= now && !(end.day === was.day && end.time === was.time)
  return (
    <div className={classes.stackSmall}>
      <div className={classes.end}>
        <TextInput
          label="Ends"
          type="date"
          value={end.day}
          onChange={(event) => onChange({ ...end, day: event.currentTarget.value })}
          error={over && 'This is over already.'}
        />
        <TextInput
          label="At"
          aria-label="Time it ends"
          type="time"
          disabled={end.day === ''}
          value={end.time}
          onChange={(event) => onChange({ ...end, time: event.currentTarget.value })}
        />
      </div>
      <p className={classes.hint}>
        {at === null
          ? `Empty: it does not end. Times are those of the desk, ${desk.zone.replaceAll('_', ' ')}.`
          : `From ${formatMoment(at, desk.zone, 'full')} ${offsetName(desk.zone, at)} on it explains itself instead of leading on.`}
      </p>
    </div>
  )
}
