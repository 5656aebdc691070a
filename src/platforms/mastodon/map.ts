import type { Delivery, Parcel } from '#core/ports/connector.ts'
import { addMs, type Instant } from '#core/time/instant.ts'
import { listPosts, postHandle } from '../steps.ts'
import { CLOCK_SLACK_MS } from './limits.ts'
import type { MastodonPost, MastodonStatus } from './wire.ts'

/** @param place of the post in its thread; files go with the first, the warning with every one */
export function toStatus(parcel: Parcel, delivery: Delivery, place: number): MastodonPost {
  const { rendered, files, language } = parcel
  const parent = delivery.handles[postHandle(place - 1)]
  return {
    status: listPosts(parcel)[place] ?? '',
    visibility: 'public',
    ...(place === 0 && files.length > 0 && { media_ids: files.map((_, at) => delivery.handles[`media.${at}`] ?? '') }),
    ...(parent !== undefined && { in_reply_to_id: parent }),
    ...(rendered.contentWarning && { spoiler_text: rendered.contentWarning }),
    ...(language !== null && { language }),
  }
}

/** Each post of a thread has a key of its own, made from the delivery's, so that every attempt has the same. */
export function keyOf({ idempotencyKey }: Delivery, place: number): string {
  return place === 0 ? idempotencyKey : `${idempotencyKey}-${place}`
}

/** @returns from when on a status can be the one looked for */
export function readFrom({ createdAt }: Delivery): Instant {
  return addMs(createdAt, -CLOCK_SLACK_MS)
}

/** The statuses that can be the one looked for, the oldest first: not from before we began, and answers to the same post. */
export function listCandidates(
  statuses: readonly MastodonStatus[],
  delivery: Delivery,
  place: number,
): MastodonStatus[] {
  const from = readFrom(delivery)
  const parent = delivery.handles[postHandle(place - 1)] ?? null
  return statuses
    .filter((each) => each.created_at >= from && (each.in_reply_to_id ?? null) === parent)
    .sort((one, other) => one.created_at.localeCompare(other.created_at))
}

/** The source is what was sent; an instance only takes the blanks off its ends and unites line ends. */
export function isSameText(one: string, other: string): boolean {
  return toComparable(one) === toComparable(other)
}

function toComparable(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
