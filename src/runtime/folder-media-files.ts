import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { assert } from '#core/base/assert.ts'
import type { ByteRange, IncomingFile, MediaFiles } from '#core/ports/media-files.ts'

/**
 * Media in DATA_DIR/media, named by their hash. A file is written beside it and gets its name when it is whole and on
 * the disk, and is never opened for writing again: backups link these files instead of copying them.
 */
export async function openFolderMediaFiles(dataDir: string): Promise<MediaFiles> {
  const incoming = join(dataDir, 'media-incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  // Only one process has the data directory open, so what is there now was left by one that ended in the middle.
  for (const name of await readdir(incoming)) await rm(join(incoming, name), { force: true })
  const pathOf = (sha256: string): string => {
    assert(/^[0-9a-f]{64}$/.test(sha256), 'A media file is named by a SHA-256 as hex')
    return join(dataDir, 'media', sha256.slice(0, 2), sha256)
  }
  return {
    receive: (content) => receive(join(incoming, randomUUID()), content, pathOf),
    size: (sha256) => sizeOf(pathOf(sha256)),
    read: (sha256, range) => readFrom(pathOf(sha256), range),
  }
}

async function receive(path: string, content: AsyncIterable<Uint8Array>, pathOf: (sha256: string) => string) {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const piece of content) {
      hash.update(piece)
      await file.writeFile(piece)
      bytes += piece.length
    }
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return toIncoming(path, bytes, hash.digest('hex'), pathOf)
}

function toIncoming(path: string, bytes: number, sha256: string, pathOf: (sha256: string) => string): IncomingFile {
  const drop = () => rm(path, { force: true })
  return {
    ...{ sha256, bytes, drop },
    read: (range) => readFrom(path, range),
    keep: async () => {
      const kept = pathOf(sha256)
      if ((await sizeOf(kept)) !== null) return drop()
      const folder = join(kept, '..')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await rename(path, kept)
      for (const changed of [folder, join(folder, '..')]) await syncFolder(changed)
    },
  }
}

/** A new name is on the disk when its folder is. Windows cannot open a folder, and needs no such thing. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

async function sizeOf(path: string): Promise<number | null> {
  return await stat(path).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
}

async function* readFrom(path: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
  const { start, end } = range ?? { start: 0, end: (await stat(path)).size }
  assert(start >= 0 && start <= end && end <= (await stat(path)).size, `${start} to ${end} is not inside the file`)
  if (start === end) return
  yield* createReadStream(path, { start, end: end - 1 }) as AsyncIterable<Buffer>
}
