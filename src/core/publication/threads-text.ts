import type { Violation } from '#core/base/violation.ts'
import { findUrls } from '#core/text/entities.ts'
import { countBytes, countCodePoints, listGraphemes } from '#core/text/length.ts'
import { checkLength, type TextCount } from './count.ts'
import { listTexts, type PublicationText } from './publication-text.ts'

const LIMIT = 500
const MAX_LINKS = 5
const MAX_TOPIC = 50

/** Pictographs, flags and keycaps. The broad reading: a © counts as an emoji, so that nothing is undercounted. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u

/**
 * 500 characters, in which an emoji counts as its UTF-8 bytes, the whole sequence of it.
 * Source: platforms.md section 5; Meta does not say what a character is: a code point here.
 */
export function countThreads(text: string): TextCount {
  const used = listGraphemes(text).reduce(
    (sum, each) => sum + (EMOJI.test(each) ? countBytes(each) : countCodePoints(each)),
    0,
  )
  return { used, limit: LIMIT, unit: 'character' }
}

/** At most five different links in a post, and a topic of 1 to 50 characters. Source: platforms.md section 5. */
export function checkThreads(content: PublicationText): Violation[] {
  const links = listTexts('threads', content).flatMap(({ field, text }) =>
    checkLinks(field, field === 'text' && content.link ? [...findUrls(text), content.link] : findUrls(text)),
  )
  return content.topicTag === undefined ? links : [...links, ...checkTopic(content.topicTag)]
}

function checkLinks(field: string, urls: readonly string[]): Violation[] {
  const measured = new Set(urls).size
  if (measured <= MAX_LINKS) return []
  const allowed = `at most ${MAX_LINKS} different links`
  const message = `Threads takes ${allowed} in a post; this has ${measured}.`
  return [{ field, rule: 'too_many_links', measured, allowed, message }]
}

function checkTopic(topic: string): Violation[] {
  const used = countCodePoints(topic)
  const found = checkLength('topicTag', 'A Threads topic', { used, limit: MAX_TOPIC, unit: 'character' })
  if (used === 0) found.push(topicViolation('too_short', 0, `1 to ${MAX_TOPIC} characters`))
  const forbidden = [...new Set(topic.match(/[.&]/g) ?? [])].join(' ')
  if (forbidden) found.push(topicViolation('forbidden_characters', forbidden, 'anything but . and &'))
  return found
}

function topicViolation(rule: string, measured: string | number, allowed: string): Violation {
  return { field: 'topicTag', rule, measured, allowed, message: `A Threads topic takes ${allowed}.` }
}
