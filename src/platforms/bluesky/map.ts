import type { Account, Delivery, Handles, Parcel, ParcelFile, Published } from '#core/ports/connector.ts'
import { isSame } from '#core/base/same.ts'
import { addMs } from '#core/time/instant.ts'
import { listPosts, postHandle } from '../steps.ts'
import { toFacets } from './facets.ts'
import { MAX_LANGUAGES } from './limits.ts'
import type { BlobRef, Embed, FoundRecord, PostRecord, PutRecord, StrongRef } from './wire.ts'

export const POSTS = 'app.bsky.feed.post'

/** Where the hash of each post is kept: an answer to it must name it. */
export function cidHandle(place: number): string {
  return `cid.${place}`
}

/** @param place of the post in its thread: files, card and tags go with the first */
export function toPut(parcel: Parcel, delivery: Delivery, account: Account, place: number): PutRecord {
  return {
    repo: account.accountId,
    collection: POSTS,
    rkey: delivery.recordKeys[place] ?? '',
    record: toRecord(parcel, delivery, place),
    swapRecord: null,
  }
}

/** The same record whenever it is made: its hash is how a repeat is recognized (platforms.md section 8). */
function toRecord(parcel: Parcel, delivery: Delivery, place: number): PostRecord {
  const text = listPosts(parcel)[place] ?? ''
  const facets = toFacets(text, delivery.handles)
  const embed = place === 0 ? toEmbed(parcel, delivery.handles) : null
  const tags = place === 0 ? (parcel.rendered.tags ?? []) : []
  const reply = toReply(delivery.handles, place)
  return {
    $type: POSTS,
    text,
    // A millisecond apart, so that the parts sort as they are read.
    createdAt: addMs(delivery.createdAt, place),
    ...(parcel.language !== null && { langs: [parcel.language].slice(0, MAX_LANGUAGES) }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(facets.length > 0 && { facets }),
    ...(embed && { embed }),
    ...(reply && { reply }),
  }
}

function toReply(handles: Handles, place: number): PostRecord['reply'] | null {
  const [root, parent] = [refOf(handles, 0), refOf(handles, place - 1)]
  return place > 0 && root && parent ? { root, parent } : null
}

function refOf(handles: Handles, place: number): StrongRef | null {
  const [uri, cid] = [handles[postHandle(place)], handles[cidHandle(place)]]
  return uri && cid ? { uri, cid } : null
}

function toEmbed({ files, rendered }: Parcel, handles: Handles): Embed | null {
  const [first] = files
  if (first?.type.startsWith('video/'))
    return {
      $type: 'app.bsky.embed.video',
      video: readBlob(handles, 0),
      ...(first.altText && { alt: first.altText }),
      ...ratioOf(first),
    }
  if (first) {
    const images = files.map((file, at) => ({ image: readBlob(handles, at), alt: file.altText, ...ratioOf(file) }))
    return { $type: 'app.bsky.embed.images', images }
  }
  return rendered.link ? { $type: 'app.bsky.embed.external', external: toCard(rendered.link) } : null
}

/** Nothing is fetched from outside for a card: it is called what its address says. */
function toCard(uri: string) {
  const { host, pathname } = new URL(uri)
  return { uri, title: `${host}${pathname === '/' ? '' : pathname}`, description: '' }
}

function ratioOf({ width, height }: ParcelFile) {
  return width && height ? { aspectRatio: { width, height } } : {}
}

/** Blobs are kept among the handles as they came. */
export function blobHandle(index: number, blob: BlobRef): Handles {
  return { [`blob.${index}`]: JSON.stringify(blob) }
}

function readBlob(handles: Handles, index: number): BlobRef {
  return JSON.parse(handles[`blob.${index}`] ?? 'null') as BlobRef
}

/** Whether what stands under our key is what we were putting there; a server adds nothing of its own. */
export function isSameRecord(found: FoundRecord, put: PutRecord): boolean {
  return isSame(found.value, put.record)
}

export function toPublished(uri: string, { handle, accountId }: Account): Published {
  const rkey = uri.split('/').at(-1) ?? ''
  const who = handle.replace(/^@/, '') || accountId
  return { externalId: uri, url: `https://bsky.app/profile/${who}/post/${rkey}` }
}
