import { checkBluesky } from '#core/publication/bluesky-text.ts'
import { MEDIA_RULES } from '#core/publication/media-rules.ts'
import { countText } from '#core/publication/text-count.ts'
import { countBytes } from '#core/text/length.ts'
import type { BlobRef, PostRecord } from '#platforms/bluesky/wire.ts'
import { POSTS } from './dialect.ts'

const MAX_IMAGES = 4
const DATETIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** @returns what a server finds wrong with the record of a post, in its words; null for nothing */
export function checkRecord(record: Partial<PostRecord>, knows: (cid: string) => boolean): string | null {
  const { text, createdAt, langs = [], tags = [] } = record
  if (record.$type !== POSTS) return `Invalid $type: expected ${POSTS}, got ${record.$type}`
  if (typeof text !== 'string') return must('Record must have the property "text"')
  if (typeof createdAt !== 'string' || !DATETIME.test(createdAt)) return must('createdAt must be a valid datetime')
  if (langs.length > 3) return must('langs must not have more than 3 elements')
  if (checkBluesky({ tags }).length > 0) return must('tags must not have more than 8 elements')
  return checkText(text) ?? checkFacets(record, text) ?? checkReply(record) ?? checkEmbed(record, knows)
}

const must = (what: string): string => `Invalid ${POSTS} record: ${what}`

function checkText(text: string): string | null {
  const { used, limit, also } = countText('bluesky', text)
  if (used > limit) return must(`grapheme too big (maximum ${limit}, got ${used}) at $.record.text`)
  return also && also.used > also.limit
    ? must(`string too big (maximum ${also.limit}, got ${also.used}) at $.record.text`)
    : null
}

function checkFacets({ facets = [] }: Partial<PostRecord>, text: string): string | null {
  const bytes = countBytes(text)
  for (const { index, features } of facets) {
    const { byteStart, byteEnd } = index
    if (!(byteStart >= 0 && byteStart < byteEnd && byteEnd <= bytes)) return must('facet is outside the text')
    if (features.some((each) => 'did' in each && !each.did.startsWith('did:'))) return must('did must be a valid did')
  }
  return null
}

function checkReply({ reply }: Partial<PostRecord>): string | null {
  if (!reply) return null
  const refs = [reply.root, reply.parent]
  return refs.every((ref) => ref?.uri?.startsWith('at://') && ref.cid) ? null : must('reply must have root and parent')
}

function checkEmbed({ embed }: Partial<PostRecord>, knows: (cid: string) => boolean): string | null {
  if (!embed) return null
  if (embed.$type === 'app.bsky.embed.external') {
    const { uri, title, description } = embed.external
    const complete = URL.canParse(uri) && typeof title === 'string' && typeof description === 'string'
    return complete ? null : must('external must have uri, title and description')
  }
  if (embed.$type === 'app.bsky.embed.video') return checkBlob(embed.video, 'video', knows)
  if (embed.images.length > MAX_IMAGES) return must(`images must not have more than ${MAX_IMAGES} elements`)
  if (embed.images.some((each) => typeof each.alt !== 'string')) return must('Image must have the property "alt"')
  return embed.images.map((each) => checkBlob(each.image, 'image', knows)).find((fault) => fault !== null) ?? null
}

function checkBlob(blob: BlobRef, kind: 'image' | 'video', knows: (cid: string) => boolean): string | null {
  const max = MEDIA_RULES.bluesky.kinds[kind]?.ranges.bytes?.max ?? 0
  if (!knows(blob?.ref?.$link)) return `Could not find blob: ${blob?.ref?.$link}`
  if (blob.size > max) return `This file is too large. It is ${blob.size} but the maximum size is ${max}.`
  return blob.mimeType.startsWith(`${kind}/`) ? null : `Wrong type of file. It is ${blob.mimeType}.`
}
