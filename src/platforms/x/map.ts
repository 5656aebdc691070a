import type { Parcel } from '#core/ports/connector.ts'
import { addMs, type Instant } from '#core/time/instant.ts'
import { CLOCK_SLACK_MS } from './limits.ts'
import type { XCreate, XTweet } from './wire.ts'

/** @param replyTo the post before it in the thread @param mediaIds go with the first post */
export function toCreate(text: string, mediaIds: readonly string[], replyTo: string | undefined): XCreate {
  return {
    // A post of pictures alone has no text at all: X refuses an empty one.
    ...(text !== '' && { text }),
    ...(mediaIds.length > 0 && { media: { media_ids: [...mediaIds] } }),
    ...(replyTo !== undefined && { reply: { in_reply_to_tweet_id: replyTo } }),
  }
}

export function listMediaIds(parcel: Parcel, handles: Readonly<Record<string, string>>): string[] {
  return parcel.files.map((_, index) => handles[`media.${index}`] ?? '')
}

/** @returns where to begin reading, in whole seconds, as X wants its times */
export function readFrom(createdAt: Instant): string {
  return `${addMs(createdAt, -CLOCK_SLACK_MS).slice(0, 19)}Z`
}

/**
 * The post of a timeline that says this, as an answer to that (undefined: to nothing). The oldest one, if there are
 * several: a later one is somebody's repeat.
 */
export function findTweet(tweets: readonly XTweet[], text: string, replyTo: string | undefined): XTweet | undefined {
  return [...tweets]
    .sort((one, other) => (one.created_at ?? '').localeCompare(other.created_at ?? ''))
    .find((tweet) => parentOf(tweet) === replyTo && toPlain(tweet) === toComparable(text))
}

/** Reads both spellings of X's two documents (platforms.md section 1). */
function parentOf(tweet: XTweet): string | undefined {
  const references = tweet.referenced_tweets ?? tweet.referenced_posts ?? []
  return references.find((each) => each.type === 'replied_to')?.id
}

/**
 * The words as they were written: X stores each link as t.co, appends a link for the media, and escapes three signs.
 */
function toPlain(tweet: XTweet): string {
  let text = tweet.text
  for (const { url, expanded_url: expanded } of tweet.entities?.urls ?? []) {
    const ofMedia = expanded !== undefined && /\/status\/\d+\/(photo|video)\/\d+$/.test(expanded)
    text = text.replace(url, () => (ofMedia ? '' : (expanded ?? url)))
  }
  return toComparable(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
}

/** A link is compared without its protocol and last slash: X adds both where they were left out. */
function toComparable(text: string): string {
  const bare = text.replace(/https?:\/\//gi, '').replace(/\/(?=\s|$)/g, '')
  return bare.normalize('NFC').replace(/\s+/g, ' ').trim()
}
