import { isWithinLimit } from '#core/publication/count.ts'
import { countText } from '#core/publication/text-count.ts'
import { HOUR_MS } from '#core/time/instant.ts'
import type { Ask, Reply } from '../fake.ts'
import { refuse } from './dialect.ts'
import { mediumKey } from './media.ts'
import { type Attachment, type Status, toAccount, toStatus } from './shapes.ts'

const FIRST_ID = 115_600_000_000_000_000n
/** How long a key is kept (platforms.md section 7). */
const KEY_MS = HOUR_MS

const statusKey = (id: string): string => `statuses/${id}`
const idempotencyKey = (key: string): string => `keys/${key}`

interface Create {
  readonly status?: unknown
  readonly media_ids?: unknown
  readonly in_reply_to_id?: unknown
  readonly spoiler_text?: unknown
  readonly language?: unknown
  readonly visibility?: unknown
}

interface Draft {
  readonly text: string
  readonly spoiler: string
  readonly mediaIds: readonly string[]
  readonly replyTo: string | null
  readonly language: string | null
  readonly visibility: string
}

export async function createStatus(ask: Ask): Promise<Reply> {
  const key = ask.request.headers.get('idempotency-key') ?? ''
  const used = key === '' ? undefined : await ask.get<{ id: string; at: number }>(idempotencyKey(key))
  const before = used && ask.now - used.at < KEY_MS ? await ask.get<Status>(statusKey(used.id)) : undefined
  if (before) return answer(ask, before)
  const draft = readDraft(await ask.body())
  if (!draft) return refuse(400, 'The request body could not be read')
  const files = await findMedia(ask, draft)
  if (!Array.isArray(files)) return files
  const refused = await refuseDraft(ask, draft)
  return refused ?? keep(ask, draft, files, key)
}

function readDraft(body: unknown): Draft | null {
  if (typeof body !== 'object' || body === null) return null
  const {
    status,
    media_ids: ids,
    in_reply_to_id: replyTo,
    spoiler_text: spoiler,
    language,
    visibility,
  } = body as Create
  return {
    text: typeof status === 'string' ? status.trim() : '',
    spoiler: typeof spoiler === 'string' ? spoiler : '',
    mediaIds: Array.isArray(ids) ? ids.map(String) : [],
    replyTo: typeof replyTo === 'string' ? replyTo : null,
    language: typeof language === 'string' ? language : null,
    visibility: typeof visibility === 'string' ? visibility : 'public',
  }
}

async function refuseDraft(ask: Ask, draft: Draft): Promise<Reply | null> {
  if (draft.text === '' && draft.mediaIds.length === 0) return refuse(422, "Validation failed: Text can't be blank")
  if (!isWithinLimit(countText('mastodon', draft.text, { contentWarning: draft.spoiler })))
    return refuse(422, 'Validation failed: Text character limit of 500 exceeded')
  if (!['public', 'unlisted', 'private', 'direct'].includes(draft.visibility))
    return refuse(422, 'Validation failed: Visibility is not included in the list')
  if (draft.replyTo !== null && !(await ask.get(statusKey(draft.replyTo))))
    return refuse(404, 'The post you are trying to reply to does not appear to exist.')
  return null
}

/** At most four pictures or one video, all processed and not in another status (platforms.md section 7, Media). */
async function findMedia(ask: Ask, { mediaIds }: Draft): Promise<Attachment[] | Reply> {
  if (mediaIds.length > 4) return refuse(422, 'Validation failed: Too many media files')
  const found = await Promise.all(mediaIds.map((id) => ask.get<Attachment>(mediumKey(id))))
  const files = found.filter((file) => file !== undefined)
  if (files.length < mediaIds.length || files.some((file) => file.statusId !== null))
    return refuse(422, 'Media could not be found or is already attached to another post')
  if (files.length > 1 && files.some((file) => file.type !== 'image'))
    return refuse(422, 'Cannot attach a video to a post that already contains images')
  if (files.some((file) => file.readyAt > ask.now))
    return refuse(422, 'Cannot attach files that have not finished processing. Try again in a moment!')
  return files
}

async function keep(ask: Ask, draft: Draft, files: readonly Attachment[], key: string): Promise<Reply> {
  const id = String(FIRST_ID + BigInt(await ask.nextSerial()))
  const hidden = ask.fault?.kind === 'delayed_visibility' ? ask.fault.ms : 0
  const status: Status = { id, ...draft, createdAt: ask.now, visibleAt: ask.now + hidden }
  ask.put({ [statusKey(id)]: status })
  for (const file of files) ask.put({ [mediumKey(file.id)]: { ...file, statusId: id } })
  if (key !== '') ask.put({ [idempotencyKey(key)]: { id, at: ask.now } })
  ask.created('post', id)
  return answer(ask, status)
}

async function answer(ask: Ask, status: Status): Promise<Reply> {
  const files = await Promise.all(status.mediaIds.map((id) => ask.get<Attachment>(mediumKey(id))))
  const count = (await ask.list('statuses/')).length
  const body = toStatus(
    status,
    files.filter((file) => file !== undefined),
    ask.now,
    count,
  )
  return { status: 200, body }
}

export async function listStatuses(ask: Ask): Promise<Reply> {
  const limit = Math.min(40, Number(ask.url.searchParams.get('limit') ?? 20))
  const before = ask.url.searchParams.get('max_id')
  const seen = (await ask.list<Status>('statuses/')).filter(
    (each) => each.visibleAt <= ask.now && (before === null || BigInt(each.id) < BigInt(before)),
  )
  const replies = await Promise.all(
    seen
      .toReversed()
      .slice(0, limit)
      .map((each) => answer(ask, each)),
  )
  return { status: 200, body: replies.map((each) => each.body) }
}

export async function readSource(ask: Ask): Promise<Reply> {
  const status = await ask.get<Status>(statusKey(ask.params['id'] ?? ''))
  if (!status) return refuse(404, 'Record not found')
  return { status: 200, body: { id: status.id, text: status.text, spoiler_text: status.spoiler } }
}

/** The answer holds the source, for those who delete to write it anew. */
export async function deleteStatus(ask: Ask): Promise<Reply> {
  const status = await ask.get<Status>(statusKey(ask.params['id'] ?? ''))
  if (!status) return refuse(404, 'Record not found')
  const { body } = await answer(ask, status)
  ask.put({ [statusKey(status.id)]: null })
  return { status: 200, body: { ...(body as object), text: status.text } }
}

export async function verify(ask: Ask): Promise<Reply> {
  const account = toAccount((await ask.list('statuses/')).length)
  const source = {
    ...{ note: '', fields: [], privacy: 'public', sensitive: false, language: 'en', follow_requests_count: 0 },
    ...{ attribution_domains: [], quote_policy: 'public', hide_collections: null, discoverable: true, indexable: true },
  }
  const role = { id: '-99', name: '', color: '', permissions: '0', highlighted: false, collection_limit: 10 }
  return { status: 200, body: { ...account, source, role } }
}
