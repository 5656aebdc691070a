import type { Violation } from '#core/base/violation.ts'
import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import { findHashtags, withoutUrls } from '#core/text/entities.ts'
import { hasStyledLetters, toPlainLetters } from '#core/text/styled-letters.ts'
import { findWords } from '#core/text/words.ts'
import { FORWARD_LOOKING, IDEAL_LENGTHS, INSTAGRAM_HASHTAGS, LONG_LOWER_CASE_HASHTAG } from './advice-facts.ts'
import { listTexts, type PlacedText, type PublicationText } from './publication-text.ts'
import { countText } from './text-count.ts'
import { priceOnX } from './x-text.ts'

/** Something a careful editor would mention. It has the shape of a violation and never blocks. */
export interface Advice extends Violation {
  /** The text with the advice followed, where that can be known. */
  readonly suggestion?: string
}

type Adviser = (placed: PlacedText, platform: Platform) => Advice[]

const ADVISERS: readonly Adviser[] = [
  adviseLength,
  adviseStart,
  adviseLetters,
  adviseForwardLooking,
  adviseHashtagCase,
  adviseHashtagNumber,
]

/** What could be better in the words of a publication. Nothing is said of an empty text. */
export function adviseOn(platform: Platform, content: PublicationText): Advice[] {
  const texts = listTexts(platform, content).filter(({ text }) => text.trim() !== '')
  const advice = texts.flatMap((placed) => ADVISERS.flatMap((advise) => advise(placed, platform)))
  return platform === 'x' ? [...advice, ...advisePrice(texts)] : advice
}

function adviseLength({ field, text }: PlacedText, platform: Platform): Advice[] {
  const ideal = IDEAL_LENGTHS[platform]
  if (!ideal || field !== 'text') return []
  const measured = countText(platform, text).used
  if (ideal.from <= measured && measured <= ideal.to) return []
  const message = `A post on ${PLATFORM_NAMES[platform]} reads best with ${ideal.says} characters; this has ${measured}.`
  return [{ field, rule: 'ideal_length', measured, allowed: `${ideal.says} characters`, message }]
}

/** A post that starts with a handle is shown as a reply, to few people. Source: domain.md 4.4. */
function adviseStart({ field, text }: PlacedText, platform: Platform): Advice[] {
  if (field !== 'text' || (platform !== 'x' && platform !== 'bluesky') || !/^\s*[@＠]\w/u.test(text)) return []
  const message = 'A post that starts with @ is treated as a reply and reaches few people: start it with .@ instead.'
  return [{ field, rule: 'starts_with_at', message, suggestion: `.${text.trimStart()}` }]
}

/** Screen readers spell out or skip letters that only look bold. Source: domain.md 4.4. */
function adviseLetters({ field, text }: PlacedText): Advice[] {
  if (!hasStyledLetters(text)) return []
  const message = 'Screen readers cannot read letters that imitate bold or italic: use plain ones.'
  return [{ field, rule: 'styled_letters', message, suggestion: toPlainLetters(text) }]
}

/** Words about the future may promise what only Legal can. Source: domain.md section 10. */
function adviseForwardLooking({ field, text }: PlacedText): Advice[] {
  // “May” with a capital is nearly always the month.
  const found = findWords(withoutUrls(text), FORWARD_LOOKING).filter((word) => word !== 'May')
  if (found.length === 0) return []
  const message = `Forward-looking: ${found.map((word) => `“${word}”`).join(', ')}. Promise nothing that is not public.`
  return [{ field, rule: 'forward_looking', measured: found.join(', '), message }]
}

/** Screen readers find the words of a hashtag by its capitals. Good practice, no handbook rule (domain.md 13). */
function adviseHashtagCase({ field, text }: PlacedText): Advice[] {
  const found = [...new Set(findHashtags(text))].filter((tag) => LONG_LOWER_CASE_HASHTAG.test(tag))
  return found.map((tag) => {
    const message = `Write each word of #${tag} with a capital, so that screen readers can tell the words apart.`
    return { field, rule: 'hashtag_case', measured: `#${tag}`, message }
  })
}

function adviseHashtagNumber({ field, text }: PlacedText, platform: Platform): Advice[] {
  const measured = findHashtags(text).length
  if (platform !== 'instagram' || measured <= INSTAGRAM_HASHTAGS) return []
  const allowed = `at most ${INSTAGRAM_HASHTAGS} hashtags`
  const message = `Instagram announced ${allowed} in a caption; this has ${measured}.`
  return [{ field, rule: 'many_hashtags', measured, allowed, message }]
}

function advisePrice(texts: readonly PlacedText[]): Advice[] {
  if (texts.length === 0) return []
  const price = priceOnX(texts.map(({ text }) => text))
  const dollars = `$${(price / 1000).toFixed(3).replace(/0$/, '')}`
  const message = `X charges about ${dollars} for this: $0.015 a post, $0.20 a post with a link.`
  return [{ field: 'text', rule: 'price', measured: dollars, message }]
}
