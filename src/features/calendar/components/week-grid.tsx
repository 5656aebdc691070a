/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a grid whose rows have one height each, which a table cannot have; its days and cards take the focus and the keys, one at a time */
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useEffect, useMemo, useRef } from 'react'
import { BEST_TIMES_SOURCE, meanStars, starsAt } from '#core/calendar/best-times.ts'
import { startOfWeek } from '#core/calendar/capacity.ts'
import type { CalendarCard } from '#core/calendar/card.ts'
import { type Entry, placeInLanes } from '#core/calendar/layout.ts'
import { listQuietSpans, toMinutes } from '#core/calendar/quiet.ts'
import type { Slot } from '#core/calendar/slots.ts'
import { isWorkingDay } from '#core/desk/hours.ts'
import { addDays, type Day, sayDay, wallTimeOf, weekdayOf } from '#core/time/wall.ts'
import { classNames } from '#ui/class-names.ts'
import { offsetName } from '#ui/time/format.ts'
import type { CalendarActs } from '../acts.ts'
import { type ChannelMap, describeStars } from '../describe.ts'
import { listEmbargoes } from '../embargoes.ts'
import { type DeskFacts, makeMeters, makeSlots } from '../grid-model.ts'
import { countLanes, listMarks, placeMarks } from '../marks.ts'
import { modelOf, NO_ENTRIES, type Range } from '../model.ts'
import type { Channel, Mark } from '../queries.ts'
import { useGridDrag } from '../use-grid-drag.ts'
import { useGridKeys } from '../use-grid-keys.ts'
import { useWeekClicks } from '../use-week-clicks.ts'
import { LANE_PX, type Meter, Meters } from './day-cell.tsx'
import { DropLine } from './drop-line.tsx'
import { HintLayer } from './hint-layer.tsx'
import { MarkStrip } from './mark-strip.tsx'
import { PlatformGlyph } from './sprite.tsx'
import { MOST_LANES, WeekCard } from './week-card.tsx'
import classes from './week-grid.module.css'

interface WeekGridProps {
  readonly day: Day
  readonly today: Day
  readonly now: string
  readonly range: Range
  readonly cards: readonly CalendarCard[]
  readonly counted: readonly CalendarCard[]
  readonly marks: readonly Mark[]
  readonly desk: DeskFacts
  readonly channels: readonly Channel[]
  readonly slots: boolean
  /** The channels one looks at: their best times shade the hours, and their slots are suggested. */
  readonly suggestFor: readonly Channel[]
  readonly selected: ReadonlySet<string>
  readonly acts: CalendarActs
}

const HOUR_PX = 52
const FIRST_SEEN_HOUR = 7
/** A card is drawn as long as half an hour. */
const CARD_MINUTES = 30
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const NO_SLOTS: readonly Slot[] = []
const NO_METERS: readonly Meter[] = []

/** A week by the hour, shaded by the best times of the channels one looks at. */
export function WeekGrid(props: WeekGridProps) {
  const { day, today, now, range, cards, counted, marks, desk, channels, selected, acts } = props
  const frame = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const monday = startOfWeek(day)
  const days = useMemo(() => Array.from({ length: 7 }, (_, ahead) => addDays(monday, ahead)), [monday])
  const model = modelOf(cards, desk.zone, range)
  const embargoes = useMemo(() => listEmbargoes(cards, desk.zone), [cards, desk.zone])
  const channelMap: ChannelMap = useMemo(() => new Map(channels.map((each) => [each.id, each])), [channels])
  const hour = now.slice(0, 13)
  const slots = useMemo(
    () =>
      props.slots
        ? makeSlots(props.suggestFor, modelOf(counted, desk.zone, range), range, desk, `${hour}:59:59.000Z`)
        : null,
    [props.slots, props.suggestFor, counted, desk, range, hour],
  )
  const lanes = placeMarks(days, listMarks(marks, desk, embargoes))
  const mostLanes = Math.max(...days.map((_, index) => countLanes(lanes, index + 1)))
  const { counts } = modelOf(counted, desk.zone, range)
  const meters = useMemo(() => makeMeters(days, channels, counts, desk), [days, channels, counts, desk])
  const shadeFor = useMemo(() => props.suggestFor.filter((each) => !each.retiredAt), [props.suggestFor])
  const onClick = useWeekClicks(acts, HOUR_PX)
  const keys = useGridKeys(frame, acts, days.includes(today) ? today : monday, model.byId)
  const drop = useGridDrag(box, acts, { kind: 'week', days, hourPx: HOUR_PX })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    element.scrollTop = FIRST_SEEN_HOUR * HOUR_PX - 12
    return autoScrollForElements({ element })
  }, [])
  return (
    <div ref={frame} className={classes.frame} data-frame>
      <div role="grid" aria-label="Week" className={classes.grid} onClick={onClick} {...keys}>
        <div role="row" className={classes.heads} data-roomy>
          <span className={classes.zone} aria-hidden>
            {offsetName(desk.zone, `${monday}T12:00:00.000Z`)}
          </span>
          {days.map((each) => (
            <div
              key={each}
              role="columnheader"
              className={classNames(classes.head, each === today && classes.today)}
              data-past={each < today || undefined}
            >
              {HEAD_WORDS.format(new Date(`${each}T00:00:00.000Z`))}{' '}
              <span className={classes.date}>{Number(each.slice(8))}</span>
              <Meters meters={meters.get(each) ?? NO_METERS} />
            </div>
          ))}
        </div>
        {lanes.laned.length > 0 && (
          <div role="row" className={classes.marksRow} style={{ height: 4 + LANE_PX * mostLanes }}>
            <MarkStrip lanes={lanes} />
          </div>
        )}
        <div ref={scroller} className={classes.scroller} role="rowgroup">
          <div className={classes.hours} aria-hidden>
            {HOURS.map((each) => (
              <div key={each} className={classes.hour} style={{ height: HOUR_PX }}>
                {each > 0 && `${String(each).padStart(2, '0')}:00`}
              </div>
            ))}
          </div>
          <div ref={box} role="row" className={classes.days} style={{ height: 24 * HOUR_PX }}>
            {days.map((each) => (
              <WeekDay
                key={each}
                day={each}
                entries={model.days.get(each) ?? NO_ENTRIES}
                slots={slots?.get(each) ?? NO_SLOTS}
                channels={channelMap}
                desk={desk}
                shadeFor={shadeFor}
                selected={selected}
                nowTime={each === today ? wallTimeOf(now, desk.zone) : null}
              />
            ))}
          </div>
        </div>
      </div>
      <p className={classes.legend}>
        {shadeFor.length > 0 && (
          <>
            <span className={classes.legendShade} aria-hidden />
            Better hours for what is shown, {BEST_TIMES_SOURCE}
          </>
        )}
        <span className={classes.legendRest} aria-hidden />
        Quiet hours and days of rest
      </p>
      <DropLine store={drop} />
      <HintLayer frame={frame} />
    </div>
  )
}

