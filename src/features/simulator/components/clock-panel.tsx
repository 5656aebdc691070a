import { type DeskClock, findPlaying } from '#client/clock.ts'
import { useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { Panel } from '#ui/panel.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { formatSpan } from '#ui/time/format-span.ts'
import { formatDay, formatMoment, offsetName, zoneName } from '#ui/time/format.ts'
import { Moment } from '#ui/time/moment.tsx'
import { useNow } from '#ui/time/use-now.ts'
import classes from '../simulator.module.css'
import { useSecond } from '../use-second.ts'
import { PlayingNotice } from './playing-notice.tsx'

/** What time it is at the desk, and outside. */
export function ClockPanel({ clock }: { clock: DeskClock }) {
  const { desk } = useSession()
  const realNow = useNow('real')
  const playing = findPlaying(clock)
  return (
    <Panel title="The desk’s time" inset="flush">
      <BigClock zone={desk.zone} />
      {playing && <PlayingNotice clock={clock} playing={playing} />}
      <div className={classes.facts}>
        <Facts
          facts={[
            { label: 'Real time', value: <Moment at={realNow} shape="full" clock="real" /> },
            {
              label: 'Difference',
              value:
                clock.offsetMs === 0 ? (
                  'None: the desk is in real time'
                ) : (
                  <span className={classes.ahead}>
                    <StateMark tone="simulated">Simulated,</StateMark>
                    <span>{formatSpan(clock.offsetMs, 'words', true)} ahead</span>
                  </span>
                ),
            },
          ]}
        />
      </div>
    </Panel>
  )
}

function BigClock({ zone }: { zone: string }) {
  const now = useSecond()
  const year = formatMoment(now, zone, 'date').slice(-4)
  return (
    <div className={classes.clock}>
      <p className={classes.day}>
        {formatDay(now, zone)}, {year}
      </p>
      <p className={classes.time}>
        <time dateTime={new Date(now).toISOString()}>{formatMoment(now, zone, 'second')}</time>{' '}
        <span className={classes.offset}>{offsetName(zone, now)}</span>
      </p>
      <p className={classes.zone}>
        {zoneName(zone, now)}, {zone.replaceAll('_', ' ')}
      </p>
    </div>
  )
}
