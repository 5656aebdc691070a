import type { Violation } from '#core/base/violation.ts'
import { countBytes, countCodePoints } from '#core/text/length.ts'
import { checkLength, type CountOptions, type TextCount } from './count.ts'
import { listTexts, type PublicationText } from './publication-text.ts'

const MAX_TITLE = 100
const MAX_DESCRIPTION = 5000
const MAX_TAGS = 500

/** A title has 100 characters (code points here), a description 5,000 UTF-8 bytes. Source: platforms.md section 6. */
export function countYoutube(text: string, options: CountOptions): TextCount {
  if (options.part === 'title') return { used: countCodePoints(text), limit: MAX_TITLE, unit: 'character' }
  return { used: countBytes(text), limit: MAX_DESCRIPTION, unit: 'byte' }
}

/** A title is needed, neither text has `<` or `>`, the tags have 500 characters in all. Source: platforms.md section 6. */
export function checkYoutube(content: PublicationText): Violation[] {
  return [
    ...checkTitle(content.title ?? ''),
    ...listTexts('youtube', content).flatMap(({ field, text }) => checkSigns(field, text)),
    ...checkLength('tags', 'YouTube', { used: countTags(content.tags ?? []), limit: MAX_TAGS, unit: 'character' }),
  ]
}

function checkTitle(title: string): Violation[] {
  if (title.trim() !== '') return []
  const allowed = `1 to ${MAX_TITLE} characters`
  return [{ field: 'title', rule: 'too_short', measured: 0, allowed, message: 'A video on YouTube needs a title.' }]
}

function checkSigns(field: string, text: string): Violation[] {
  const measured = [...new Set(text.match(/[<>]/g) ?? [])].join(' ')
  if (!measured) return []
  const message = `YouTube takes no < or > in a ${field}.`
  return [{ field, rule: 'forbidden_characters', measured, allowed: 'anything but < and >', message }]
}

/** As YouTube adds them up (`snippet.tags`): the commas between tags count, and the quotes around one with a blank. */
function countTags(tags: readonly string[]): number {
  return countCodePoints(tags.map((tag) => (tag.includes(' ') ? `"${tag}"` : tag)).join(','))
}
