import { Tooltip } from '@mantine/core'
import { createContext, use } from 'react'
import { formatMoment, formatRelative, type MomentShape, offsetName, zoneName } from './format.ts'
import classes from './moment.module.css'
import { type ClockKind, useClockOffset, useNow } from './use-now.ts'

/** The zone in which times are shown where nothing else is said. */
const Zone = createContext('UTC')
export const ZoneProvider = Zone.Provider

/** @returns the zone in which times are shown here */
export function useZone(): string {
  return use(Zone)
}

interface MomentProps {
  /** ISO 8601 with zone, or milliseconds. */
  readonly at: string | number
  /** IANA name; without it the zone of the nearest `ZoneProvider`. */
  readonly zone?: string
  /** `relative` shows "3 minutes ago" and tells the moment on hover; the others the other way round. */
  readonly shape?: MomentShape | 'relative'
  /** `real` for what never follows the demonstration clock: sessions, tokens, invitations, backups, heartbeats. */
  readonly clock?: ClockKind
  /** Only where a heading names the zone for the whole column. */
  readonly withoutZone?: boolean
}

/** A moment, with the name of its zone; hovering or focusing tells it the other way, in words. */
export function Moment({ at, zone, shape = 'short', clock = 'desk', withoutZone = false }: MomentProps) {
  const here = useZone()
  const where = zone ?? here
  const now = useNow(clock)
  // Where the two clocks differ, a real moment would be taken for one of the desk's.
  const outside = useClockOffset() !== 0 && clock === 'real'
  const full = `${formatMoment(at, where, 'full')} ${offsetName(where, at)}`
  const ago = formatRelative(at, now)
  const shown = shape === 'relative' ? ago : formatMoment(at, where, shape)
  const named = shape !== 'relative' && shape !== 'date' && !withoutZone
  return (
    <Tooltip
      label={
        <Hint
          first={shape === 'relative' ? full : ago}
          second={`${zoneName(where, at)} (${where.replaceAll('_', ' ')})${outside ? ', real time' : ''}`}
        />
      }
    >
      <time dateTime={new Date(at).toISOString()} className={classes.moment}>
        {shown}
        {named && <span className={classes.zone}> {offsetName(where, at)}</span>}
      </time>
    </Tooltip>
  )
}

function Hint({ first, second }: { first: string; second: string }) {
  return (
    <>
      <span className={classes.first}>{first}</span>
      <span className={classes.second}>{second}</span>
    </>
  )
}
