import type { Violation } from '#core/base/violation.ts'
import { countCodePoints } from '#core/text/length.ts'
import type { MediaFile } from './media-file.ts'
import type { KindRule } from './media-rules.ts'

/**
 * Alt text is always there where the platform takes it, and no longer than the platform allows.
 * Source: domain.md 4.5 (always), platforms.md section 0 (how long, in characters: code points here).
 */
export function checkAltText(who: string, field: string, file: MediaFile, alt: KindRule['alt']): Violation[] {
  if (!alt) return []
  const measured = countCodePoints(file.altText)
  const longest = alt.max === null ? 'any length' : `at most ${alt.max} characters`
  const at = { field: `${field}.altText`, measured }
  if (file.altText.trim() === '') {
    const message = `“${file.name}” has no alt text: say what it shows to people who cannot see it.`
    return [{ ...at, rule: 'alt_text_needed', allowed: `a description of ${longest}`, message }]
  }
  if (alt.max === null || measured <= alt.max) return []
  const message = `The alt text of “${file.name}” has ${measured} characters; ${who} takes ${longest}.`
  return [{ ...at, rule: 'alt_text_too_long', allowed: longest, message }]
}
