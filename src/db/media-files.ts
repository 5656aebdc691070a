import { and, asc, eq, gte, isNull, lt } from 'drizzle-orm'
import { assert } from '#core/base/assert.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { Ids } from '#core/ports/ids.ts'
import type { ByteRange, IncomingFile, MediaFiles } from '#core/ports/media-files.ts'
import { addMs, DAY_MS } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { mediaBlob, mediaChunk } from './schema/media.ts'

/** Small enough for many uploads at once, large enough that a video is a few thousand rows. */
export const CHUNK_BYTES = 384 * 1024

/** Hashes piece by piece. No crypto here: it comes from outside. */
export type CreateHash = () => { update(piece: Uint8Array): unknown; digest(encoding: 'hex'): string }

interface MediaFilesNeeds {
  readonly db: Db
  readonly ids: Pick<Ids, 'newId'>
  readonly clock: Pick<Clock, 'realNow'>
  readonly createHash: CreateHash
}

/**
 * Media in the database, for desks of several processes: every one of them has every file, and a backup of the
 * database is a backup of them. A file is written a piece at a time, outside any transaction, and is there for others
 * once its row has a hash.
 */
export function createDatabaseMediaFiles(needs: MediaFilesNeeds): MediaFiles {
  const { db } = needs
  const findBlob = async (sha256: string) =>
    (await db.select().from(mediaBlob).where(eq(mediaBlob.sha256, sha256)))[0] ?? null
  return {
    receive: async (content) => {
      await sweep(needs)
      return receive(needs, content)
    },
    size: async (sha256) => (await findBlob(sha256))?.bytes ?? null,
    read: async function* (sha256, range) {
      const blob = await findBlob(sha256)
      assert(blob, `There is no media file ${sha256}`)
      yield* readChunks(db, blob, range)
    },
  }
}

async function receive({ db, ids, clock, createHash }: MediaFilesNeeds, content: AsyncIterable<Uint8Array>) {
  const id = ids.newId()
  const hash = createHash()
  let bytes = 0
  let index = 0
  await db.insert(mediaBlob).values({ id, sha256: null, bytes: 0, startedAt: clock.realNow() })
  try {
    for await (const chunk of inChunks(content)) {
      hash.update(chunk)
      await db.insert(mediaChunk).values({ blobId: id, index, bytes: chunk }).catch(forgetBytes)
      bytes += chunk.length
      index += 1
    }
  } catch (error) {
    await drop(db, id)
    throw error
  }
  return toIncoming(db, { id, bytes }, hash.digest('hex'))
}

/** An error of the database repeats what it was given, which belongs into no log. */
function forgetBytes(error: Error): never {
  throw new Error('A piece of a media file could not be written', { cause: error.cause })
}

function toIncoming(db: Db, blob: { id: string; bytes: number }, sha256: string): IncomingFile {
  return {
    ...{ sha256, bytes: blob.bytes },
    read: (range) => readChunks(db, blob, range),
    keep: async () => {
      const kept = await db
        .update(mediaBlob)
        .set({ sha256, bytes: blob.bytes })
        .where(eq(mediaBlob.id, blob.id))
        .returning({ id: mediaBlob.id })
        .catch(async (error: unknown) => {
          // Kept before, perhaps in this very moment by another upload.
          if ((await db.select().from(mediaBlob).where(eq(mediaBlob.sha256, sha256))).length === 0) throw error
          await drop(db, blob.id)
          return [blob]
        })
      assert(kept.length === 1, 'A file that was dropped, or waited for a day, cannot be kept')
    },
    drop: () => drop(db, blob.id),
  }
}

async function drop(db: Db, id: string): Promise<void> {
  await db.delete(mediaBlob).where(and(eq(mediaBlob.id, id), isNull(mediaBlob.sha256)))
}

/** What processes that ended in the middle left behind. */
async function sweep({ db, clock }: MediaFilesNeeds): Promise<void> {
  const old = lt(mediaBlob.startedAt, addMs(clock.realNow(), -DAY_MS))
  await db.delete(mediaBlob).where(and(isNull(mediaBlob.sha256), old))
}

/** A piece at a time, so that no file is ever whole in memory. */
async function* readChunks(db: Db, { id, bytes }: { id: string; bytes: number }, range?: ByteRange) {
  const { start, end } = range ?? { start: 0, end: bytes }
  assert(start >= 0 && start <= end && end <= bytes, `${start} to ${end} is not inside the ${bytes} bytes of the file`)
  for (let at = start; at < end; ) {
    const index = Math.floor(at / CHUNK_BYTES)
    const [chunk] = await db
      .select()
      .from(mediaChunk)
      .where(and(eq(mediaChunk.blobId, id), gte(mediaChunk.index, index)))
      .orderBy(asc(mediaChunk.index))
      .limit(1)
    assert(chunk?.index === index, `Piece ${index} of the media file ${id} is missing`)
    const from = at - index * CHUNK_BYTES
    const piece = new Uint8Array(chunk.bytes).subarray(from, Math.min(chunk.bytes.length, from + end - at))
    yield piece
    at += piece.length
  }
}

/** The same bytes, cut into pieces of `CHUNK_BYTES`; the last may be shorter. */
async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK_BYTES)
  let filled = 0
  for await (const piece of content) {
    for (let taken = 0; taken < piece.length; ) {
      const part = piece.subarray(taken, taken + CHUNK_BYTES - filled)
      chunk.set(part, filled)
      filled += part.length
      taken += part.length
      if (filled < CHUNK_BYTES) continue
      yield chunk
      chunk = new Uint8Array(CHUNK_BYTES)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}
