import { countCodePoints } from '#core/text/length.ts'
import type { TextCount } from './count.ts'

const LIMIT = 3000

/** The marks of little text, each with what a reader sees of it: a mention, a hashtag template, an escape. */
const MENTION = /@\[((?:\\.|[^[\]\\])*)\]\(urn:[^()\s]*\)/u
const HASHTAG = /\{hashtag\|\\?#\|((?:\\.|[^{}\\])*)\}/u
const ESCAPE = /\\([\\|{}@[\]()<>#*_~])/u
const LITTLE_TEXT = new RegExp([MENTION, HASHTAG, ESCAPE].map((each) => each.source).join('|'), 'gu')

/**
 * 3,000 characters of what readers see: an escape counts as the sign it guards, a mention as its name.
 * Source: platforms.md section 2; LinkedIn does not say what a character is: a code point here.
 */
export function countLinkedin(text: string): TextCount {
  return { used: countCodePoints(toVisibleText(text)), limit: LIMIT, unit: 'character' }
}

/** @returns little text as readers see it: `@[Ada](urn:li:person:1) \#1` is `Ada #1` */
export function toVisibleText(littleText: string): string {
  return littleText.replace(LITTLE_TEXT, (_all, name?: string, hashtag?: string, sign?: string) => {
    if (name !== undefined) return toVisibleText(name)
    return hashtag === undefined ? (sign ?? '') : `#${toVisibleText(hashtag)}`
  })
}
