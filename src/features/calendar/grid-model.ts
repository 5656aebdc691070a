import { type Counts, loadOn } from '#core/calendar/capacity.ts'
import { suggestSlots, type Slot } from '#core/calendar/slots.ts'
import type { Desk } from '#core/desk/desk.ts'
import { isWorkingDay } from '#core/desk/hours.ts'
import { type Day, wallTimeOf, weekdayOf } from '#core/time/wall.ts'
import type { Meter } from './components/day-cell.tsx'
import type { Model, Range } from './model.ts'
import type { Channel } from './queries.ts'

export type DeskFacts = Pick<Desk, 'zone' | 'quietHours' | 'workingHours' | 'holidays' | 'approval'>

const NO_METERS: readonly Meter[] = []
const MONDAY = 1

let lastMeters: ReadonlyMap<Day, readonly Meter[]> = new Map()

/** The meters of every day; a day whose loads did not change keeps its array. */
export function makeMeters(
  days: readonly Day[],
  channels: readonly Channel[],
  counts: Counts,
  desk: DeskFacts,
): ReadonlyMap<Day, readonly Meter[]> {
  const last = lastMeters
  const metered = channels.filter((each) => each.capacity && !each.retiredAt)
  lastMeters = new Map(
    days.map((day) => {
      const works = isWorkingDay(day, desk)
      const next = metered.flatMap(({ id, platform, capacity }): Meter[] => {
        if (!capacity) return []
        const load = loadOn(day, id, capacity, counts)
        // Nobody aims for posts on a day of rest, and a weekly figure stands on the first day of its week.
        if (capacity.per === 'week' ? weekdayOf(day) !== MONDAY : load.used === 0 && !works) return []
        return [{ channelId: id, platform, load }]
      })
      const before = last.get(day)
      return [day, before && sameMeters(before, next) ? before : next.length > 0 ? next : NO_METERS]
    }),
  )
  return lastMeters
}

function sameMeters(a: readonly Meter[], b: readonly Meter[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ channelId, load }, index) => {
      const other = b[index]
      return other?.channelId === channelId && other.load.used === load.used && other.load.state === load.state
    })
  )
}

/** The suggested slots of every day of the range, for these channels. */
export function makeSlots(
  channels: readonly Channel[],
  model: Model,
  range: Range,
  desk: DeskFacts,
  now: string,
): Map<Day, Slot[]> {
  const found = new Map<Day, Slot[]>()
  const days = (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000 + 1
  for (const channel of channels) {
    const taken = takenBy(channel.id, model, desk.zone)
    for (const slot of suggestSlots({ channel, desk, taken, from: range.from, days, now })) {
      const day = found.get(slot.day)
      if (day) day.push(slot)
      else found.set(slot.day, [slot])
    }
  }
  for (const day of found.values()) day.sort((a, b) => (a.time < b.time ? -1 : 1))
  return found
}

/** When a channel has something planned, on the desk’s clock. */
export function takenBy(channelId: string, model: Model, zone: string): { day: Day; time: string }[] {
  const taken: { day: Day; time: string }[] = []
  for (const [day, entries] of model.days)
    for (const { publications, time } of entries)
      for (const each of publications)
        if (each.channelId === channelId && each.state !== 'cancelled')
          taken.push({ day, time: time ?? wallTimeOf(each.at ?? '', zone) })
  return taken
}
