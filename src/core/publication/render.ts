import type { Platform } from '#core/channel/platform.ts'
import type { LinkPlace, MediaUse, OwnContent, PostContent } from '#core/post/content.ts'
import type { PublicationText } from './publication-text.ts'

/** What a platform is given: the words with their link in place, the files, the comment that follows. */
export interface RenderedPublication extends PublicationText {
  readonly media: readonly MediaUse[]
  readonly firstComment?: string
}

type Master = Pick<PostContent, 'text' | 'link' | 'media'>

/** Where each platform can carry a link, its usual place first. Source: platforms.md, the create calls; domain.md 4.4. */
export const LINK_PLACES_OF: Record<Platform, readonly LinkPlace[]> = {
  x: ['text', 'nowhere'],
  linkedin: ['card', 'first-comment', 'text', 'nowhere'],
  facebook: ['card', 'first-comment', 'text', 'nowhere'],
  instagram: ['nowhere', 'text'],
  threads: ['card', 'text', 'nowhere'],
  youtube: ['text', 'nowhere'],
  mastodon: ['text', 'nowhere'],
  bluesky: ['card', 'text', 'nowhere'],
}

/** Platforms on which the desk writes the first comment below its own post. */
export const HAS_FIRST_COMMENT: readonly Platform[] = ['linkedin', 'facebook', 'instagram']
/** Platforms on which a post can go on as a thread. */
export const HAS_THREAD: readonly Platform[] = ['x', 'threads', 'mastodon', 'bluesky']

/**
 * Puts a publication together: what the channel says itself, else the master, with the link where it belongs.
 * A card and files exclude each other on every platform that has cards; then the link goes into the text.
 */
export function render(platform: Platform, master: Master, own: OwnContent): RenderedPublication {
  const media = own.media ?? master.media
  const copy = own.text ?? master.text
  const link = own.link === undefined ? master.link : own.link
  const place = link ? placeOf(platform, own.linkPlace, media.length > 0) : 'nowhere'
  const text = place === 'text' && link ? withLink(copy, link) : copy
  const firstComment = place === 'first-comment' && link ? withLink(own.firstComment ?? '', link) : own.firstComment
  const words = platform === 'youtube' ? { title: own.title ?? '', description: text } : { text }
  const { thread, contentWarning, tags, topicTag } = own
  const rest = { thread, contentWarning, tags, topicTag, firstComment, link: place === 'card' ? link : null }
  return { ...words, ...withoutEmpty(rest), media }
}

/** What is not there is left out, so that a payload without it is the same as one that never had it. */
function withoutEmpty<T extends object>(given: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value && value.length > 0)) as never
}

/**
 * What a channel says, no longer linked to the master: from the moment it is on its way, an edit of the master must
 * not change what goes out, nor what is said to have gone out. The payload stays the same.
 */
export function freeze(master: Master, own: OwnContent): OwnContent {
  const link = own.link === undefined ? master.link : own.link
  return { ...own, text: own.text ?? master.text, link, media: own.media ?? master.media }
}

/** @returns where the link goes: the place chosen, or the usual one; never a card beside files */
export function placeOf(platform: Platform, chosen: LinkPlace | undefined, hasMedia: boolean): LinkPlace {
  const offered = LINK_PLACES_OF[platform]
  const wanted = chosen && offered.includes(chosen) ? chosen : (offered[0] ?? 'nowhere')
  return wanted === 'card' && hasMedia ? 'text' : wanted
}

function withLink(text: string, link: string): string {
  if (text.includes(link)) return text
  return text.trim() === '' ? link : `${text.trimEnd()}\n\n${link}`
}

/**
 * The payload as one string, the same for the same payload: what an approval's hash is made of. Channel, words with
 * their final link, thread, first comment, and of each file its bytes and alt text; nothing else.
 * @param sha256Of the hash of a file's bytes by its id; null when the file is not known
 */
export function toPayload(
  channelId: string,
  rendered: RenderedPublication,
  sha256Of: (mediaId: string) => string | null,
): string {
  const { text, thread, title, description, contentWarning, tags, topicTag, link, firstComment, media } = rendered
  const files = media.map((use) => [sha256Of(use.mediaId) ?? `unknown ${use.mediaId}`, use.altText])
  const words = { text, thread, title, description, contentWarning, tags, topicTag, link, firstComment }
  return JSON.stringify([channelId, words, files])
}
