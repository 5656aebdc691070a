import type { Violation } from '#core/base/violation.ts'
import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'

/** The words of one publication. What its platform has no place for is left out. */
export interface PublicationText {
  /** What the post says; YouTube has a title and a description instead. */
  readonly text?: string
  /** The posts that follow the first as its thread, in order. */
  readonly thread?: readonly string[]
  readonly title?: string
  readonly description?: string
  readonly contentWarning?: string
  /** Bluesky and YouTube: tags beside the text, without `#`. */
  readonly tags?: readonly string[]
  /** Threads: the one topic. */
  readonly topicTag?: string
  /** The link that is attached as a card, apart from the links in the text. */
  readonly link?: string
}

type Field = keyof PublicationText

const FIELD_NAMES: Record<Field, string> = {
  text: 'post text',
  thread: 'threads',
  title: 'titles',
  description: 'descriptions',
  contentWarning: 'content warnings',
  tags: 'tags beside the text',
  topicTag: 'topics',
  link: 'attached links',
}

/** What each platform has a place for: platforms.md, the create call of sections 1 to 8. */
const OFFERED: Record<Platform, readonly Field[]> = {
  x: ['text', 'thread'],
  linkedin: ['text', 'link'],
  facebook: ['text', 'link'],
  instagram: ['text'],
  threads: ['text', 'thread', 'topicTag', 'link'],
  youtube: ['title', 'description', 'tags'],
  mastodon: ['text', 'thread', 'contentWarning'],
  bluesky: ['text', 'thread', 'tags', 'link'],
}

/** A text of the content, and the path it stands at. */
export interface PlacedText {
  readonly field: string
  readonly text: string
}

/** Every text that readers will see as a post of its own: title and description for YouTube, else post and thread. */
export function listTexts(platform: Platform, content: PublicationText): PlacedText[] {
  if (platform === 'youtube')
    return [
      { field: 'title', text: content.title ?? '' },
      { field: 'description', text: content.description ?? '' },
    ]
  const thread = content.thread ?? []
  return [
    { field: 'text', text: content.text ?? '' },
    ...thread.map((text, index) => ({ field: `thread.${index}`, text })),
  ]
}

/** One violation, `not_offered`, for each text that the platform has no place for and would drop in silence. */
export function checkOffered(platform: Platform, content: PublicationText): Violation[] {
  const filled = (Object.keys(FIELD_NAMES) as Field[]).filter((field) => (content[field]?.length ?? 0) > 0)
  return filled
    .filter((field) => !OFFERED[platform].includes(field))
    .map((field) => {
      const message = `${PLATFORM_NAMES[platform]} has no ${FIELD_NAMES[field]}: take it out or move it.`
      return { field, rule: 'not_offered', allowed: OFFERED[platform].join(', '), message }
    })
}
