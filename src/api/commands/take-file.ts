import { acceptedFamilyOf, refuseBytes, refuseType, toMediaLimits } from '#core/media/media-limits.ts'
import type { MediaFamily } from '#core/media/media.ts'
import type { IncomingFile } from '#core/ports/media-files.ts'
import type { MediaDeps } from '../deps.ts'
import { peek, toPieces } from '../pieces.ts'
import { Refusal, refuseField } from '../refusal.ts'

/** More than any signature needs. */
const HEAD_BYTES = 4_096

export interface Upload {
  readonly name: string
  readonly body: ReadableStream<Uint8Array> | null
  /** As the sender announces it; null when it does not. */
  readonly bytes: number | null
}

export interface TakenFile {
  readonly type: string
  readonly family: MediaFamily
  readonly file: IncomingFile
}

/**
 * Takes an upload in. Its first bytes decide what it is, so that the wrong thing is refused before it is sent whole.
 * @throws Refusal `invalid` or `too-large`, naming the file, the rule, what was measured and what is allowed
 */
export async function takeFile({ files, sniff, limitBytes }: MediaDeps, upload: Upload): Promise<TakenFile> {
  const { head, all } = await peek(toPieces(upload.body ?? empty()), HEAD_BYTES)
  if (head.length === 0) throw refuseField(nothingSent(upload.name))
  const type = await sniff(head)
  const family = acceptedFamilyOf(type)
  if (family === null || type === null) throw refuseField(refuseType(upload.name, type))
  const most = toMediaLimits(limitBytes)[family]
  if (upload.bytes !== null && upload.bytes > most) throw tooLarge(upload.name, family, upload.bytes, most)
  const file = await files.receive(upTo(most, all, () => tooLarge(upload.name, family, null, most)))
  return { type, family, file }
}

function tooLarge(name: string, family: MediaFamily, bytes: number | null, most: number): Refusal {
  const violation = refuseBytes(name, family, bytes, most)
  return new Refusal('too-large', violation.message, { violations: [violation] })
}

async function* upTo(most: number, pieces: AsyncIterable<Uint8Array>, refuse: () => Refusal) {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > most) throw refuse()
    yield piece
  }
}

function nothingSent(name: string) {
  const message = `Nothing came in for “${name}”: send the file itself as the body.`
  return { field: 'file', rule: 'needed', measured: 0, allowed: 'at least 1 byte', message }
}

function empty(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (stream) => stream.close() })
}
