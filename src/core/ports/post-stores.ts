import type { Page } from '#core/base/page.ts'
import type { Approval, Publication } from '#core/publication/publication.ts'
import type { PublicationState } from '#core/publication/state.ts'
import type { Post, PostComment, PostRecord, Review, Revision } from '#core/post/post.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Day } from '#core/time/wall.ts'

/** What the calendar needs of a post, and no more: a month may hold ten thousand. */
export interface CardRow {
  readonly postId: string
  readonly title: string
  readonly ownerId: string
  readonly campaign: string | null
  readonly pillars: readonly string[]
  readonly language: string | null
  readonly sensitivity: 'normal' | 'sensitive' | 'embargoed'
  /** When its embargo ends; null without one. */
  readonly until: Instant | null
  readonly publications: readonly CardPublication[]
}

export type CardPublication = Pick<
  Publication,
  'channelId' | 'at' | 'zone' | 'state' | 'heldReason' | 'version' | 'releasedFor' | 'stages'
>

export interface MediaUser {
  readonly postId: string
  readonly title: string
  readonly state: PublicationState
}

export interface PostStore {
  get(id: string): Promise<PostRecord | null>
  /** In no order; ids that are not there are left out. */
  getMany(ids: readonly string[]): Promise<PostRecord[]>
  insert(posts: readonly Post[], publications: readonly Publication[]): Promise<void>
  /** @returns false when `post.version` is no longer the row's; raises it otherwise */
  update(post: Post): Promise<boolean>
  /** Tells whoever has these posts open that what they hold is old. */
  raiseVersions(ids: readonly string[]): Promise<void>
  /**
   * Adds and changes publications; each carries the version it gets.
   * @returns false when one that is there does not have the version before: nothing may be kept then
   */
  putPublications(publications: readonly Publication[]): Promise<boolean>
  removePublications(ids: readonly string[]): Promise<void>
  addApprovals(approvals: readonly Approval[]): Promise<void>
  /** Posts with a publication in `[from, to)`, by id; only those publications, by time. */
  listCards(from: Instant, to: Instant): Promise<CardRow[]>
  /** Posts with a publication that has no time and is neither out nor cancelled, newest first. */
  listUntimed(limit: number): Promise<CardRow[]>
  /**
   * Posts that say every one of these words, in whatever case, in the master copy or in a channel’s own; newest first.
   * @param cursor from the page before; null for the first
   */
  search(words: string, limit: number, cursor: string | null): Promise<Page<FoundPost>>
  /** Posts with a publication in one of these states. */
  listInState(states: readonly PublicationState[], limit: number): Promise<string[]>
  /** Somebody’s own posts with a publication in one of these states, or without any, the last changed first. */
  listOwned(ownerId: string, states: readonly PublicationState[], limit: number): Promise<string[]>
  /** The first moment after `after`, not after `until`, at which a release lapses, or is a day from it. */
  nextLapse(after: Instant, until: Instant, warnMs: number): Promise<Instant | null>
  /** Released publications whose release lapses before this. */
  listLapsing(before: Instant): Promise<Publication[]>
  /** Posts planned or out since then, newest first, to compare words with. */
  listRecentTexts(since: Instant, limit: number): Promise<RecentText[]>
  /** Keeps in step which post uses which file. */
  setMedia(uses: readonly { readonly postId: string; readonly mediaIds: readonly string[] }[]): Promise<void>
  /** Where a file is used, newest first. */
  listUsing(mediaId: string): Promise<MediaUser[]>
  /** Every file that some post uses. */
  listUsedMedia(): Promise<string[]>
}

export interface FoundPost {
  readonly id: string
  readonly title: string
  readonly ownerId: string
  readonly state: PublicationState
  /** When the first of its channels is planned or was out; null without a time. */
  readonly at: Instant | null
}

export interface RecentText {
  readonly postId: string
  readonly title: string
  readonly text: string
  readonly channelIds: readonly string[]
  readonly at: Instant | null
}

export interface RevisionStore {
  /** Adds revisions, or rewrites those of the same number. */
  put(revisions: readonly Revision[]): Promise<void>
  newest(postId: string): Promise<Pick<Revision, 'number' | 'by' | 'at' | 'note'> | null>
  /** Newest first. */
  list(postId: string): Promise<Revision[]>
}

export interface CommentStore {
  insert(comments: readonly PostComment[]): Promise<void>
  get(id: string): Promise<PostComment | null>
  setResolved(id: string, by: string | null, at: Instant | null): Promise<void>
  /** Oldest first. */
  list(postId: string): Promise<PostComment[]>
}

export interface ReviewStore {
  /** Asks, or asks again: an earlier answer is taken back. */
  put(review: Review): Promise<void>
  list(postId: string): Promise<Review[]>
  /** Opinions this person was asked for and has not given. */
  listOpen(personId: string): Promise<Review[]>
}

/** Something on the calendar that is no post. */
export interface CalendarMark {
  readonly id: string
  readonly kind: 'observance' | 'event'
  readonly name: string
  readonly day: Day
  readonly endDay: Day
  readonly note: string
  readonly version: number
}

export interface MarkStore {
  /** Those that touch these days, by day. */
  list(from: Day, to: Day): Promise<CalendarMark[]>
  get(id: string): Promise<CalendarMark | null>
  insert(marks: readonly CalendarMark[]): Promise<void>
  /** @returns false when `mark.version` is no longer the row's */
  update(mark: CalendarMark): Promise<boolean>
  remove(id: string): Promise<void>
}

/** A page as somebody likes to look at it. */
export interface SavedView {
  readonly id: string
  readonly ownerId: string
  readonly page: string
  readonly name: string
  /** The search part of its address. */
  readonly search: string
  readonly shared: boolean
}

export interface ViewStore {
  /** One's own and the shared ones, by name. */
  list(personId: string): Promise<SavedView[]>
  get(id: string): Promise<SavedView | null>
  insert(view: SavedView, at: Instant): Promise<void>
  remove(id: string): Promise<void>
}
