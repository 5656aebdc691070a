import type { Violation } from '#core/base/violation.ts'
import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import { type Advice, adviseOn } from './advice.ts'
import { checkBluesky } from './bluesky-text.ts'
import { type CountOptions, checkLength, type TextCount } from './count.ts'
import { checkInstagram } from './instagram-text.ts'
import { checkOffered, listTexts, type PublicationText } from './publication-text.ts'
import { countText } from './text-count.ts'
import { checkThreads } from './threads-text.ts'
import { checkYoutube } from './youtube-text.ts'

/** What an instance of Mastodon says of itself; other platforms need nothing. */
type InstanceLimits = Pick<CountOptions, 'limit' | 'urlLength'>

interface PlacedCount {
  /** Path of the text in the content, such as `thread.0`. */
  readonly field: string
  readonly count: TextCount
}

interface TextCheck {
  /** What the platform would refuse: these block. */
  readonly violations: readonly Violation[]
  /** What a careful editor would mention: these do not. */
  readonly advice: readonly Advice[]
}

const RULES: Partial<Record<Platform, (content: PublicationText) => Violation[]>> = {
  instagram: checkInstagram,
  threads: checkThreads,
  youtube: checkYoutube,
  bluesky: checkBluesky,
}

/**
 * Counts every text of the content: each part of a thread by itself, a content warning with each post that carries it.
 * @param limits a Mastodon instance's own
 */
export function listCounts(platform: Platform, content: PublicationText, limits: InstanceLimits = {}): PlacedCount[] {
  const shared: CountOptions = { ...limits, contentWarning: content.contentWarning ?? '' }
  return listTexts(platform, content).map(({ field, text }) => {
    const options = field === 'title' ? ({ ...shared, part: 'title' } as const) : shared
    return { field, count: countText(platform, text, options) }
  })
}

/**
 * Checks the words of a publication, when it is saved and again before it is sent (lesson 8).
 * @param limits a Mastodon instance's own
 */
export function checkText(platform: Platform, content: PublicationText, limits: InstanceLimits = {}): TextCheck {
  const counts = listCounts(platform, content, limits)
  const violations = [
    ...checkOffered(platform, content),
    ...counts.flatMap(({ field, count }) => checkLength(field, PLATFORM_NAMES[platform], count)),
    ...(RULES[platform]?.(content) ?? []),
  ]
  return { violations, advice: adviseOn(platform, content) }
}
