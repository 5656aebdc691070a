import { MEDIA_RULES } from '#core/publication/media-rules.ts'
import { SECOND_MS } from '#core/time/instant.ts'
import type { Ask, Reply } from '../fake.ts'
import { invalid, problem } from './dialect.ts'

const FIRST_ID = 1_980_000_000_000_000_000n
const EXPIRES_SECS = 86_400
/** How long a video or GIF is processed when nobody asks for slowness, in milliseconds. */
const PROCESSING_MS = 2_000
const ALT_LENGTH = 1_000

/** A file as it is kept: its facts, not its bytes. Times in milliseconds since 1970. */
export interface Medium {
  readonly id: string
  readonly key: string
  readonly category: string
  readonly total: number
  readonly segments: Readonly<Record<string, number>>
  /** When it is processed; null before it is complete. */
  readonly readyAt: number | null
  readonly altText: string
}

export const mediumKey = (id: string): string => `media/${id}`

/** What each category takes, and how much of it in bytes (platforms.md section 1, Limits). */
const KIND_OF: Record<string, 'image' | 'gif' | 'video'> = {
  tweet_image: 'image',
  tweet_gif: 'gif',
  tweet_video: 'video',
}

function refuseFile(category: string, type: string, bytes: number): Reply | null {
  const rule = MEDIA_RULES.x.kinds[KIND_OF[category] ?? 'image']
  if (!KIND_OF[category] || !rule) return invalid('media_category', 'The media category is not supported.')
  if (!rule.types.includes(type)) return invalid('media_type', 'The type of the media is not supported.')
  const max = rule.ranges.bytes?.max ?? Number.POSITIVE_INFINITY
  return bytes > max ? invalid('media', `File size exceeds ${max} bytes.`) : null
}

export async function uploadWhole(ask: Ask): Promise<Reply> {
  const form = await ask.body()
  if (!(form instanceof FormData)) return invalid('media', 'A multipart form was expected.')
  const [file, category] = [form.get('media'), String(form.get('media_category') ?? '')]
  if (!(file instanceof Blob) || file.size === 0) return invalid('media', 'The media is missing.')
  if (category !== 'tweet_image') return invalid('media_category', 'Use the chunked upload for this category.')
  const refused = refuseFile(category, file.type, file.size)
  if (refused) return refused
  const slow = ask.fault?.kind === 'slow_media' ? ask.fault.ms : 0
  return keep(ask, { category, total: file.size, segments: { 0: file.size }, readyAt: ask.now + slow })
}

export async function initialize(ask: Ask): Promise<Reply> {
  const body = ((await ask.body()) ?? {}) as { media_type?: string; media_category?: string; total_bytes?: number }
  const { media_type: type = '', media_category: category = '', total_bytes: total = 0 } = body
  if (!Number.isInteger(total) || total <= 0) return invalid('total_bytes', 'The size is missing.')
  return refuseFile(category, type, total) ?? keep(ask, { category, total, segments: {}, readyAt: null })
}

async function keep(ask: Ask, facts: Pick<Medium, 'category' | 'total' | 'segments' | 'readyAt'>): Promise<Reply> {
  const id = String(FIRST_ID + BigInt(await ask.nextSerial()))
  const medium: Medium = { id, key: `3_${id}`, altText: '', ...facts }
  ask.put({ [mediumKey(id)]: medium })
  ask.created('media', id)
  return { status: 200, body: toWire(medium, ask.now) }
}

export async function append(ask: Ask): Promise<Reply> {
  const medium = await find(ask, ask.params['id'])
  const form = await ask.body()
  if (!medium || medium.readyAt !== null) return notFound()
  if (!(form instanceof FormData)) return invalid('media', 'A multipart form was expected.')
  const [file, segment] = [form.get('media'), String(form.get('segment_index') ?? '')]
  if (!(file instanceof Blob)) return invalid('media', 'The media is missing.')
  if (!/^\d{1,3}$/.test(segment)) return invalid('segment_index', 'The segment is not a number from 0 to 999.')
  ask.put({ [mediumKey(medium.id)]: { ...medium, segments: { ...medium.segments, [segment]: file.size } } })
  const expires = Math.floor(ask.now / SECOND_MS) + EXPIRES_SECS
  return { status: 200, body: { data: { expires_at: expires }, meta: {} } }
}

/** A second finalize is refused: nobody promises more. */
export async function finalize(ask: Ask): Promise<Reply> {
  const medium = await find(ask, ask.params['id'])
  if (!medium) return notFound()
  const got = Object.values(medium.segments).reduce((sum, size) => sum + size, 0)
  if (medium.readyAt !== null || got !== medium.total)
    return invalid('id', 'Segments do not add up to provided total file size.')
  const slow = ask.fault?.kind === 'slow_media' ? ask.fault.ms : PROCESSING_MS
  const ready: Medium = { ...medium, readyAt: ask.now + slow }
  ask.put({ [mediumKey(medium.id)]: ready })
  return { status: 200, body: toWire(ready, ask.now) }
}

export async function readStatus(ask: Ask): Promise<Reply> {
  const medium = await find(ask, ask.url.searchParams.get('media_id') ?? '')
  return medium && medium.readyAt !== null ? { status: 200, body: toWire(medium, ask.now) } : notFound()
}

export async function describe(ask: Ask): Promise<Reply> {
  const body = ((await ask.body()) ?? {}) as { id?: string; metadata?: { alt_text?: { text?: unknown } } }
  const medium = await find(ask, body.id)
  const text = body.metadata?.alt_text?.text
  if (!medium) return notFound()
  if (typeof text !== 'string' || text.length > ALT_LENGTH) return invalid('metadata', 'The alt text is too long.')
  if (medium.category === 'tweet_video') return invalid('id', 'This media takes no alt text.')
  ask.put({ [mediumKey(medium.id)]: { ...medium, altText: text } })
  return { status: 200, body: { data: { id: medium.id, associated_metadata: { alt_text: { text } } } } }
}

function find(ask: Ask, id: string | undefined): Promise<Medium | undefined> {
  return ask.get<Medium>(mediumKey(id ?? ''))
}

function notFound(): Reply {
  return problem(404, 'resource-not-found', 'Not Found Error', 'Could not find media with this id.')
}

function toWire({ id, key, total, readyAt, segments }: Medium, now: number) {
  const secs = readyAt === null ? null : Math.ceil((readyAt - now) / SECOND_MS)
  const pending = secs !== null && secs > 0
  const processing = pending
    ? { state: 'in_progress', check_after_secs: Math.min(secs, 5), progress_percent: 50 }
    : { state: 'succeeded', progress_percent: 100 }
  // Photos that are ready at once have no processing to speak of.
  const isPlain = readyAt === null || (!pending && Object.keys(segments).length === 1 && secs === 0)
  return {
    data: {
      ...{ id, media_key: key, size: total, expires_after_secs: EXPIRES_SECS },
      ...(!isPlain && { processing_info: { type: 'media', ...processing } }),
    },
    meta: {},
  }
}
