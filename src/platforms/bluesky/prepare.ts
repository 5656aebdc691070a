import { assert } from '#core/base/assert.ts'
import type { Account, Delivery, Failure, Parcel, Step, StepOutcome } from '#core/ports/connector.ts'
import { afterFile, readStep, withHandles } from '../steps.ts'
import type { Ask } from './ask.ts'
import { toFailure } from './errors.ts'
import { didHandle, listMentions } from './facets.ts'
import { BLOB_BYTES } from './limits.ts'
import { blobHandle } from './map.ts'

/** @returns what comes when the files are there: who is mentioned, or the post itself */
export function stepAfterFiles(parcel: Parcel): Step {
  return listMentions(parcel).length > 0 ? 'mentions' : 'create'
}

/** Does one step of what comes before the post: a file, or looking up everybody it mentions. */
export async function runPreparation(
  ask: Ask,
  parcel: Parcel,
  delivery: Delivery,
  account: Account,
): Promise<StepOutcome> {
  return delivery.step === 'mentions'
    ? resolveMentions(ask, parcel, delivery, account)
    : upload(ask, parcel, delivery, account)
}

async function upload(ask: Ask, parcel: Parcel, delivery: Delivery, account: Account): Promise<StepOutcome> {
  const { index } = readStep(delivery.step)
  const file = parcel.files[index]
  assert(file, `The step ${delivery.step} is about a file that the parcel does not have`)
  if (file.bytes > BLOB_BYTES) {
    const says = `“${file.name}” has ${file.bytes} bytes; a Bluesky server takes ${BLOB_BYTES}.`
    return { kind: 'rejected', says, status: null }
  }
  const bytes = new Uint8Array(await file.read())
  const heard = await ask(account, 'writes', 'prepares', (client) =>
    client.POST('/xrpc/com.atproto.repo.uploadBlob', {
      body: bytes,
      bodySerializer: () => bytes,
      headers: { 'content-type': file.type },
    }),
  )
  if (heard.kind !== 'heard') return heard
  const { data, error, response } = heard.value
  if (!response.ok) return toFailure(response.status, error, account)
  if (!data?.blob) return { kind: 'unreachable', says: 'Bluesky took the file and did not say under which name.' }
  const handles = withHandles(delivery, blobHandle(index, data.blob))
  return { kind: 'continue', step: afterFile(parcel, index, stepAfterFiles(parcel)), handles }
}

/** Whom the server does not know stays plain text; only when it cannot be asked at all, the step is tried again. */
async function resolveMentions(ask: Ask, parcel: Parcel, delivery: Delivery, account: Account): Promise<StepOutcome> {
  const found: Record<string, string> = {}
  for (const handle of listMentions(parcel)) {
    const did = await resolve(ask, account, handle)
    if (typeof did !== 'string') return did
    found[didHandle(handle)] = did
  }
  return { kind: 'continue', step: 'create', handles: withHandles(delivery, found) }
}

async function resolve(ask: Ask, account: Account, handle: string): Promise<string | Failure> {
  const heard = await ask(account, 'default', 'reads', (client) =>
    client.GET('/xrpc/com.atproto.identity.resolveHandle', { params: { query: { handle } } }),
  )
  if (heard.kind !== 'heard') return heard.kind === 'unreachable' ? '' : heard
  const { data, error, response } = heard.value
  if (response.ok) return data?.did ?? ''
  const failure = toFailure(response.status, error, account)
  return failure.kind === 'rejected' ? '' : failure
}
