import { assert } from '#core/base/assert.ts'
import type { Account, Delivery, Parcel, StepOutcome } from '#core/ports/connector.ts'
import { addMs, type Instant } from '#core/time/instant.ts'
import { afterFile, readStep, withHandles } from '../steps.ts'
import type { Ask } from './ask.ts'
import { toFailure } from './errors.ts'
import { CHECK_AFTER_MS } from './limits.ts'

/** Brings a file there with its alt text, or looks whether it has been processed: one call. */
export async function runUpload(
  ask: Ask,
  parcel: Parcel,
  delivery: Delivery,
  account: Account,
  now: Instant,
): Promise<StepOutcome> {
  const { name, index } = readStep(delivery.step)
  return name === 'poll'
    ? poll(ask, parcel, delivery, account, now)
    : upload(ask, parcel, delivery, account, now, index)
}

async function upload(
  ask: Ask,
  parcel: Parcel,
  delivery: Delivery,
  account: Account,
  now: Instant,
  index: number,
): Promise<StepOutcome> {
  const file = parcel.files[index]
  assert(file, `The step ${delivery.step} is about a file that the parcel does not have`)
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(await file.read())], { type: file.type }), file.name)
  if (file.altText.trim() !== '') form.set('description', file.altText)
  const heard = await ask(account, 'media', 'prepares', (client) =>
    client.POST('/api/v2/media', { body: form, bodySerializer: () => form }),
  )
  if (heard.kind !== 'heard') return heard
  const { data, error, response } = heard.value
  if (!response.ok) return toFailure(response.status, error, account)
  if (!data?.id) return { kind: 'unreachable', says: 'Mastodon took the file and did not say under which id.' }
  const handles = withHandles(delivery, { [`media.${index}`]: data.id })
  // 202: it has the file and is not done with it (platforms.md section 7, Media).
  if (response.status === 202)
    return { kind: 'continue', step: `poll.${index}`, handles, at: addMs(now, CHECK_AFTER_MS) }
  return { kind: 'continue', step: afterFile(parcel, index, 'create'), handles }
}

/** 206 while it is processed, 200 when it is ready. */
async function poll(
  ask: Ask,
  parcel: Parcel,
  delivery: Delivery,
  account: Account,
  now: Instant,
): Promise<StepOutcome> {
  const { index } = readStep(delivery.step)
  const id = delivery.handles[`media.${index}`] ?? ''
  const heard = await ask(account, 'default', 'reads', (client) =>
    client.GET('/api/v1/media/{id}', { params: { path: { id } } }),
  )
  if (heard.kind !== 'heard') return heard
  const { error, response } = heard.value
  if (!response.ok) return toFailure(response.status, error, account)
  const { handles, step } = delivery
  if (response.status === 206) return { kind: 'continue', step, handles, at: addMs(now, CHECK_AFTER_MS) }
  return { kind: 'continue', step: afterFile(parcel, index, 'create'), handles }
}
