import { joinPieces, onePiece } from '#core/base/bytes.ts'
import type { Media } from '#core/media/media.ts'
import { checkAltTextLength, PIXELS_MOST, refuseBroken, refusePixels } from '#core/media/media-limits.ts'
import type { Cause } from '#core/ports/transact.ts'
import { UnreadableImageError } from '#core/ports/media-tools.ts'
import type { Deps } from '../deps.ts'
import { refuseField } from '../refusal.ts'
import { type TakenFile, takeFile, type Upload } from './take-file.ts'

interface NewMedia extends Upload {
  readonly altText: string
  readonly by: string
}

/** What of a media row depends on the file. */
export type FileFacts = Pick<
  Media,
  'sha256' | 'type' | 'bytes' | 'width' | 'height' | 'seconds' | 'frames' | 'frameRate' | 'pages' | 'thumbSha256'
>

/**
 * Puts a file into the library. The bytes come first, and harm nothing when the row is not written: they are named by
 * what they are.
 * @returns what was there already, when these bytes were uploaded before
 * @throws Refusal for a file that the library does not take; nothing is kept of it
 */
export async function uploadMedia(
  deps: Deps,
  cause: Cause,
  given: NewMedia,
): Promise<{ media: Media; already: boolean }> {
  const wrong = checkAltTextLength(given.altText)
  if (wrong) throw refuseField({ ...wrong, field: 'query.altText' })
  const taken = await takeFile(deps.media, given)
  try {
    const uploaded = taken.file.sha256
    const there = await deps.stores.media.findUpload(uploaded)
    if (there) return { media: there, already: true }
    const facts = await (taken.family === 'image' ? keepImage : keepVideo)(deps, given.name, taken)
    const media = makeMedia(deps, { ...facts, name: given.name, altText: given.altText, uploadedBy: given.by })
    try {
      await insertMedia(deps, cause, media, uploaded, 'media.uploaded')
    } catch (error) {
      // The same bytes at the same moment: one of the two is the library's.
      const first = await deps.stores.media.findUpload(uploaded)
      if (!first) throw error
      return { media: first, already: true }
    }
    return { media, already: false }
  } finally {
    await taken.file.drop()
  }
}

export function makeMedia(
  deps: Pick<Deps, 'ids' | 'clock'>,
  given: FileFacts & Pick<Media, 'name' | 'altText' | 'uploadedBy'> & Partial<Media>,
): Media {
  const empty = { captions: null, posterSha256: null, derivedFrom: null, crop: null, retiredAt: null, version: 1 }
  return { ...empty, ...given, id: deps.ids.newId(), createdAt: deps.clock.realNow() }
}

export async function insertMedia(
  deps: Pick<Deps, 'transact'>,
  cause: Cause,
  media: Media,
  uploadedSha256: string | null,
  event: string,
): Promise<void> {
  await deps.transact(cause, async (tx) => {
    await tx.media.insert(media, uploadedSha256)
    const { id, name, type, bytes, width, height, altText, derivedFrom, crop } = media
    const after = { type, bytes, width, height, altText, ...(derivedFrom && { derivedFrom, crop }) }
    tx.record({ event, subject: { kind: 'media', id, name }, after })
  })
}

async function keepImage(
  { media: { images, files } }: Deps,
  name: string,
  { type, file }: TakenFile,
): Promise<FileFacts> {
  const content = await joinPieces(file.read())
  const facts = await readable(name, type, images.measure(content))
  if (facts.width * facts.height > PIXELS_MOST) throw refuseField(refusePixels(name, facts.width, facts.height))
  const thumb = await keepThumb({ images, files }, name, type, content)
  if (facts.frames > 1) {
    if (type !== 'image/gif') throw refuseField(refuseAnimation(name, type, facts.frames))
    // Every way to make an animation anew loses colours or frames: this one stays as it came.
    await file.keep()
    return { ...noFacts, ...facts, type, sha256: file.sha256, bytes: file.bytes, thumbSha256: thumb }
  }
  const made = await readable(name, type, images.remake(content))
  const sha256 = await keepBytes(files, made.content)
  const { width, height } = made
  return { ...noFacts, type: made.type, width, height, sha256, bytes: made.content.length, thumbSha256: thumb }
}

async function keepVideo({ media: { videos } }: Deps, name: string, { type, file }: TakenFile): Promise<FileFacts> {
  const facts = await videos.measure(file)
  if (!facts) throw refuseField(refuseBroken(name, type))
  await file.keep()
  return { ...noFacts, ...facts, type, sha256: file.sha256, bytes: file.bytes, thumbSha256: null }
}

const noFacts = { width: null, height: null, seconds: null, frames: null, frameRate: null, pages: null }

/** @returns the hash of the small picture */
export async function keepThumb(
  { images, files }: Pick<Deps['media'], 'images' | 'files'>,
  name: string,
  type: string,
  content: Uint8Array,
): Promise<string> {
  return keepBytes(files, (await readable(name, type, images.makeThumb(content))).content)
}

/** @returns their hash */
export async function keepBytes(files: Deps['media']['files'], content: Uint8Array): Promise<string> {
  const file = await files.receive(onePiece(content))
  await file.keep()
  return file.sha256
}

/** @throws Refusal when the image cannot be read */
export async function readable<T>(name: string, type: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof UnreadableImageError ? refuseField(refuseBroken(name, type)) : error
  })
}

function refuseAnimation(name: string, type: string, frames: number) {
  const message = `“${name}” is an animation of ${frames} frames as ${type}, which platforms show as one still: save it as GIF or MP4.`
  return { field: 'file', rule: 'animated', measured: frames, allowed: '1 frame', message }
}
