/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a grid whose rows have one height each, which a table cannot have; its days and cards take the focus and the keys, one at a time */
import { type CSSProperties, memo } from 'react'
import type { Load } from '#core/calendar/capacity.ts'
import type { Entry } from '#core/calendar/layout.ts'
import type { Slot } from '#core/calendar/slots.ts'
import type { Platform } from '#core/channel/platform.ts'
import { type Day, sayDay } from '#core/time/wall.ts'
import { classNames } from '#ui/class-names.ts'
import { type ChannelMap, describeLoad } from '../describe.ts'
import { isSelected } from '../state.ts'
import { CardChip } from './card-chip.tsx'
import classes from './month-grid.module.css'
import { PlatformGlyph } from './sprite.tsx'

export interface Meter {
  readonly channelId: string
  readonly platform: Platform
  readonly load: Load
}

interface DayCellProps {
  readonly day: Day
  readonly entries: readonly Entry[]
  readonly channels: ChannelMap
  /** Changes only when this day’s meters do. */
  readonly meters: readonly Meter[]
  readonly slots: readonly Slot[]
  readonly selected: ReadonlySet<string>
  /** How many lines there is room for. */
  readonly lines: number
  /** How many lines of observances and events stand on top. */
  readonly lanes: number
  readonly look: DayLook
}

/** What kind of day it is, joined, so that it compares as one. */
export type DayLook = `${'in' | 'out'}-${'past' | 'today' | 'ahead'}-${'work' | 'rest'}`

/** A day of the month. Drawn again only when something on it changes. */
export const DayCell = memo(function DayCell(props: DayCellProps) {
  const { day, entries, channels, meters, slots, selected, lines, lanes, look } = props
  const [where, when, kind] = look.split('-')
  // The line that says how many more takes the place of a card.
  const fits = entries.length <= lines ? entries.length : Math.max(0, lines - 1)
  const hidden = entries.length - fits
  const ghosts = slots.slice(0, Math.max(0, lines - entries.length))
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      data-day={day}
      aria-current={when === 'today' ? 'date' : undefined}
      className={classNames(classes.day, where && classes[where], when && classes[when], kind && classes[kind])}
    >
      <div className={classes.dayHead}>
        <span className={classes.hidden}>{describeDay(day, entries.length, meters, when === 'today')}</span>
        <span className={classes.number} aria-hidden>
          {dayNumber(day)}
        </span>
        <Meters meters={meters} />
      </div>
      {lanes > 0 && <div style={{ height: lanes * LANE_PX }} />}
      {entries.slice(0, fits).map((entry) => (
        <CardChip key={entry.id} entry={entry} channels={channels} selected={isSelected(entry, selected)} />
      ))}
      {hidden > 0 && (
        <button type="button" tabIndex={-1} data-more={day} className={classes.moreButton}>
          +{hidden}
          <span className={classes.hidden}> more: open the day</span>
        </button>
      )}
      {ghosts.map((slot) => (
        <Ghost key={`${slot.channelId} ${slot.time}`} slot={slot} platform={channels.get(slot.channelId)?.platform} />
      ))}
    </div>
  )
}, isSame)

/** A selection elsewhere is no reason to draw this day again. */
function isSame(before: DayCellProps, after: DayCellProps): boolean {
  const { selected: had, ...rest } = before
  const { selected: has, ...now } = after
  if ((Object.keys(rest) as (keyof typeof rest)[]).some((key) => rest[key] !== now[key])) return false
  return (
    had === has || after.entries.slice(0, after.lines).every((each) => isSelected(each, had) === isSelected(each, has))
  )
}

export const LANE_PX = 18

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dayNumber(day: Day): string {
  const date = Number(day.slice(8))
  return date === 1 ? `${MONTHS[Number(day.slice(5, 7)) - 1]} 1` : String(date)
}

function describeDay(day: Day, count: number, meters: readonly Meter[], today: boolean): string {
  const posts = count === 0 ? 'no posts' : count === 1 ? '1 post' : `${count} posts`
  const loads = meters
    .filter(({ load }) => load.state !== 'fine')
    .map((meter) => describeLoad(meter.platform, meter.load))
  return `${sayDay(day)}${today ? ', today' : ''}: ${[posts, ...loads].join('; ')}`
}

/** More channels than this on one day stand closer together. */
const ROOM_FOR = 3

/** How full the channels are on a day, each as a mark; the words are in the name of the day. */
export function Meters({ meters }: { meters: readonly Meter[] }) {
  return (
    <span className={classes.meters} data-many={meters.length > ROOM_FOR || undefined} aria-hidden>
      {meters.map((meter) => (
        <MeterMark key={meter.channelId} meter={meter} />
      ))}
    </span>
  )
}

function MeterMark({ meter: { platform, load } }: { meter: Meter }) {
  const { used, to, state } = load
  return (
    <span className={classNames(classes.meter, classes[state])} data-hint={describeLoad(platform, load)}>
      <PlatformGlyph platform={platform} />
      <span className={classes.gauge} style={{ '--full': Math.min(1, used / to) } as CSSProperties} />
      <span className={classes.figure}>
        {used}/{to}
      </span>
    </span>
  )
}

function Ghost({ slot, platform }: { slot: Slot; platform: Platform | undefined }) {
  const { day, time, stars, reason, channelId } = slot
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.ghost}
      data-slot-day={day}
      data-slot-time={time}
      data-slot-channel={channelId}
      data-hint={reason}
    >
      <span className={classes.plus} aria-hidden>
        +
      </span>
      <span className={classes.hidden}>Suggested: </span>
      <span className={classes.ghostTime}>{time}</span>
      <span className={classes.hidden}>. {reason} Add a post</span>
      {platform && <PlatformGlyph platform={platform} />}
      <span className={classes.stars} aria-hidden>
        {stars}★
      </span>
    </button>
  )
}
