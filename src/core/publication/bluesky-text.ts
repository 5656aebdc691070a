import type { Violation } from '#core/base/violation.ts'
import { countBytes, countGraphemes } from '#core/text/length.ts'
import { checkLength, type TextCount } from './count.ts'
import type { PublicationText } from './publication-text.ts'

const MAX_TAGS = 8

/**
 * 300 graphemes and 3,000 UTF-8 bytes; URLs count in full.
 * Source: platforms.md section 8; app.bsky.feed.post (maxGraphemes, maxLength).
 */
export function countBluesky(text: string): TextCount {
  return count(text, 300, 3000)
}

/** Tags beside the text: 8, each 64 graphemes and 640 bytes. Source: app.bsky.feed.post, `tags`. */
export function checkBluesky(content: PublicationText): Violation[] {
  const tags = content.tags ?? []
  const long = tags.flatMap((tag, index) => checkLength(`tags.${index}`, 'A Bluesky tag', count(tag, 64, 640)))
  if (tags.length <= MAX_TAGS) return long
  const allowed = `at most ${MAX_TAGS} tags`
  const message = `Bluesky takes ${allowed}; this has ${tags.length}.`
  return [{ field: 'tags', rule: 'too_many_tags', measured: tags.length, allowed, message }, ...long]
}

function count(text: string, graphemes: number, bytes: number): TextCount {
  return {
    used: countGraphemes(text),
    limit: graphemes,
    unit: 'grapheme',
    also: { used: countBytes(text), limit: bytes, unit: 'byte' },
  }
}
