import { useEffect, useMemo, useRef } from 'react'
import { startOfWeek } from '#core/calendar/capacity.ts'
import type { CalendarCard } from '#core/calendar/card.ts'
import { listWeeks, rangeOf, sameMonth } from '#core/calendar/layout.ts'
import { addDays, type Day, sayDay } from '#core/time/wall.ts'
import { classNames } from '#ui/class-names.ts'
import type { CalendarActs } from '../acts.ts'
import type { ChannelMap } from '../describe.ts'
import { listEmbargoes } from '../embargoes.ts'
import type { DeskFacts } from '../grid-model.ts'
import { modelOf, NO_ENTRIES } from '../model.ts'
import type { Channel, Mark } from '../queries.ts'
import { isSelected } from '../state.ts'
import { useGridClicks } from '../use-grid-clicks.ts'
import classes from './agenda.module.css'
import { CardChip } from './card-chip.tsx'

interface AgendaProps {
  readonly day: Day
  /** The days of the month, or those of the week. */
  readonly span: 'month' | 'week'
  readonly today: Day
  readonly cards: readonly CalendarCard[]
  readonly marks: readonly Mark[]
  readonly desk: DeskFacts
  readonly channels: readonly Channel[]
  readonly selected: ReadonlySet<string>
  readonly acts: CalendarActs
}

const LETTERS = ['M', 'T', 'W', 'T', 'F', 'S', 'S']
/** More of a day than this opens by itself. */
const MOST = 8

/** The month or the week on a phone: its days small on top, and below it the days, one after the other. */
export function Agenda({ day, span, today, cards, marks, desk, channels, selected, acts }: AgendaProps) {
  const list = useRef<HTMLDivElement>(null)
  const model = modelOf(cards, desk.zone, rangeOf(day))
  const embargoes = useMemo(() => listEmbargoes(cards, desk.zone), [cards, desk.zone])
  const key = day.slice(0, 7)
  const monday = startOfWeek(day)
  const days = useMemo(
    () =>
      span === 'week' ? Array.from({ length: 7 }, (_, ahead) => addDays(monday, ahead)) : listWeeks(`${key}-01`).flat(),
    [span, key, monday],
  )
  const isShown = (each: Day) => span === 'week' || sameMonth(each, day)
  const channelMap: ChannelMap = useMemo(() => new Map(channels.map((each) => [each.id, each])), [channels])
  const onClick = useGridClicks(acts)
  useEffect(() => {
    if (days.includes(today)) scrollToDay(list.current, today)
  }, [today, days])
  return (
    <div className={classes.agenda}>
      <div className={classes.strip}>
        {LETTERS.map((letter, index) => (
          <span key={index} className={classes.letter} aria-hidden>
            {letter}
          </span>
        ))}
        {days.map((each) => {
          const count = model.days.get(each)?.length ?? 0
          return (
            <button
              key={each}
              type="button"
              className={classNames(classes.pick, !isShown(each) && classes.out, each === today && classes.today)}
              disabled={!isShown(each)}
              aria-label={`${sayDay(each)}, ${count === 1 ? '1 post' : `${count} posts`}`}
              onClick={() => scrollToDay(list.current, each)}
            >
              {Number(each.slice(8))}
              <span className={classes.dots} data-count={Math.min(3, count)} aria-hidden />
            </button>
          )
        })}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- what can be clicked in it are buttons */}
      <div ref={list} className={classes.list} onClick={onClick}>
        {days.filter(isShown).map((each) => {
          const entries = model.days.get(each) ?? NO_ENTRIES
          const own = marks.filter((mark) => mark.day <= each && mark.endDay >= each)
          const holiday = desk.holidays.find((one) => one.day === each)
          return (
            <section key={each} data-agenda={each} className={classes.day} aria-label={sayDay(each)}>
              <h2 className={classNames(classes.head, each === today && classes.isToday)}>
                {sayDay(each)}
                <button
                  type="button"
                  className={classes.add}
                  data-day={each}
                  aria-label={`Add a post on ${sayDay(each)}`}
                >
                  +
                </button>
              </h2>
              {holiday && <p className={classes.mark}>{holiday.name}</p>}
              {embargoes
                .filter((one) => one.day === each)
                .map((one) => (
                  <button key={one.id} type="button" className={classes.mark} data-peek={one.entry}>
                    {one.name}
                  </button>
                ))}
              {own.map((mark) => (
                <button key={mark.id} type="button" className={classes.mark} data-mark={mark.id}>
                  {mark.name}
                </button>
              ))}
              {entries.slice(0, MOST).map((entry) => (
                <CardChip
                  key={entry.id}
                  entry={entry}
                  channels={channelMap}
                  selected={isSelected(entry, selected)}
                  tab
                />
              ))}
              {entries.length > MOST && (
                <button type="button" className={classes.more} data-more={each}>
                  +{entries.length - MOST} more
                </button>
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}

/** Only the list moves: the page around it stays where it is. */
function scrollToDay(list: HTMLElement | null, day: Day): void {
  const section = list?.querySelector<HTMLElement>(`[data-agenda="${day}"]`)
  if (list && section) list.scrollTop = section.offsetTop - list.offsetTop
}
