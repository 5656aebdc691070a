import type { Approval, Publication } from '#core/publication/publication.ts'
import type { Instant } from '#core/time/instant.ts'
import type { PostContent } from './content.ts'

/** The idea: what is said, and why. It has one publication per channel. */
export interface Post extends Omit<PostContent, 'channels'> {
  readonly id: string
  /** The first line, for cards and lists. */
  readonly title: string
  /** Everybody who has changed what it says: none of them can approve it. */
  readonly authorIds: readonly string[]
  readonly createdBy: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly updatedBy: string
  readonly version: number
}

/** A post with all that decides about it. */
export interface PostRecord {
  readonly post: Post
  readonly publications: readonly Publication[]
  readonly approvals: readonly Approval[]
}

/** The content as it was at one save. */
export interface Revision {
  readonly postId: string
  /** 1 for the first; grows by one. */
  readonly number: number
  readonly by: string
  readonly at: Instant
  readonly content: PostContent
  /** What was done: written, restored from revision 3. */
  readonly note: string
}

export interface PostComment {
  readonly id: string
  readonly postId: string
  /** The channel it is about; null for the post as a whole. */
  readonly channelId: string | null
  readonly personId: string
  readonly at: Instant
  readonly text: string
  /** People it names; they were told. */
  readonly mentions: readonly string[]
  /** The words it is about, as they were; null for no selection. */
  readonly quote: string | null
  readonly resolvedBy: string | null
  readonly resolvedAt: Instant | null
}

/** A colleague asked for an opinion, not for approval. */
export interface Review {
  readonly postId: string
  readonly personId: string
  readonly askedBy: string
  readonly askedAt: Instant
  readonly question: string
  readonly verdict: 'fine' | 'concern' | null
  readonly answer: string
  readonly answeredAt: Instant | null
}

/** @returns what people wrote of it, as one save carries it */
export function contentOf({ post, publications }: Pick<PostRecord, 'post' | 'publications'>): PostContent {
  const { text, link, media, campaign, pillars, types, region, language, ownerId, sensitivity, why } = post
  const channels = publications.map(({ channelId, own, day, time, zone }) => ({ channelId, own, day, time, zone }))
  return { text, link, media, campaign, pillars, types, region, language, ownerId, sensitivity, why, channels }
}
