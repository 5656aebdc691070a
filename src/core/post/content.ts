import type { Instant } from '#core/time/instant.ts'
import type { Day, WallTime } from '#core/time/wall.ts'
import type { Zone } from '#core/time/zone.ts'

/** A picture or video as one post uses it. The alt text is the post's own copy, so that the library cannot change what was approved. */
export interface MediaUse {
  readonly mediaId: string
  readonly altText: string
}

/** Who may know of a post before it is out. */
export type Sensitivity =
  | { readonly kind: 'normal' }
  | { readonly kind: 'sensitive' }
  | { readonly kind: 'embargoed'; readonly until: Instant }

/** Where a publication carries its link. */
export const LINK_PLACES = ['text', 'card', 'first-comment', 'nowhere'] as const
export type LinkPlace = (typeof LINK_PLACES)[number]

/**
 * What a channel says otherwise than the master, and what only it has. A field that is absent is linked to the master:
 * it follows every change there.
 */
export interface OwnContent {
  readonly text?: string
  readonly link?: string | null
  readonly media?: readonly MediaUse[]
  readonly linkPlace?: LinkPlace
  readonly thread?: readonly string[]
  readonly firstComment?: string
  readonly title?: string
  readonly contentWarning?: string
  readonly tags?: readonly string[]
  readonly topicTag?: string
}

/** One channel of a post: its words, and when. Day and time are there together or not at all. */
export interface ChannelPlan {
  readonly channelId: string
  readonly own: OwnContent
  readonly day: Day | null
  readonly time: WallTime | null
  /** The zone in which day and time were chosen; the instant follows from it. */
  readonly zone: Zone
}

/** Everything about a post that people write. One save carries all of it. */
export interface PostContent {
  /** The master copy. */
  readonly text: string
  readonly link: string | null
  readonly media: readonly MediaUse[]
  /** Value of the campaign pick-list; at most one (domain.md 4.3). */
  readonly campaign: string | null
  readonly pillars: readonly string[]
  readonly types: readonly string[]
  readonly region: string | null
  readonly language: string | null
  readonly ownerId: string
  readonly sensitivity: Sensitivity
  /** Why this post, for whoever reads it later (value V6 of product.md). */
  readonly why: string
  readonly channels: readonly ChannelPlan[]
}

/** Fields of a post that are not part of what an approval is bound to. */
export const UNBOUND_FIELDS = ['campaign', 'pillars', 'types', 'region', 'language', 'ownerId', 'why'] as const

const TITLE_LENGTH = 90

/** @returns the first line of the copy, short enough for a card */
export function titleOf(text: string): string {
  const line = text
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each !== '')
  if (!line) return 'Untitled post'
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…`
}
