import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import { findUrls } from '#core/text/entities.ts'
import { type Instant, MINUTE_MS, toMs } from '#core/time/instant.ts'
import type { Advice } from './advice.ts'
import { hostOf } from './preview-text.ts'

/** Another post of the same channel. */
export interface Neighbor {
  readonly postId: string
  readonly title: string
  readonly at: Instant
}

/** Two posts of a channel nearer than this take attention from each other. */
const CROWDED_MS = 60 * MINUTE_MS

/** @param others posts of the same channel, this one not among them */
export function adviseCrowded(at: Instant | null, others: readonly Neighbor[]): Advice[] {
  if (at === null) return []
  const near = others
    .map((other) => ({ other, away: Math.abs(toMs(other.at) - toMs(at)) }))
    .filter(({ away }) => away < CROWDED_MS)
    .sort((a, b) => a.away - b.away)[0]
  if (!near) return []
  const minutes = Math.round(near.away / MINUTE_MS)
  const distance = minutes === 0 ? 'at the same time' : `only ${minutes} min away`
  const message = `“${near.other.title}” goes out on this channel ${distance}: give one of them more room.`
  return [{ field: 'time', rule: 'crowded_slot', measured: `${minutes} min`, allowed: '60 min or more', message }]
}

interface Similar {
  readonly title: string
  readonly at: Instant | null
}

/**
 * @param similar posts that say the same, the nearest in time first
 * @param sayWhen when one of them is, in words
 */
export function adviseDuplicate(similar: readonly Similar[], sayWhen: (at: Instant) => string): Advice[] {
  const [first, ...more] = similar
  if (!first) return []
  const when = first.at ? ` (${sayWhen(first.at)})` : ' (no time yet)'
  const others = more.length > 0 ? ` and ${more.length} more` : ''
  const message = `This says the same as “${first.title}”${when}${others}. Some platforms refuse a duplicate: say it otherwise.`
  return [{ field: 'text', rule: 'duplicate', measured: similar.length, message }]
}

/** Publications that let readers read little or nothing for free. A short, well-known list; the desk adds none. */
const PAYWALLED = [
  ...['bloomberg.com', 'businessinsider.com', 'economist.com', 'forbes.com', 'ft.com', 'hbr.org', 'nytimes.com'],
  ...['technologyreview.com', 'theinformation.com', 'telegraph.co.uk', 'thetimes.com', 'washingtonpost.com'],
  ...['wired.com', 'wsj.com'],
]
export const PAYWALL_LINE = 'This article is behind a paywall.'
/** The pillar of press coverage (domain.md 4.3). */
const PRESS_PILLAR = 'press-news'

interface Linked {
  readonly field: string
  readonly text: string
  readonly link: string | null
  readonly pillars: readonly string[]
}

function isWalled(host: string): boolean {
  return PAYWALLED.some((each) => host === each || host.endsWith(`.${each}`))
}

/** Whoever clicks should know that there is a wall. */
export function advisePaywall({ field, text, link, pillars }: Linked): Advice[] {
  const hosts = [...(link ? [link] : []), ...findUrls(text)].map(hostOf)
  const host = hosts.find(isWalled) ?? hosts[0]
  if (host === undefined || /paywall/i.test(text)) return []
  const walled = isWalled(host)
  if (!walled && !pillars.includes(PRESS_PILLAR)) return []
  const said = walled ? `${host} lets few people read for free` : 'Press articles are often behind a paywall'
  const message = `${said}: say so, with “${PAYWALL_LINE}”`
  return [
    { field, rule: 'paywall', measured: host, message, suggestion: `${text.trimEnd()}\n\n${PAYWALL_LINE}`.trim() },
  ]
}

/**
 * @param planned how many posts the channel has in that day or week, this one among them
 */
export function adviseCapacity(
  platform: Platform,
  capacity: { readonly per: 'day' | 'week'; readonly to: number } | null,
  planned: number,
): Advice[] {
  if (!capacity || planned <= capacity.to) return []
  const allowed = `at most ${capacity.to} a ${capacity.per}`
  const message = `This is post ${planned} of the ${capacity.per} on ${PLATFORM_NAMES[platform]}, and ${capacity.to} fill it: move one.`
  return [{ field: 'time', rule: 'over_capacity', measured: planned, allowed, message }]
}
