import { type Counts, type Load, loadOn, takesPlace } from '#core/calendar/capacity.ts'
import { dayOf, type Day } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'

type Cards = Output<'getCalendar'>['cards']
type Channel = Output<'listChannels'>['channels'][number]

export interface ChannelLoad {
  readonly channel: Channel
  readonly load: Load
}

/** How full each channel with a capacity is on a day, or in the week of that day. */
export function listLoads(day: Day, channels: readonly Channel[], cards: Cards, zone: string): ChannelLoad[] {
  const counts = countByDay(cards, zone)
  return channels.flatMap((channel) =>
    channel.capacity && !channel.retiredAt
      ? [{ channel, load: loadOn(day, channel.id, channel.capacity, counts) }]
      : [],
  )
}

function countByDay(cards: Cards, zone: string): Counts {
  const counts = new Map<string, Map<Day, number>>()
  for (const { channelId, at, state } of cards.flatMap((card) => card.publications)) {
    if (at === null || !takesPlace(state)) continue
    const byDay = counts.get(channelId) ?? new Map<Day, number>()
    const day = dayOf(at, zone)
    byDay.set(day, (byDay.get(day) ?? 0) + 1)
    counts.set(channelId, byDay)
  }
  return counts
}

const STATE_WORDS: Record<Load['state'], string> = { gap: 'Gap', fine: 'Fine', full: 'Full', over: 'Over' }

/** @returns `Gap: 1 of 3 to 4`, or with “this week” where the channel counts by the week */
export function sayLoad({ used, from, to, per, state }: Load): { word: string; figures: string } {
  const aim = from === to ? String(to) : `${from} to ${to}`
  return { word: STATE_WORDS[state], figures: `${used} of ${aim}${per === 'week' ? ' that week' : ''}` }
}
