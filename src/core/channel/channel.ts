import type { Instant } from '#core/time/instant.ts'
import type { Platform } from './platform.ts'

/** How much a channel takes before it is crowded: full capacity, not a duty. */
export interface Capacity {
  readonly per: 'day' | 'week'
  /** What the team aims for at least. */
  readonly from: number
  /** What counts as full. */
  readonly to: number
}

/** Which of the best-time stars (1 to 5) a post on the channel should have. */
export interface OptimalTimeRule {
  readonly minStars: number
  /** From this many posts a day on, fewer stars will do; null when they never do. */
  readonly relaxedFromPost: number | null
}

/** One account on one platform. Retired channels stay: their posts and figures do. */
export interface Channel {
  readonly id: string
  readonly platform: Platform
  /** What the team calls it, such as `Thistledown on X`. */
  readonly name: string
  /** As the platform shows it, such as `@thistledown`. */
  readonly handle: string
  readonly url: string
  /** Null: no figure is known, and no meter is shown. */
  readonly capacity: Capacity | null
  readonly optimalTime: OptimalTimeRule | null
  readonly retiredAt: Instant | null
  readonly version: number
}

interface ChannelDefaults {
  readonly capacity: Capacity | null
  readonly optimalTime: OptimalTimeRule | null
}

const NONE: ChannelDefaults = { capacity: null, optimalTime: null }

/** What domain.md 4.1 says of each platform; where it gives no figure there is none. */
export const CHANNEL_DEFAULTS: Record<Platform, ChannelDefaults> = {
  x: { capacity: { per: 'day', from: 3, to: 4 }, optimalTime: { minStars: 3, relaxedFromPost: 4 } },
  linkedin: { capacity: { per: 'day', from: 1, to: 2 }, optimalTime: { minStars: 4, relaxedFromPost: null } },
  facebook: { capacity: { per: 'day', from: 1, to: 2 }, optimalTime: null },
  instagram: { capacity: { per: 'week', from: 1, to: 1 }, optimalTime: { minStars: 5, relaxedFromPost: null } },
  threads: NONE,
  youtube: NONE,
  mastodon: NONE,
  bluesky: NONE,
}
