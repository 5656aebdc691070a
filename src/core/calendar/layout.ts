import { type PublicationState, postStateOf } from '#core/publication/state.ts'
import { addDays, type Day, type WallTime } from '#core/time/wall.ts'
import { startOfWeek, takesPlace } from './capacity.ts'
import type { CalendarCard, CardPublication } from './card.ts'
import { DAY_MINUTES, fromMinutes } from './quiet.ts'
import type { ReadWall } from './wall-reader.ts'

/** A post at one time of one day, with the channels that say it then. */
export interface Entry {
  /** Stays the same when it is moved. */
  readonly id: string
  readonly card: CalendarCard
  readonly day: Day
  /** On the desk’s clock. */
  readonly time: WallTime
  readonly minutes: number
  readonly publications: readonly CardPublication[]
  /** What needs attention most among them. */
  readonly state: PublicationState
}

const DAYS_A_WEEK = 7

/** The weeks that a month touches, Monday first, with the days of its neighbours that fill them. */
export function listWeeks(month: Day): Day[][] {
  const first = `${month.slice(0, 7)}-01`
  const weeks: Day[][] = []
  for (let monday = startOfWeek(first); monday < first || sameMonth(monday, first); monday = addDays(monday, 7))
    weeks.push(Array.from({ length: DAYS_A_WEEK }, (_, ahead) => addDays(monday, ahead)))
  return weeks
}

export function sameMonth(a: Day, b: Day): boolean {
  return a.slice(0, 7) === b.slice(0, 7)
}

/** The first and last day of the weeks that a month touches: what one answer of the server holds. */
export function rangeOf(month: Day): { from: Day; to: Day } {
  const weeks = listWeeks(month)
  return { from: weeks[0]?.[0] ?? month, to: weeks.at(-1)?.at(-1) ?? month }
}

/** @returns the same day of a month before or after, or its last day where it has fewer */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10)
}

/** A card as entries: one for each distinct time of its publications. */
export function toEntries(card: CalendarCard, readWall: ReadWall): Entry[] {
  const { publications } = card
  const at = publications[0]?.at
  if (at && publications.every((each) => each.at === at)) return [makeEntry(card, publications, readWall(at))]
  const byTime = new Map<string, CardPublication[]>()
  for (const publication of publications) {
    if (publication.at === null) continue
    const together = byTime.get(publication.at)
    if (together) together.push(publication)
    else byTime.set(publication.at, [publication])
  }
  return [...byTime].map(([time, together]) => makeEntry(card, together, readWall(time)))
}

function makeEntry(
  card: CalendarCard,
  publications: readonly CardPublication[],
  { day, minutes }: ReturnType<ReadWall>,
): Entry {
  const id = `${card.id}~${publications[0]?.channelId ?? ''}`
  return { id, card, day, minutes, time: WALL_TIMES[minutes] ?? '00:00', publications, state: stateOf(publications) }
}

function stateOf(publications: readonly CardPublication[]): PublicationState {
  const [first] = publications
  if (first && publications.every((each) => each.state === first.state)) return first.state
  return postStateOf(publications.map((each) => each.state))
}

/** Every minute of a day as clocks show it: made once, for a month asks ten thousand times. */
const WALL_TIMES = Array.from({ length: DAY_MINUTES }, (_, minutes) => fromMinutes(minutes))

export type DayEntries = ReadonlyMap<Day, readonly Entry[]>

/** Every entry on its day, by time; entries of one minute by their post. */
export function groupByDay(entries: Iterable<Entry>): Map<Day, Entry[]> {
  const days = new Map<Day, Entry[]>()
  for (const entry of entries) {
    const day = days.get(entry.day)
    if (day) day.push(entry)
    else days.set(entry.day, [entry])
  }
  for (const day of days.values()) day.sort((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1))
  return days
}

/** How many publications that take a place each channel has on each day. */
export function countPlaces(days: DayEntries): Map<string, Map<Day, number>> {
  const counts = new Map<string, Map<Day, number>>()
  for (const [day, entries] of days)
    for (const { publications } of entries)
      for (const { channelId, state } of publications) {
        if (!takesPlace(state)) continue
        const channel = counts.get(channelId) ?? new Map<Day, number>()
        channel.set(day, (channel.get(day) ?? 0) + 1)
        counts.set(channelId, channel)
      }
  return counts
}

export interface Placed {
  readonly entry: Entry
  /** Which column of those that stand side by side, from 0. */
  readonly lane: number
  readonly lanes: number
}

/**
 * The entries of a day side by side where they overlap in the week’s hour grid.
 * @param entries by time
 * @param length how many minutes an entry is drawn long
 */
export function placeInLanes(entries: readonly Entry[], length: number): Placed[] {
  const placed: Placed[] = []
  let cluster: { entry: Entry; lane: number }[] = []
  let ends: number[] = []
  const close = () => {
    for (const each of cluster) placed.push({ ...each, lanes: ends.length })
    cluster = []
    ends = []
  }
  for (const entry of entries) {
    if (ends.every((end) => end <= entry.minutes)) close()
    const free = ends.findIndex((end) => end <= entry.minutes)
    const lane = free === -1 ? ends.length : free
    ends[lane] = entry.minutes + length
    cluster.push({ entry, lane })
  }
  close()
  return placed
}