const HEAD_WORDS = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' })

interface WeekDayProps {
  readonly day: Day
  readonly entries: readonly Entry[]
  readonly slots: readonly Slot[]
  readonly channels: ChannelMap
  readonly desk: DeskFacts
  readonly shadeFor: readonly Channel[]
  readonly selected: ReadonlySet<string>
  readonly nowTime: string | null
}

/** A day of rest is quiet from end to end. */
const ALL_DAY = [{ from: 0, to: 24 * 60 }]

const toPx = (minutes: number) => (minutes / 60) * HOUR_PX

function WeekDay({ day, entries, slots, channels, desk, shadeFor, selected, nowTime }: WeekDayProps) {
  const { shown, more } = useMemo(() => fitLanes(entries), [entries])
  const count = entries.length === 1 ? '1 post' : entries.length === 0 ? 'no posts' : `${entries.length} posts`
  return (
    <div role="gridcell" tabIndex={-1} data-day={day} className={classes.day}>
      <span className={classes.hidden}>{`${sayDay(day)}: ${count}`}</span>
      {shadeFor.length > 0 && isWorkingDay(day, desk) && <Shades day={day} shadeFor={shadeFor} />}
      {(isWorkingDay(day, desk) ? listQuietSpans(desk.quietHours) : ALL_DAY).map((span) => (
        <div
          key={span.from}
          className={classes.quiet}
          style={{ top: toPx(span.from), height: toPx(span.to - span.from) }}
          data-hint={isWorkingDay(day, desk) ? 'Quiet hours' : undefined}
        />
      ))}
      {slots.map(({ channelId, time, reason, stars }) => {
        const platform = channels.get(channelId)?.platform
        return (
          <button
            key={`${channelId} ${time}`}
            type="button"
            tabIndex={-1}
            className={classes.ghost}
            style={{ top: toPx(toMinutes(time)), height: toPx(CARD_MINUTES) - 2 }}
            data-slot-day={day}
            data-slot-time={time}
            data-slot-channel={channelId}
            data-hint={reason}
          >
            <span className={classes.hidden}>Suggested: </span>
            <span aria-hidden>+</span> {time} {platform && <PlatformGlyph platform={platform} />}
            <span aria-hidden>{stars}★</span>
            <span className={classes.hidden}>. {reason} Add a post</span>
          </button>
        )
      })}
      {shown.map(({ entry, lane, lanes }) => (
        <WeekCard
          key={entry.id}
          entry={entry}
          channels={channels}
          selected={selected}
          top={toPx(entry.minutes)}
          height={toPx(CARD_MINUTES) - 2}
          lane={lane}
          lanes={lanes}
        />
      ))}
      {[...more].map(([start, hidden]) => (
        <button
          key={start}
          type="button"
          tabIndex={-1}
          className={classes.more}
          style={{ top: toPx(start), height: toPx(CARD_MINUTES) - 2 }}
          data-more={day}
        >
          +{hidden}
          <span className={classes.hidden}> more at this time: open the day</span>
        </button>
      ))}
      {nowTime && (
        <div className={classes.now} style={{ top: toPx(toMinutes(nowTime)) }} data-hint={`Now, ${nowTime}`} />
      )}
    </div>
  )
}

/** What has room side by side, and how many of each half hour have not. */
function fitLanes(entries: readonly Entry[]) {
  const placed = placeInLanes(entries, CARD_MINUTES)
  const fits = ({ lane, lanes }: { lane: number; lanes: number }) => lanes <= MOST_LANES || lane < MOST_LANES - 1
  const more = new Map<number, number>()
  let start = -CARD_MINUTES
  for (const each of placed) {
    if (fits(each)) continue
    if (each.entry.minutes >= start + CARD_MINUTES) start = each.entry.minutes
    more.set(start, (more.get(start) ?? 0) + 1)
  }
  return { shown: placed.filter(fits), more }
}

/** How good each hour is for the channels one looks at, taken together; the hint says it channel by channel. */
function Shades({ day, shadeFor }: { day: Day; shadeFor: readonly Channel[] }) {
  const weekday = weekdayOf(day)
  return HOURS.map((hour) => {
    const rated = shadeFor.map(({ platform }) => ({ platform, stars: starsAt(platform, weekday, hour) }))
    const stars = meanStars(rated.map((each) => each.stars))
    return stars > 2 ? (
      <div
        key={hour}
        className={classes.shade}
        data-stars={stars}
        style={{ top: toPx(hour * 60), height: HOUR_PX }}
        data-hint={describeStars(rated)}
      />
    ) : null
  })
}
