import { diffFields } from '#core/audit/diff.ts'
import { joinPieces } from '#core/base/bytes.ts'
import { checkCaptions } from '#core/media/captions.ts'
import { checkCrop } from '#core/media/crop.ts'
import { type CropArea, type Media, mediaFamilyOf } from '#core/media/media.ts'
import { checkAltTextLength, PIXELS_MOST, refusePixels, refuseType } from '#core/media/media-limits.ts'
import type { Cause, Tx } from '#core/ports/transact.ts'
import type { PublicationState } from '#core/publication/state.ts'
import type { Deps } from '../deps.ts'
import { notFound, refuseField, staleVersion } from '../refusal.ts'
import { takeFile, type Upload } from './take-file.ts'
import { insertMedia, keepBytes, keepThumb, makeMedia, readable } from './upload-media.ts'

/** @throws Refusal `not-found` */
export async function findMedia(deps: Pick<Deps, 'stores'>, id: string): Promise<Media> {
  const media = await deps.stores.media.get(id)
  if (!media) throw notFound('file in the media library')
  return media
}

interface MediaChange {
  readonly event: string
  readonly version: number
  readonly to: Partial<Pick<Media, 'name' | 'altText' | 'captions' | 'posterSha256' | 'thumbSha256' | 'retiredAt'>>
  /** What else has to hold, looked at in the same transaction. */
  readonly check?: (tx: Tx, media: Media) => Promise<void>
}

/** @throws Refusal `conflict` when `version` is no longer the file's, `invalid` when a text breaks a rule */
export async function changeMedia(deps: Deps, cause: Cause, media: Media, { event, version, to, check }: MediaChange) {
  if (media.version !== version) throw staleVersion('file', media)
  const changed: Media = { ...media, ...to }
  checkTexts(changed, to)
  const diff = diffFields({ ...media }, { ...changed })
  if (!diff) return media
  return deps.transact(cause, async (tx) => {
    await check?.(tx, media)
    if (!(await tx.media.update(changed))) throw staleVersion('file', await tx.media.get(media.id))
    tx.record({ event, subject: { kind: 'media', id: media.id, name: changed.name }, ...diff })
    return { ...changed, version: version + 1 }
  })
}

const DONE: readonly PublicationState[] = ['published', 'cancelled']
const NAMED = 3

/** What a post still needs stays on offer. @throws Refusal that names the posts */
export async function refuseWhileUsed(tx: Tx, media: Media): Promise<void> {
  const waiting = (await tx.posts.listUsing(media.id)).filter(({ state }) => !DONE.includes(state))
  if (waiting.length === 0) return
  const named = waiting.slice(0, NAMED).map(({ title }) => `“${title}”`)
  const more = waiting.length > NAMED ? ` and ${waiting.length - NAMED} more` : ''
  const posts = waiting.length === 1 ? 'a post that is not out yet' : 'posts that are not out yet'
  const message = `“${media.name}” is used by ${posts}: ${named.join(', ')}${more}. Take it out of there first.`
  throw refuseField({ field: 'params.id', rule: 'in_use', measured: waiting.length, allowed: '0 posts', message })
}

function checkTexts(media: Media, to: MediaChange['to']): void {
  const wrong = to.altText === undefined ? null : checkAltTextLength(to.altText)
  if (wrong) throw refuseField(wrong)
  if (to.captions === undefined || to.captions === null) return
  if (mediaFamilyOf(media) !== 'video') {
    const message = `“${media.name}” is an image: it has nothing to caption. Describe it in the alt text.`
    throw refuseField({ field: 'body.captions', rule: 'wrong_type', measured: media.type, allowed: 'a video', message })
  }
  const broken = checkCaptions(to.captions)
  if (broken) throw refuseField(broken)
}

interface NewCrop {
  readonly area: CropArea
  readonly maxWidth: number | null
  /** For platforms that take nothing else. */
  readonly asJpeg: boolean
  readonly by: string
}

/**
 * Cuts a part out of an image, as a new one beside it: what posts use already stays as it is.
 * @returns the one that was made before, when it was
 */
export async function cropMedia(
  deps: Deps,
  cause: Cause,
  source: Media,
  { area, maxWidth, asJpeg, by }: NewCrop,
): Promise<{ media: Media; already: boolean }> {
  const wrong = checkCrop(source, area)
  if (wrong) throw refuseField(wrong)
  const width = Math.min(area.width, maxWidth ?? area.width)
  const there = await deps.stores.media.findCrop(source.id, area, width, asJpeg ? 'image/jpeg' : null)
  if (there) return { media: there, already: true }
  const { files, images } = deps.media
  const content = await joinPieces(files.read(source.sha256))
  const made = await readable(source.name, source.type, images.crop(content, area, maxWidth, asJpeg))
  const media = makeMedia(deps, {
    ...{ type: made.type, bytes: made.content.length, width: made.width, height: made.height },
    ...{ seconds: null, frames: null, frameRate: null, pages: null },
    sha256: await keepBytes(files, made.content),
    thumbSha256: await keepThumb(deps.media, source.name, made.type, made.content),
    name: nameCrop(source.name, made),
    ...{ altText: source.altText, uploadedBy: by, derivedFrom: source.id, crop: area },
  })
  await insertMedia(deps, cause, media, null, 'media.cropped')
  return { media, already: false }
}

/** `launch.png` becomes `launch 1080x1080.png`. */
function nameCrop(name: string, { width, height, type }: { width: number; height: number; type: string }): string {
  const stem = name.replace(/\.\w{1,5}$/, '').slice(0, 160)
  return `${stem} ${width}x${height}.${type === 'image/png' ? 'png' : 'jpg'}`
}

/** Gives a video the picture that stands for it. @throws Refusal when it is no video, or the picture no image */
export async function setPoster(deps: Deps, cause: Cause, media: Media, upload: Upload): Promise<Media> {
  if (mediaFamilyOf(media) !== 'video') {
    const message = `“${media.name}” is an image, and stands for itself.`
    throw refuseField({ field: 'params.id', rule: 'wrong_type', measured: media.type, allowed: 'a video', message })
  }
  const { type, family, file } = await takeFile(deps.media, upload)
  try {
    if (family !== 'image') throw refuseField(refuseType(upload.name, type))
    const content = await joinPieces(file.read())
    const { width, height } = await readable(upload.name, type, deps.media.images.measure(content))
    if (width * height > PIXELS_MOST) throw refuseField(refusePixels(upload.name, width, height))
    const made = await readable(upload.name, type, deps.media.images.makePoster(content))
    const to = {
      posterSha256: await keepBytes(deps.media.files, made.content),
      thumbSha256: await keepThumb(deps.media, upload.name, type, content),
    }
    return await changeMedia(deps, cause, media, { event: 'media.poster-set', version: media.version, to })
  } finally {
    await file.drop()
  }
}
