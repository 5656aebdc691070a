import type { Channel } from '#core/channel/channel.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { DeskSettings } from '#core/desk/desk.ts'
import { isWorkingDay } from '#core/desk/hours.ts'
import type { Instant } from '#core/time/instant.ts'
import { addDays, type Day, toInstantOf, type WallTime, weekdayOf } from '#core/time/wall.ts'
import { BEST_TIMES_SOURCE, type Stars, starsAt } from './best-times.ts'
import { startOfWeek } from './capacity.ts'
import { fromMinutes, isQuiet, toMinutes } from './quiet.ts'

/** A time at which a channel could say something. */
export interface Slot {
  readonly channelId: string
  readonly day: Day
  readonly time: WallTime
  readonly stars: Stars
  /** Why then, as a sentence. */
  readonly reason: string
}

interface SlotFacts {
  readonly channel: Pick<Channel, 'id' | 'platform' | 'capacity' | 'optimalTime' | 'retiredAt'>
  readonly desk: Pick<DeskSettings, 'zone' | 'quietHours' | 'workingHours' | 'holidays'>
  /** What the channel has planned, cancelled ones left out; around the days asked for too, for a weekly capacity. */
  readonly taken: readonly { readonly day: Day; readonly time: WallTime }[]
  readonly from: Day
  /** How many days from `from` on. */
  readonly days: number
  readonly now: Instant
}

/** Posts of one channel keep an hour between them. */
const APART_MINUTES = 60
const HOURS = 24
/** Without a rule of its own a channel takes what is better than middling. */
const DEFAULT_MIN_STARS = 3

/**
 * The times to suggest for a channel, by domain.md 4.1: as many as are missing from what the team aims for, at the best
 * hours that its rule allows, never in quiet hours, on a day of rest, in the past, or within an hour of another post of the
 * channel. Channels without figures get none. Every day is suggested for by itself; a weekly one for its whole week.
 */
export function suggestSlots(facts: SlotFacts): Slot[] {
  const { channel, from, days } = facts
  if (!channel.capacity || channel.retiredAt) return []
  const asked = Array.from({ length: days }, (_, ahead) => addDays(from, ahead))
  if (channel.capacity.per === 'day') return asked.flatMap((day) => fill(facts, [day], [day]))
  const weeks = [...new Set(asked.map(startOfWeek))]
  return weeks.flatMap((monday) => {
    const week = Array.from({ length: 7 }, (_, ahead) => addDays(monday, ahead))
    return fill(
      facts,
      week,
      week.filter((day) => asked.includes(day)),
    )
  })
}

/**
 * The times still free of one channel on one day, best first, whether the day needs them or not; none where the channel
 * is full and its rule knows no more.
 */
export function rankTimes(facts: SlotFacts, day: Day): Slot[] {
  const { channel, taken } = facts
  const monday = startOfWeek(day)
  const counted = (each: { day: Day }) =>
    channel.capacity?.per === 'week' ? startOfWeek(each.day) === monday : each.day === day
  const count = taken.filter(counted).length
  if (channel.retiredAt || (channel.capacity && count >= channel.capacity.to && !channel.optimalTime?.relaxedFromPost))
    return []
  return listCandidates(facts, day, [], minStarsOf(channel, count + 1)).map((each) => ({
    ...each,
    reason: sayReason(facts, each, count),
  }))
}

/** @param span the day or week that the capacity counts; @param days those of it that may be suggested */
function fill(facts: SlotFacts, span: readonly Day[], days: readonly Day[]): Slot[] {
  const { channel, taken } = facts
  const capacity = channel.capacity
  if (!capacity) return []
  const planned = taken.filter((each) => span.includes(each.day)).length
  const found: Slot[] = []
  while (planned + found.length < capacity.from) {
    const count = planned + found.length
    const best = pickBest(days.flatMap((day) => listCandidates(facts, day, found, minStarsOf(channel, count + 1))))
    if (!best) break
    found.push({ ...best, reason: sayReason(facts, best, count) })
  }
  return found.sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))
}

/** From some post of a day on, fewer stars will do (X, domain.md 4.1). */
function minStarsOf({ optimalTime }: SlotFacts['channel'], nth: number): number {
  if (!optimalTime) return DEFAULT_MIN_STARS
  return optimalTime.relaxedFromPost !== null && nth >= optimalTime.relaxedFromPost ? 1 : optimalTime.minStars
}

type Candidate = Omit<Slot, 'reason'>

/** Best first; of equals the earliest. */
function listCandidates(facts: SlotFacts, day: Day, found: readonly Candidate[], minStars: number): Candidate[] {
  const { channel, desk, taken, now } = facts
  if (!isWorkingDay(day, desk)) return []
  const near = [...taken, ...found].filter((each) => each.day === day).map((each) => toMinutes(each.time))
  const weekday = weekdayOf(day)
  return Array.from({ length: HOURS }, (_, hour): Candidate => {
    const stars = starsAt(channel.platform, weekday, hour)
    return { channelId: channel.id, day, time: fromMinutes(hour * 60 + offsetOf(channel.id)), stars }
  })
    .filter(
      (each) =>
        each.stars >= minStars &&
        !isQuiet(each.time, desk.quietHours) &&
        near.every((other) => Math.abs(other - toMinutes(each.time)) >= APART_MINUTES) &&
        toInstantOf(each.day, each.time, desk.zone) > now,
    )
    .sort((a, b) => b.stars - a.stars || (a.time < b.time ? -1 : 1))
}

const OFFSETS = [0, 15, 30, 45]

/** Not on the hour for every channel: posts of one minute crowd each other. */
function offsetOf(channelId: string): number {
  let sum = 0
  for (const letter of channelId) sum += letter.charCodeAt(0)
  return OFFSETS[sum % OFFSETS.length] ?? 0
}

function pickBest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, each) => (best && best.stars >= each.stars ? best : each),
    undefined,
  )
}

/** `X has 1 of at least 3 posts that day; 5 of 5 stars (a general pattern, not measured here).` */
function sayReason({ channel }: SlotFacts, { stars }: Candidate, count: number): string {
  const name = PLATFORM_NAMES[channel.platform]
  const said = `${stars} of 5 stars (${BEST_TIMES_SOURCE}).`
  if (!channel.capacity) return `${name}: ${said}`
  const { from, to, per } = channel.capacity
  const aim = count < from ? (from === to ? `${from}` : `at least ${from}`) : `at most ${to}`
  const most = count < from ? from : to
  return `${name} has ${count} of ${aim} ${most === 1 ? 'post' : 'posts'} that ${per}; ${said}`
}
