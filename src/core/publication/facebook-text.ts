import { countCodePoints } from '#core/text/length.ts'
import type { TextCount } from './count.ts'

const LIMIT = 63_206

/** 63,206 characters. Source: platforms.md section 0; Meta does not say what a character is: a code point here. */
export function countFacebook(text: string): TextCount {
  return { used: countCodePoints(text), limit: LIMIT, unit: 'character' }
}
