import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isQuiet } from '#core/calendar/quiet.ts'
import { addDays, toInstantOf, wallTimeOf } from '#core/time/wall.ts'
import { useSession } from '#client/session.ts'
import { StateMark } from '#ui/state-mark.tsx'
import { browserZone, formatMoment, offsetName } from '#ui/time/format.ts'
import classes from '../when.module.css'

export interface When {
  readonly day: string | null
  readonly time: string | null
  readonly zone: string
}

interface WhenFieldsProps {
  readonly when: When
  readonly onChange: (when: When) => void
  /** Whose time it is. */
  readonly label: string
  readonly focus?: boolean
}

/** A wall time in a zone. Half of one is kept here until it is whole. */
export function WhenFields({ when, onChange, label, focus = false }: WhenFieldsProps) {
  const { me, desk } = useSession()
  const [typed, setHalf] = useState({ day: '', time: '' })
  const half = when.day && when.time ? { day: when.day, time: when.time } : typed
  const set = (next: { day: string; time: string }) => {
    setHalf(next)
    if (next.day && next.time) onChange({ ...when, ...next })
    else if (when.day) onChange({ ...when, day: null, time: null })
  }
  const zones = [...new Set([when.zone, desk.zone, me.zone, browserZone(), 'UTC'])]
  return (
    <>
      <div className={classes.fields}>
        <TextInput
          label="Day"
          aria-label={`Day of ${label}`}
          type="date"
          value={half.day}
          onChange={(event) => set({ ...half, day: event.currentTarget.value })}
          data-autofocus={focus || undefined}
        />
        <TextInput
          label="Time"
          aria-label={`Time of ${label}`}
          type="time"
          value={half.time}
          onChange={(event) => set({ ...half, time: event.currentTarget.value })}
        />
        <Select
          label="Zone"
          aria-label={`Zone of ${label}`}
          data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          value={when.zone}
          onChange={(zone) => zone && onChange({ ...when, zone })}
          comboboxProps={{ withinPortal: false }}
        />
      </div>
      <Remarks when={when} />
    </>
  )
}

/** What a clock does to this time, and whom it would disturb. */
function Remarks({ when: { day, time, zone } }: { when: When }) {
  const { desk } = useSession()
  if (!day || !time) return null
  const at = toInstantOf(day, time, zone)
  const shown = wallTimeOf(at, zone)
  const atDesk = wallTimeOf(at, desk.zone)
  return (
    <div className={classes.remarks}>
      {shown !== time && (
        <StateMark tone="caution">
          No clock in {zone.replaceAll('_', ' ')} shows {time} that day: it goes out at {shown}.
        </StateMark>
      )}
      {isTwice(day, time, zone) && (
        <StateMark tone="info">Clocks show {time} twice that night: it goes out the first time.</StateMark>
      )}
      {isQuiet(atDesk, desk.quietHours) && (
        <StateMark tone="caution">
          Within quiet hours ({desk.quietHours.from} to {desk.quietHours.to}).
        </StateMark>
      )}
      {zone !== desk.zone && (
        <span className={classes.note}>
          {formatMoment(at, desk.zone, 'full')} {offsetName(desk.zone, at)} at the desk
        </span>
      )}
    </div>
  )
}

const HOUR_MS = 3_600_000

/** Whether the clocks are set back over this wall time. */
function isTwice(day: string, time: string, zone: string): boolean {
  const first = new Date(toInstantOf(day, time, zone)).getTime()
  const changes = offsetName(zone, `${addDays(day, -1)}T12:00:00Z`) !== offsetName(zone, `${addDays(day, 1)}T12:00:00Z`)
  return changes && wallTimeOf(new Date(first + HOUR_MS).toISOString(), zone) === time
}
