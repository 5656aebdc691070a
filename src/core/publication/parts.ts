import type { Platform } from '#core/channel/platform.ts'
import { listTexts } from './publication-text.ts'
import type { RenderedPublication } from './render.ts'

/** A text of a publication as people read it one after the other. */
export interface Part {
  /** Its path, such as `thread.0`. */
  readonly field: string
  /** What people call it; empty for the post itself, which needs no name. */
  readonly label: string
  readonly text: string
}

/** @returns everything readers will see in words, in the order of reading; what is empty is left out */
export function listParts(platform: Platform, rendered: RenderedPublication): Part[] {
  const { contentWarning = '', topicTag = '', tags = [], link = '', firstComment = '' } = rendered
  const texts = listTexts(platform, rendered).map((each) => ({ ...each, label: labelOf(each.field) }))
  return [
    { field: 'contentWarning', label: 'Content warning', text: contentWarning },
    ...texts,
    { field: 'link', label: 'Link card', text: link },
    { field: 'topicTag', label: 'Topic', text: topicTag },
    { field: 'tags', label: 'Tags', text: tags.join(', ') },
    { field: 'firstComment', label: 'First comment', text: firstComment },
  ].filter((part) => part.text.trim() !== '')
}

function labelOf(field: string): string {
  if (field === 'title') return 'Title'
  if (field === 'description') return 'Description'
  const index = /^thread\.(\d+)$/.exec(field)?.[1]
  return index === undefined ? '' : `Part ${Number(index) + 2} of the thread`
}

/** A text before and after. */
export interface PartChange extends Omit<Part, 'text'> {
  /** Empty where there was none. */
  readonly before: string
  /** Empty where there is none any more. */
  readonly after: string
}

/** Puts the parts of two versions side by side, in the order of the newer one; what went stands at the end. */
export function compareParts(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const had = new Map(before.map((part) => [part.field, part]))
  const has = new Set(after.map((part) => part.field))
  const gone = before.filter((part) => !has.has(part.field))
  return [
    ...after.map(({ field, label, text }) => ({ field, label, before: had.get(field)?.text ?? '', after: text })),
    ...gone.map(({ field, label, text }) => ({ field, label, before: text, after: '' })),
  ]
}
