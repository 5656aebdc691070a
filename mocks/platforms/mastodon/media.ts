import { MEDIA_RULES } from '#core/publication/media-rules.ts'
import type { Ask, Reply } from '../fake.ts'
import { refuse } from './dialect.ts'
import { type Attachment, toAttachment } from './shapes.ts'

const FIRST_ID = 115_500_000_000_000_000n
/** How long a video or GIF is processed when nobody asks for slowness, in milliseconds. */
const PROCESSING_MS = 2_000
const ALT_LENGTH = 1_500

export const mediumKey = (id: string): string => `media/${id}`

export async function upload(ask: Ask): Promise<Reply> {
  const form = await ask.body()
  const file = form instanceof FormData ? form.get('file') : null
  if (!(form instanceof FormData) || !(file instanceof Blob))
    return refuse(422, "Validation failed: File can't be blank")
  const given = form.get('description')
  const description = typeof given === 'string' ? given : null
  if (description !== null && description.length > ALT_LENGTH)
    return refuse(422, `Validation failed: Description is too long (maximum is ${ALT_LENGTH} characters)`)
  const refused = refuseFile(file)
  if (refused) return refused
  const type = file.type === 'image/gif' ? 'gifv' : (file.type.split('/')[0] as Attachment['type'])
  const wait = ask.fault?.kind === 'slow_media' ? ask.fault.ms : type === 'image' ? 0 : PROCESSING_MS
  const id = String(FIRST_ID + BigInt(await ask.nextSerial()))
  const kept: Attachment = { id, type, description, readyAt: ask.now + wait, statusId: null }
  ask.put({ [mediumKey(id)]: kept })
  ask.created('media', id)
  return { status: wait > 0 ? 202 : 200, body: toAttachment(kept, ask.now) }
}

function refuseFile(file: Blob): Reply | null {
  const rule = MEDIA_RULES.mastodon.kinds[file.type.split('/')[0] as 'image']
  if (
    !rule?.types.some((type) => type === file.type || (type.endsWith('/*') && file.type.startsWith(type.slice(0, -1))))
  )
    return refuse(422, 'Validation failed: File content type is invalid, File is invalid')
  const max = rule.ranges.bytes?.max ?? Number.POSITIVE_INFINITY
  return file.size > max ? refuse(422, 'Validation failed: File file size must be less than the limit') : null
}

/** 206 while it is processed. */
export async function readMedia(ask: Ask): Promise<Reply> {
  const kept = await ask.get<Attachment>(mediumKey(ask.params['id'] ?? ''))
  if (!kept) return refuse(404, 'Record not found')
  return { status: kept.readyAt > ask.now ? 206 : 200, body: toAttachment(kept, ask.now) }
}
