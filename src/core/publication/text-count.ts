import type { Platform } from '#core/channel/platform.ts'
import { countBluesky } from './bluesky-text.ts'
import type { CountOptions, TextCount } from './count.ts'
import { countFacebook } from './facebook-text.ts'
import { countInstagram } from './instagram-text.ts'
import { countLinkedin } from './linkedin-text.ts'
import { countMastodon } from './mastodon-text.ts'
import { countThreads } from './threads-text.ts'
import { countX } from './x-text.ts'
import { countYoutube } from './youtube-text.ts'

const COUNTERS: Record<Platform, (text: string, options: CountOptions) => TextCount> = {
  x: countX,
  linkedin: countLinkedin,
  facebook: countFacebook,
  instagram: countInstagram,
  threads: countThreads,
  youtube: countYoutube,
  mastodon: countMastodon,
  bluesky: countBluesky,
}

/**
 * Counts a text as its platform does: the one counter that the composer shows and the server enforces (lesson 7).
 * @param text one post, or one part of a thread
 */
export function countText(platform: Platform, text: string, options: CountOptions = {}): TextCount {
  return COUNTERS[platform](text, options)
}
