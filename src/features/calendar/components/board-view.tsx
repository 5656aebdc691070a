import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useMemo, useState } from 'react'
import type { CalendarCard } from '#core/calendar/card.ts'
import { type Entry, rangeOf, sameMonth } from '#core/calendar/layout.ts'
import type { Day } from '#core/time/wall.ts'
import { PUBLICATION_STATES, type PublicationState, STATE_NAMES } from '#core/publication/state.ts'
import type { CalendarActs } from '../acts.ts'
import { type ChannelMap, describeChannels, stripeOf } from '../describe.ts'
import { narrowCards } from '../filter-cards.ts'
import type { DeskFacts } from '../grid-model.ts'
import { modelOf } from '../model.ts'
import { type Channel, usePeople, useUntimed } from '../queries.ts'
import type { CalendarSearch } from '../search-params.ts'
import { isSelected } from '../state.ts'
import { toUntimedEntry } from '../untimed.ts'
import { useGridClicks } from '../use-grid-clicks.ts'
import classes from './board-view.module.css'
import { PlatformGlyph, StateGlyph } from './sprite.tsx'

interface BoardViewProps {
  readonly cards: readonly CalendarCard[]
  readonly day: Day
  readonly today: Day
  readonly desk: DeskFacts
  readonly channels: readonly Channel[]
  readonly selected: ReadonlySet<string>
  readonly acts: CalendarActs
  /** The filters, for what has no time. */
  readonly search: CalendarSearch
}

/** These stand even when there is nothing in them; the others only when there is. */
const ALWAYS: readonly PublicationState[] = ['draft', 'in_review', 'changes_asked', 'scheduled', 'published']
const CARD_PX = 102
const MOST_GLYPHS = 3

/** What has no time yet, as the filters leave it: a board without its drafts would say that there are none. */
function useUntimedEntries(search: CalendarSearch, today: Day): Entry[] {
  const cards = useUntimed().data?.cards
  return useMemo(
    () => narrowCards(cards ?? [], search).map((card) => toUntimedEntry(card, today)),
    [cards, search, today],
  )
}

/** The month by state, and what has no time yet: what moves a post from column to column is approval and publishing, not the mouse. */
export function BoardView({ cards, day, today, desk, channels, selected, acts, search }: BoardViewProps) {
  const model = modelOf(cards, desk.zone, rangeOf(day))
  const channelMap: ChannelMap = useMemo(() => new Map(channels.map((each) => [each.id, each])), [channels])
  const untimed = useUntimedEntries(search, today)
  const columns = useMemo(() => {
    const inMonth = [...model.byId.values()].filter((each) => sameMonth(each.day, day))
    inMonth.sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))
    const all = [...inMonth, ...untimed]
    return PUBLICATION_STATES.map((state) => ({ state, entries: all.filter((each) => each.state === state) })).filter(
      ({ state, entries }) => entries.length > 0 || ALWAYS.includes(state),
    )
  }, [model, day, untimed])
  const onGridClick = useGridClicks(acts)
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const id =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] : null
    const entry = untimed.find((each) => each.id === id && each.time === '')
    if (entry) acts.open(entry)
    else onGridClick(event)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the cards in it are buttons
    <div className={classes.board} onClick={onClick}>
      {columns.map(({ state, entries }) => (
        <Column key={state} state={state} entries={entries} channels={channelMap} selected={selected} />
      ))}
    </div>
  )
}

const DATE_WORDS = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })
const sayDate = (day: Day) => DATE_WORDS.format(new Date(`${day}T00:00:00.000Z`))

interface ColumnProps {
  readonly state: PublicationState
  readonly entries: readonly Entry[]
  readonly channels: ChannelMap
  readonly selected: ReadonlySet<string>
}

function Column({ state, entries, channels, selected }: ColumnProps) {
  const people = usePeople()
  const [list, setList] = useState<HTMLDivElement | null>(null)
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list,
    estimateSize: () => CARD_PX,
    initialRect: { width: 240, height: 600 },
    overscan: 6,
  })
  return (
    <section
      className={classes.column}
      data-empty={entries.length === 0 || undefined}
      aria-label={`${STATE_NAMES[state]}, ${entries.length}`}
    >
      <h2 className={classes.head}>
        <StateGlyph state={state} />
        {STATE_NAMES[state]}
        <span className={classes.count}>{entries.length.toLocaleString('en-US')}</span>
      </h2>
      <div ref={setList} className={classes.list} tabIndex={entries.length > 0 ? undefined : -1}>
        <div className={classes.inner} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index]
            if (!entry) return null
            return (
              <button
                key={entry.id}
                type="button"
                className={classes.card}
                data-entry={entry.id}
                data-selected={isSelected(entry, selected) || undefined}
                data-stripe={entry.card.campaign === undefined ? undefined : stripeOf(entry.card.campaign)}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className={classes.title}>{entry.card.title}</span>
                <span className={classes.line}>
                  <span className={classes.when}>
                    {entry.time ? `${sayDate(entry.day)}, ${entry.time}` : 'No time yet'}
                  </span>
                  <span className={classes.hidden}>{describeChannels(entry, channels)}</span>
                  {entry.publications.slice(0, MOST_GLYPHS).map(({ channelId }) => {
                    const channel = channels.get(channelId)
                    return channel && <PlatformGlyph key={channelId} platform={channel.platform} />
                  })}
                  {entry.publications.length > MOST_GLYPHS && `+${entry.publications.length - MOST_GLYPHS}`}
                </span>
                <span className={classes.owner}>{people.get(entry.card.ownerId)}</span>
              </button>
            )
          })}
        </div>
      </div>
    </section>
  )
}
