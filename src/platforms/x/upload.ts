import type { Client } from 'openapi-fetch'
import { assert } from '#core/base/assert.ts'
import type { Account, Delivery, Failure, Parcel, ParcelFile, Step, StepOutcome } from '#core/ports/connector.ts'
import { addMs, type Instant, SECOND_MS } from '#core/time/instant.ts'
import type { Heard } from '../http.ts'
import { afterFile, type ReadStep, readStep, withHandles } from '../steps.ts'
import { toFailure } from './errors.ts'
import { CHECK_AFTER_SECS, goesInSegments, SEGMENT_BYTES, takesAltText } from './limits.ts'
import type { XMedia, XPaths, XProblem } from './wire.ts'

/** An answer as the client gives it. */
interface Answer<T> {
  readonly data?: T
  readonly error?: XProblem
  readonly response: Response
}

/** Makes a call that only prepares. */
export type Prepare = <T>(
  bucket: string,
  reads: boolean,
  ask: (client: Client<XPaths>) => Promise<Answer<T>>,
) => Promise<Heard<Answer<T>>>

interface Uploading {
  readonly parcel: Parcel
  readonly delivery: Delivery
  readonly account: Account
  readonly now: Instant
  readonly prepare: Prepare
}

/** Does one step of bringing the files there: one call. */
export async function runUpload(uploading: Uploading): Promise<StepOutcome> {
  const step = readStep(uploading.delivery.step)
  const file = uploading.parcel.files[step.index]
  assert(file, `The step ${uploading.delivery.step} is about a file that the parcel does not have`)
  switch (step.name) {
    case 'upload':
      return goesInSegments(file) ? initialize(uploading, step, file) : uploadWhole(uploading, step, file)
    case 'append':
      return append(uploading, step, file)
    case 'finalize':
      return finalize(uploading, step, file)
    case 'poll':
      return poll(uploading, step, file)
    default:
      return describe(uploading, step, file)
  }
}

async function uploadWhole(uploading: Uploading, step: ReadStep, file: ParcelFile): Promise<StepOutcome> {
  const form = new FormData()
  form.set('media', new Blob([new Uint8Array(await file.read())], { type: file.type }), file.name)
  form.set('media_category', 'tweet_image')
  const heard = await uploading.prepare('media', false, (client) =>
    client.POST('/2/media/upload', { body: form, bodySerializer: () => form }),
  )
  return heard.kind === 'heard' ? afterMedia(uploading, step, file, heard.value) : heard
}

async function initialize(uploading: Uploading, { index }: ReadStep, file: ParcelFile): Promise<StepOutcome> {
  const category = file.type === 'image/gif' ? 'tweet_gif' : 'tweet_video'
  const body = { media_type: file.type, media_category: category, total_bytes: file.bytes } as const
  const heard = await uploading.prepare('media', false, (client) => client.POST('/2/media/upload/initialize', { body }))
  if (heard.kind !== 'heard') return heard
  const id = heard.value.data?.data?.id
  if (!id) return fail(uploading, heard.value)
  return {
    kind: 'continue',
    step: `append.${index}.0`,
    handles: withHandles(uploading.delivery, { [`media.${index}`]: id }),
  }
}

/** A segment sent twice replaces itself. */
async function append(uploading: Uploading, step: ReadStep, file: ParcelFile): Promise<StepOutcome> {
  const { index, segment } = step
  const start = segment * SEGMENT_BYTES
  const bytes = new Uint8Array(await file.read()).subarray(start, start + SEGMENT_BYTES)
  const form = new FormData()
  form.set('media', new Blob([bytes], { type: file.type }), file.name)
  form.set('segment_index', String(segment))
  const params = { path: { id: mediaIdOf(uploading, index) } }
  const heard = await uploading.prepare('media', false, (client) =>
    client.POST('/2/media/upload/{id}/append', { params, body: form, bodySerializer: () => form }),
  )
  if (heard.kind !== 'heard') return heard
  if (!heard.value.response.ok) return fail(uploading, heard.value)
  const more = start + SEGMENT_BYTES < file.bytes
  return goOn(uploading, more ? `append.${index}.${segment + 1}` : `finalize.${index}`)
}

/** A refusal may mean that an earlier finalize, whose answer was lost, was done: the status knows, so it is asked. */
async function finalize(uploading: Uploading, step: ReadStep, file: ParcelFile): Promise<StepOutcome> {
  const params = { path: { id: mediaIdOf(uploading, step.index) } }
  const heard = await uploading.prepare('media', false, (client) =>
    client.POST('/2/media/upload/{id}/finalize', { params }),
  )
  if (heard.kind !== 'heard') return heard
  if (heard.value.response.ok) return afterMedia(uploading, step, file, heard.value)
  const failure = fail(uploading, heard.value)
  return failure.kind === 'rejected' ? goOn(uploading, `poll.${step.index}`) : failure
}

async function poll(uploading: Uploading, step: ReadStep, file: ParcelFile): Promise<StepOutcome> {
  const query = { media_id: mediaIdOf(uploading, step.index), command: 'STATUS' } as const
  const heard = await uploading.prepare('media-status', true, (client) =>
    client.GET('/2/media/upload', { params: { query } }),
  )
  return heard.kind === 'heard' ? afterMedia(uploading, step, file, heard.value) : heard
}

async function describe(uploading: Uploading, { index }: ReadStep, file: ParcelFile): Promise<StepOutcome> {
  const body = { id: mediaIdOf(uploading, index), metadata: { alt_text: { text: file.altText } } }
  const heard = await uploading.prepare('media-metadata', false, (client) => client.POST('/2/media/metadata', { body }))
  if (heard.kind !== 'heard') return heard
  return heard.value.response.ok
    ? goOn(uploading, afterFile(uploading.parcel, index, 'create'))
    : fail(uploading, heard.value)
}

/** X has the file: it is processed yet, failed, or ready for its alt text. */
function afterMedia(uploading: Uploading, step: ReadStep, file: ParcelFile, answer: Answer<XMedia>): StepOutcome {
  const media = answer.data?.data
  if (!media?.id) return fail(uploading, answer)
  const { index } = step
  const handles = withHandles(uploading.delivery, { [`media.${index}`]: media.id })
  const { state = 'succeeded', check_after_secs: secs = CHECK_AFTER_SECS } = media.processing_info ?? {}
  if (state === 'failed') return { kind: 'rejected', says: `X could not process “${file.name}”.`, status: null }
  if (state !== 'succeeded')
    return { kind: 'continue', step: `poll.${index}`, handles, at: addMs(uploading.now, secs * SECOND_MS) }
  const next = takesAltText(file) ? `describe.${index}` : afterFile(uploading.parcel, index, 'create')
  return { kind: 'continue', step: next, handles }
}

function goOn({ delivery }: Uploading, step: Step): StepOutcome {
  return { kind: 'continue', step, handles: delivery.handles }
}

function fail({ account, now }: Uploading, { error, response }: Answer<unknown>): Failure {
  return response.ok
    ? { kind: 'unreachable', says: 'X took the file and did not say under which id.' }
    : toFailure(response.status, error, account, now)
}

function mediaIdOf({ delivery }: Uploading, index: number): string {
  return delivery.handles[`media.${index}`] ?? ''
}
