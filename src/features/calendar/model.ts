import type { CalendarCard } from '#core/calendar/card.ts'
import { type Counts } from '#core/calendar/capacity.ts'
import { countPlaces, type DayEntries, type Entry, groupByDay, toEntries } from '#core/calendar/layout.ts'
import { makeWallReader, type ReadWall } from '#core/calendar/wall-reader.ts'
import type { Day } from '#core/time/wall.ts'

export interface Range {
  readonly from: Day
  readonly to: Day
}

/** Cards by day. Days that did not change keep their very array from one model to the next, so that they are not drawn again. */
export interface Model {
  readonly days: DayEntries
  readonly byId: ReadonlyMap<string, Entry>
  readonly counts: Counts
}

const models = new WeakMap<readonly CalendarCard[], { readonly key: string; readonly model: Model }>()
const readers = new Map<string, ReadWall>()

/** The last model of a zone and its days: what did not change is taken from it. */
interface Last {
  readonly cards: readonly CalendarCard[]
  /** Of each card, in the order of the cards. */
  readonly entries: readonly (readonly Entry[])[]
  readonly days: DayEntries
}

/** By zone and days; only a few are kept. */
const lasts = new Map<string, Last>()
const MOST_KEPT = 8

/** @returns the model of these cards: the same one as long as they are the same array */
export function modelOf(cards: readonly CalendarCard[], zone: string, range: Range): Model {
  const key = `${zone} ${range.from} ${range.to}`
  const known = models.get(cards)
  if (known?.key === key) return known.model
  const last = lasts.get(key)
  const ofCards = readCards(cards, readerOf(zone, range, key), last)
  const entries = ofCards.flat()
  const days = keepSame(groupByDay(entries), last?.days)
  lasts.delete(key)
  lasts.set(key, { cards, entries: ofCards, days })
  const [oldest] = lasts.keys()
  if (lasts.size > MOST_KEPT && oldest) lasts.delete(oldest)
  const model = new LazyModel(days, entries)
  models.set(cards, { key, model })
  return model
}

/** What only some ask for is made when the first one does. */
class LazyModel implements Model {
  readonly days: DayEntries
  private readonly entries: readonly Entry[]
  private ids: ReadonlyMap<string, Entry> | undefined
  private places: Counts | undefined

  constructor(days: DayEntries, entries: readonly Entry[]) {
    this.days = days
    this.entries = entries
  }

  get byId(): ReadonlyMap<string, Entry> {
    this.ids ??= new Map(this.entries.map((entry) => [entry.id, entry]))
    return this.ids
  }

  get counts(): Counts {
    this.places ??= countPlaces(this.days)
    return this.places
  }
}

/**
 * The entries of every card. A card that was there before has the entries it had; both lists are walked side by side,
 * because a map of ten thousand objects costs more than all the rest.
 */
function readCards(cards: readonly CalendarCard[], read: ReadWall, last: Last | undefined): (readonly Entry[])[] {
  let before = 0
  return cards.map((card) => {
    // One that was taken out leaves the lists a step apart.
    if (last && last.cards[before] !== card && last.cards[before + 1] === card) before += 1
    const own = last?.cards[before] === card ? last.entries[before] : undefined
    before += 1
    return own ?? toEntries(card, read)
  })
}

function readerOf(zone: string, range: Range, key: string): ReadWall {
  const known = readers.get(key)
  if (known) return known
  const made = makeWallReader(zone, range.from, range.to)
  readers.set(key, made)
  return made
}

function keepSame(next: Map<Day, Entry[]>, last: DayEntries | undefined): DayEntries {
  if (!last) return next
  const days = new Map<Day, readonly Entry[]>(next)
  for (const [day, entries] of next) {
    const before = last.get(day)
    if (before?.length === entries.length && before.every((entry, index) => entry === entries[index]))
      days.set(day, before)
  }
  return days
}

export const NO_ENTRIES: readonly Entry[] = []
