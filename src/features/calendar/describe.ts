import { BEST_TIMES_SOURCE } from '#core/calendar/best-times.ts'
import type { Load } from '#core/calendar/capacity.ts'
import type { Entry } from '#core/calendar/layout.ts'
import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import { HELD_REASON_NAMES, STATE_NAMES } from '#core/publication/state.ts'
import type { Channel } from './queries.ts'

/** What drawing needs to know of a channel. */
export type ChannelMap = ReadonlyMap<string, Pick<Channel, 'id' | 'platform' | 'name' | 'capacity'>>

/** Where, and how it stands: `X and LinkedIn, Scheduled`. */
export function describeChannels(entry: Entry, channels: ChannelMap): string {
  const where = entry.publications.map((each) => nameOf(each.channelId, channels))
  return `${listWords(where)}, ${sayState(entry)}`
}

function nameOf(channelId: string, channels: ChannelMap): string {
  const channel = channels.get(channelId)
  return channel ? PLATFORM_NAMES[channel.platform] : 'a channel'
}

/** Why it is held: `Publishing is paused`. */
export function sayHeld({ publications }: Pick<Entry, 'publications'>): string {
  const reason = publications.find((each) => each.state === 'held')?.heldReason
  const name = reason ? HELD_REASON_NAMES[reason] : ''
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** `Held: publishing is paused` */
function sayState({ state, publications }: Pick<Entry, 'state' | 'publications'>): string {
  const held = publications.find((each) => each.state === 'held')?.heldReason
  return state === 'held' && held ? `Held: ${HELD_REASON_NAMES[held]}` : STATE_NAMES[state]
}

/** `X 3 of 3 to 4, fine` */
export function describeLoad(platform: Platform, { used, from, to, per, state }: Load): string {
  const aim = from === to ? `${to}` : `${from} to ${to}`
  const words = { gap: 'below the aim', fine: 'fine', full: 'full', over: 'more than it takes' }[state]
  return `${PLATFORM_NAMES[platform]}: ${used} of ${aim} this ${per}, ${words}`
}

/** `X 5, LinkedIn 4 of 5 stars (a general pattern, not measured here)`, the best first. */
export function describeStars(rated: readonly { readonly platform: Platform; readonly stars: number }[]): string {
  const best = rated.toSorted((a, b) => b.stars - a.stars)
  const said = best.map(({ platform, stars }) => `${PLATFORM_NAMES[platform]} ${stars}`).join(', ')
  return `${said} of 5 stars (${BEST_TIMES_SOURCE})`
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const STRIPES = 5

/** Which of the stripe patterns a campaign has: always the same one. */
export function stripeOf(campaign: string): number {
  let sum = 0
  for (const letter of campaign) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % STRIPES
}
