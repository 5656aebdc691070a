/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a grid whose rows have one height each, which a table cannot have; its days and cards take the focus and the keys, one at a time */
import { useMemo, useRef } from 'react'
import type { CalendarCard } from '#core/calendar/card.ts'
import { listWeeks, rangeOf, sameMonth } from '#core/calendar/layout.ts'
import type { Slot } from '#core/calendar/slots.ts'
import { isWorkingDay } from '#core/desk/hours.ts'
import type { Day } from '#core/time/wall.ts'
import type { CalendarActs } from '../acts.ts'
import type { ChannelMap } from '../describe.ts'
import { listEmbargoes } from '../embargoes.ts'
import { type DeskFacts, makeMeters, makeSlots } from '../grid-model.ts'
import { countLanes, listMarks, placeMarks } from '../marks.ts'
import { modelOf, NO_ENTRIES } from '../model.ts'
import type { Channel, Mark } from '../queries.ts'
import { useGridClicks } from '../use-grid-clicks.ts'
import { useGridDrag } from '../use-grid-drag.ts'
import { useGridKeys } from '../use-grid-keys.ts'
import { useLines } from '../use-lines.ts'
import { DayCell, type DayLook, LANE_PX, type Meter } from './day-cell.tsx'
import { DropLine } from './drop-line.tsx'
import { HintLayer } from './hint-layer.tsx'
import { MarkStrip } from './mark-strip.tsx'
import classes from './month-grid.module.css'

interface MonthGridProps {
  /** A day of the month that is shown. */
  readonly month: Day
  readonly today: Day
  /** What is drawn. */
  readonly cards: readonly CalendarCard[]
  /** What is counted against the capacity, where a filter hides some of it. */
  readonly allCards?: readonly CalendarCard[]
  readonly marks: readonly Mark[]
  readonly desk: DeskFacts
  readonly channels: readonly Channel[]
  /** For which channels slots are suggested; absent: none are. */
  readonly suggestFor?: readonly Channel[] | undefined
  /** The moment it is, for suggestions. */
  readonly now: string
  readonly selected: ReadonlySet<string>
  readonly acts: CalendarActs
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const NO_SLOTS: readonly Slot[] = []

/** A month as a grid of days. It asks nothing of the server: all it draws is handed in. */
export function MonthGrid(props: MonthGridProps) {
  const { month, today, cards, allCards = cards, marks, desk, channels, selected, acts } = props
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const key = month.slice(0, 7)
  const weeks = useMemo(() => listWeeks(`${key}-01`), [key])
  const range = useMemo(() => rangeOf(`${key}-01`), [key])
  const model = modelOf(cards, desk.zone, range)
  const counted = modelOf(allCards, desk.zone, range)
  const dayMarks = useMemo(() => listMarks(marks, desk, listEmbargoes(cards, desk.zone)), [marks, cards, desk])
  const channelMap: ChannelMap = useMemo(() => new Map(channels.map((each) => [each.id, each])), [channels])
  const meters = useMemo(
    () => makeMeters(weeks.flat(), channels, counted.counts, desk),
    [weeks, channels, counted.counts, desk],
  )
  const slots = useSlots(props, counted, range)
  const lines = useLines(box, weeks.length)
  const looks = useMemo(() => makeLooks(weeks, `${key}-01`, today, desk), [weeks, key, today, desk])
  const onClick = useGridClicks(acts)
  const keys = useGridKeys(frame, acts, today, model.byId)
  const drop = useGridDrag(box, acts, { kind: 'month', weeks })
  return (
    <div ref={frame} className={classes.frame} data-frame>
      <div role="grid" aria-label="Month" className={classes.weeksFrame} onClick={onClick} {...keys}>
        <div role="row" className={classes.weekdays}>
          {WEEKDAYS.map((name) => (
            <div key={name} role="columnheader" className={classes.weekday}>
              {name}
            </div>
          ))}
        </div>
        <div ref={box} role="rowgroup" className={classes.weeks}>
          {weeks.map((week) => {
            const lanes = placeMarks(week, dayMarks)
            return (
              <div key={week[0]} role="row" className={classes.week}>
                {week.map((day, index) => (
                  <DayCell
                    key={day}
                    day={day}
                    entries={model.days.get(day) ?? NO_ENTRIES}
                    channels={channelMap}
                    meters={meters.get(day) ?? NO_METERS}
                    slots={slots?.get(day) ?? NO_SLOTS}
                    selected={selected}
                    lines={Math.max(1, lines - Math.ceil((countLanes(lanes, index + 1) * LANE_PX) / 22))}
                    lanes={countLanes(lanes, index + 1)}
                    look={looks.get(day) ?? 'in-ahead-work'}
                  />
                ))}
                <MarkStrip lanes={lanes} />
              </div>
            )
          })}
        </div>
      </div>
      <DropLine store={drop} />
      <HintLayer frame={frame} />
    </div>
  )
}

const NO_METERS: readonly Meter[] = []

function useSlots(
  { suggestFor, desk, now }: MonthGridProps,
  model: ReturnType<typeof modelOf>,
  range: { from: Day; to: Day },
) {
  // A minute more or less changes no suggestion that anybody sees.
  const hour = now.slice(0, 13)
  return useMemo(
    () => (suggestFor ? makeSlots(suggestFor, model, range, desk, `${hour}:59:59.000Z`) : null),
    [suggestFor, model, range, desk, hour],
  )
}

function makeLooks(weeks: Day[][], month: Day, today: Day, desk: DeskFacts): Map<Day, DayLook> {
  return new Map(
    weeks.flat().map((day) => {
      const rests = !isWorkingDay(day, desk)
      const when = day === today ? 'today' : day < today ? 'past' : 'ahead'
      return [day, `${sameMonth(day, month) ? 'in' : 'out'}-${when}-${rests ? 'rest' : 'work'}`] as const
    }),
  )
}
