import sharp from 'sharp'
import type { MediaDeps } from '#api/deps.ts'
import { onePiece } from '#core/base/bytes.ts'
import type { Media } from '#core/media/media.ts'
import type { Tx } from '#core/ports/transact.ts'
import { addMs, DAY_MS, type Instant } from '#core/time/instant.ts'
import { DEMO_MEDIA, type DemoMedia } from '#mocks/workspace/media.ts'

interface Drawn {
  readonly type: 'image/jpeg' | 'image/png'
  readonly content: Uint8Array
  readonly thumb: Uint8Array
}

/** Drawn once for each process: a demonstration is filled once, and tests fill many. */
let drawn: Promise<readonly Drawn[]> | undefined

/** Draws the pictures of the demonstration and keeps their bytes. @returns them, to go into the library */
export async function keepDemoMedia({ files, images }: Pick<MediaDeps, 'files' | 'images'>, now: Instant) {
  const keep = async (content: Uint8Array): Promise<string> => {
    const file = await files.receive(onePiece(content))
    await file.keep()
    return file.sha256
  }
  drawn ??= Promise.all(DEMO_MEDIA.map((each) => draw(each, images)))
  const pictures = await drawn
  return await Promise.all(
    DEMO_MEDIA.map(async (each, at): Promise<Media> => {
      const picture = pictures[at]
      if (!picture) throw new Error(`${each.id} was not drawn`)
      const [sha256, thumbSha256] = await Promise.all([keep(picture.content), keep(picture.thumb)])
      return toMedia(each, picture, { sha256, thumbSha256 }, now)
    }),
  )
}

export async function addDemoMedia(tx: Tx, media: readonly Media[]): Promise<void> {
  for (const each of media) {
    await tx.media.insert(each, null)
    const { id, name, type, width, height, altText } = each
    tx.record({
      event: 'media.uploaded',
      subject: { kind: 'media', id, name },
      after: { type, width, height, altText },
    })
  }
}

/** Platforms take JPEG everywhere and PNG nearly so: a name says which it is to be. */
async function draw({ name, drawing }: DemoMedia, images: MediaDeps['images']): Promise<Drawn> {
  const image = sharp(new TextEncoder().encode(drawing))
  const jpeg = name.endsWith('.jpg')
  const content = await (jpeg ? image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) : image.png()).toBuffer()
  return { type: jpeg ? 'image/jpeg' : 'image/png', content, thumb: (await images.makeThumb(content)).content }
}

function toMedia(
  { drawing: _drawing, uploadedDaysAgo, ...facts }: DemoMedia,
  { type, content }: Drawn,
  hashes: Pick<Media, 'sha256' | 'thumbSha256'>,
  now: Instant,
): Media {
  return {
    ...facts,
    ...hashes,
    ...{ type, bytes: content.length, seconds: null, frames: null, frameRate: null, pages: null },
    ...{ captions: null, posterSha256: null, derivedFrom: null, crop: null, retiredAt: null, version: 1 },
    createdAt: addMs(now, -uploadedDaysAgo * DAY_MS),
  }
}
