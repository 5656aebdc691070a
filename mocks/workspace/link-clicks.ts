import type { Platform } from '#core/channel/platform.ts'
import type { ClickCount } from '#core/ports/link-stores.ts'
import { addDays, type Day } from '#core/time/wall.ts'
import type { Draw } from './draw.ts'

/** How many click on the first day, and where browsers say that they come from. */
const AUDIENCE: Record<Platform, { readonly first: number; readonly host: string }> = {
  x: { first: 46, host: 't.co' },
  linkedin: { first: 88, host: 'www.linkedin.com' },
  facebook: { first: 24, host: 'l.facebook.com' },
  instagram: { first: 12, host: 'l.instagram.com' },
  threads: { first: 17, host: 'l.threads.com' },
  youtube: { first: 9, host: 'www.youtube.com' },
  mastodon: { first: 38, host: 'social.example' },
  bluesky: { first: 41, host: 'bsky.app' },
}
/** Of the clicks come from applications, which say nothing. */
const SILENT = 0.35
/** What is left of the clicks from one day to the next. */
const DECAY = 0.58
const DAYS = 21

interface Posted {
  readonly linkId: string
  readonly channelId: string
  readonly platform: Platform
  /** When it was posted. */
  readonly day: Day
}

/** The clicks on a link since it was posted: many on the first day, fewer on each that follows. */
export function drawClicks({ linkId, channelId, platform, day }: Posted, today: Day, draw: Draw): ClickCount[] {
  const { first, host } = AUDIENCE[platform]
  const strength = 0.4 + draw.next() * 1.4
  return Array.from({ length: DAYS }, (_, index) => addDays(day, index))
    .filter((each) => each <= today)
    .flatMap((each, index) => {
      const clicks = Math.round(first * strength * DECAY ** index * (0.7 + draw.next() * 0.6))
      const silent = Math.round(clicks * SILENT)
      const count = { linkId, day: each, channelId }
      return [
        { ...count, referrer: host, clicks: clicks - silent },
        { ...count, referrer: '', clicks: silent },
      ].filter((one) => one.clicks > 0)
    })
}
