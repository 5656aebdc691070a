import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { joinPieces, onePiece } from '#core/base/bytes.ts'
import type { MediaFiles } from '#core/ports/media-files.ts'
import { CHUNK_BYTES, createDatabaseMediaFiles } from '#db/media-files.ts'
import { openFolderMediaFiles } from '#runtime/folder-media-files.ts'
import { systemIds } from '#runtime/ids.ts'
import { describeEachDatabase } from '../databases.ts'

const SIZE = CHUNK_BYTES * 2 + 1_234

/** Bytes that differ from place to place, so that a piece in the wrong place is noticed. */
function makeBytes(size = SIZE, seed = 1): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (at * 31 + Math.floor(at / 997) * 7 + seed) & 255)
}

/** In pieces as a network delivers them: of any length. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0, length = 1; at < bytes.length; at += length, length = (length * 7) % 65_521) {
    yield bytes.subarray(at, at + length)
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function* breakingOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
  throw new Error('the browser went away')
}

/** What every keeper of media files promises. @param countLeft how many files it holds, kept or not */
function promises(open: () => Promise<MediaFiles>, countLeft: () => Promise<number>): void {
  it('keeps a file under its hash, whole and in ranges', async () => {
    const files = await open()
    const bytes = makeBytes()
    const incoming = await files.receive(inPieces(bytes))
    expect(incoming).toMatchObject({ sha256: hashOf(bytes), bytes: SIZE })
    expect(await files.size(incoming.sha256)).toBeNull()
    expect(hashOf(await joinPieces(incoming.read()))).toBe(hashOf(bytes))
    await incoming.keep()
    await incoming.drop()
    expect(await files.size(hashOf(bytes))).toBe(SIZE)
    expect(hashOf(await joinPieces(files.read(hashOf(bytes))))).toBe(hashOf(bytes))
    for (const [start, end] of [
      [0, 1],
      [SIZE - 1, SIZE],
      [CHUNK_BYTES - 1, CHUNK_BYTES + 1],
      [CHUNK_BYTES, CHUNK_BYTES * 2],
      [10, SIZE - 10],
      [7, 7],
    ] as const) {
      const part = await joinPieces(files.read(hashOf(bytes), { start, end }))
      expect(hashOf(part), `${start} to ${end}`).toBe(hashOf(bytes.subarray(start, end)))
    }
  })

  it('keeps the same bytes once, also when they come at the same time', async () => {
    const files = await open()
    const bytes = makeBytes(5_000)
    const incoming = await Promise.all([1, 2, 3].map(() => files.receive(onePiece(bytes))))
    await Promise.all(incoming.map((each) => each.keep()))
    expect(hashOf(await joinPieces(files.read(hashOf(bytes))))).toBe(hashOf(bytes))
    expect(await countLeft()).toBe(1)
  })

  it('leaves nothing of what was dropped or broke off', async () => {
    const files = await open()
    const dropped = await files.receive(onePiece(makeBytes(900_000, 2)))
    await dropped.drop()
    await expect(files.receive(breakingOff(makeBytes(900_000, 3)))).rejects.toThrow('the browser went away')
    expect(await countLeft()).toBe(0)
  })

  it('knows an empty file, and says when there is none or the range is outside', async () => {
    const files = await open()
    const empty = await files.receive(onePiece(new Uint8Array()))
    await empty.keep()
    expect(await files.size(empty.sha256)).toBe(0)
    expect((await joinPieces(files.read(empty.sha256))).length).toBe(0)
    expect(await files.size('0'.repeat(64))).toBeNull()
    await expect(joinPieces(files.read('0'.repeat(64)))).rejects.toThrow()
    await expect(joinPieces(files.read(empty.sha256, { start: 0, end: 1 }))).rejects.toThrow('not inside')
  })
}

describe('media files in DATA_DIR', () => {
  const dirs: string[] = []
  const newest = (): string => dirs.at(-1) ?? ''
  afterEach(async () => {
    for (const dir of dirs.splice(0)) await rm(dir, { recursive: true, force: true })
  })
  const open = async (): Promise<MediaFiles> => {
    dirs.push(await mkdtemp(join(tmpdir(), 'signalbox-media-')))
    return openFolderMediaFiles(newest())
  }
  const list = (): Promise<string[]> =>
    readdir(newest(), { recursive: true, withFileTypes: true }).then((entries) =>
      entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)),
    )

  promises(open, async () => (await list()).length)

  it('never touches a file again that a backup may have linked', async () => {
    const files = await open()
    const bytes = makeBytes(2_000)
    await (await files.receive(onePiece(bytes))).keep()
    const [path = ''] = await list()
    expect(path).toBe(join(newest(), 'media', hashOf(bytes).slice(0, 2), hashOf(bytes)))
    const before = await stat(path)
    await (await files.receive(onePiece(bytes))).keep()
    expect((await stat(path)).ino).toBe(before.ino)
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs)
    expect(hashOf(await readFile(path))).toBe(hashOf(bytes))
  })

  it('clears at the start what a crash left half written', async () => {
    await open()
    await writeFile(join(newest(), 'media-incoming/half'), 'half')
    await openFolderMediaFiles(newest())
    expect(await list()).toEqual([])
  })
})

describeEachDatabase('media files in the database', (open) => {
  const openFiles = async (realNow = '2026-11-23T09:30:00.000Z'): Promise<MediaFiles> =>
    createDatabaseMediaFiles({
      db: (await open()).db,
      ids: systemIds,
      clock: { realNow: () => realNow },
      createHash: () => createHash('sha256'),
    })
  const countLeft = async (): Promise<number> => {
    const { rows } = await (await open()).db.execute<{ left: number }>(
      sql`select count(distinct blob_id)::int as left from media_chunk`,
    )
    return rows[0]?.left ?? -1
  }

  promises(openFiles, countLeft)

  it('clears, a day later, what a crash left half written', async () => {
    const files = await openFiles()
    await files.receive(onePiece(makeBytes(100, 4)))
    await (await (await openFiles('2026-11-24T09:00:00.000Z')).receive(onePiece(makeBytes(100, 5)))).drop()
    expect(await countLeft()).toBe(1)
    await (await (await openFiles('2026-11-24T10:00:00.000Z')).receive(onePiece(makeBytes(100, 5)))).drop()
    expect(await countLeft()).toBe(0)
  })
})
