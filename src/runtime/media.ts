import { createHash } from 'node:crypto'
import type { MediaDeps } from '#api/deps.ts'
import type { Clock } from '#core/ports/clock.ts'
import { createDatabaseMediaFiles } from '#db/media-files.ts'
import type { Env } from './env.ts'
import { openFolderMediaFiles } from './folder-media-files.ts'
import { systemIds } from './ids.ts'
import { createMediabunnyVideos } from './mediabunny-videos.ts'
import type { DeskDatabase } from './open-database.ts'
import { createSharpImages } from './sharp-images.ts'
import { sniffType } from './sniff-type.ts'

const MB = 1_000_000

/** The media library's bytes: in DATA_DIR beside the embedded database, in the database where several processes share it. */
export async function openMedia(env: Env, { kind, database }: DeskDatabase, clock: Clock): Promise<MediaDeps> {
  const files =
    kind === 'pglite'
      ? await openFolderMediaFiles(env.DATA_DIR)
      : createDatabaseMediaFiles({ db: database.db, ids: systemIds, clock, createHash: () => createHash('sha256') })
  return { ...createMediaTools(), files, limitBytes: env.MEDIA_LIMIT_MB * MB }
}

export function createMediaTools(): Pick<MediaDeps, 'images' | 'videos' | 'sniff'> {
  return { images: createSharpImages(), videos: createMediabunnyVideos(), sniff: sniffType }
}
