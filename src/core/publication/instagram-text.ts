import type { Violation } from '#core/base/violation.ts'
import { findHashtags, findMentions } from '#core/text/entities.ts'
import { countCodePoints } from '#core/text/length.ts'
import type { TextCount } from './count.ts'
import type { PublicationText } from './publication-text.ts'

const LIMIT = 2200
const MAX_MENTIONS = 20
/** What the API reference still allows; the announced five is advice (advice.ts) until the reference says it. */
const MAX_HASHTAGS = 30

/** 2,200 characters. Source: platforms.md section 4; Meta does not say what a character is: a code point here. */
export function countInstagram(text: string): TextCount {
  return { used: countCodePoints(text), limit: LIMIT, unit: 'character' }
}

/** At most 30 hashtags and 20 mentions, repeats counted. Source: platforms.md section 4. */
export function checkInstagram(content: PublicationText): Violation[] {
  const text = content.text ?? ''
  return [
    ...checkNumber('hashtags', findHashtags(text).length, MAX_HASHTAGS),
    ...checkNumber('mentions', findMentions(text).length, MAX_MENTIONS),
  ]
}

function checkNumber(what: 'hashtags' | 'mentions', measured: number, max: number): Violation[] {
  if (measured <= max) return []
  const allowed = `at most ${max} ${what}`
  const message = `Instagram takes ${allowed}; this has ${measured}.`
  return [{ field: 'text', rule: `too_many_${what}`, measured, allowed, message }]
}
