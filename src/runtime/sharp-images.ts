import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { PIXELS_MOST } from '#core/media/media-limits.ts'
import { type ImageTool, type MadeImage, UnreadableImageError } from '#core/ports/media-tools.ts'
import { inTurns } from './in-turns.ts'

const THUMB_SIDE = 480
const POSTER_SIDE = 1920
/** An unpacked image of the largest size allowed takes some 250 MB. */
const AT_ONCE = 2

/** Files come from anywhere: what is damaged is refused instead of guessed at. */
const SAFE: SharpOptions = { failOn: 'error', limitInputPixels: PIXELS_MOST }

/**
 * Images by sharp. Its output has no metadata unless it is told to keep some, and colours come out as sRGB whatever
 * profile the file had.
 */
export function createSharpImages(): ImageTool {
  const takeTurn = inTurns(AT_ONCE)
  const trying = async <T>(work: () => Promise<T>): Promise<T> =>
    takeTurn(() =>
      work().catch((error: Error) => {
        throw new UnreadableImageError(error.message, { cause: error })
      }),
    )
  return {
    measure: (content) =>
      trying(async () => {
        const { autoOrient, pages = 1 } = await sharp(content, {
          ...SAFE,
          limitInputPixels: false,
        }).metadata()
        return { width: autoOrient.width, height: autoOrient.height, frames: pages }
      }),
    remake: (content) =>
      trying(async () => {
        const image = sharp(content, SAFE).autoOrient()
        return (await isBestAsJpeg(image)) ? toJpeg(image) : toPng(image)
      }),
    makeThumb: (content) =>
      trying(async () => {
        const size = { width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside', withoutEnlargement: true } as const
        const { data, info } = await sharp(content, SAFE)
          .autoOrient()
          .resize(size)
          .webp({ quality: 80 })
          .toBuffer({ resolveWithObject: true })
        return { type: 'image/webp', width: info.width, height: info.height, content: data }
      }),
    makePoster: (content) =>
      trying(() => {
        const size = { width: POSTER_SIDE, height: POSTER_SIDE, fit: 'inside', withoutEnlargement: true } as const
        return toJpeg(sharp(content, SAFE).autoOrient().resize(size).flatten({ background: '#000' }))
      }),
    crop: (content, { x, y, width, height }, maxWidth, asJpeg) =>
      trying(async () => {
        const whole = sharp(content, SAFE)
        const best = await isBestAsJpeg(whole)
        const part = whole.extract({ left: x, top: y, width, height })
        const image = maxWidth === null ? part : part.resize({ width: maxWidth, withoutEnlargement: true })
        return best || asJpeg ? toJpeg(image.flatten({ background: '#fff' })) : toPng(image)
      }),
  }
}

/** JPEG stays JPEG and PNG stays PNG; the others become what keeps their transparency, if they have any. */
async function isBestAsJpeg(image: Sharp): Promise<boolean> {
  const { format, hasAlpha } = await image.metadata()
  if (format === 'jpeg') return true
  if (format === 'png' || format === 'gif') return false
  return !hasAlpha || (await image.clone().stats()).isOpaque
}

async function toJpeg(image: Sharp): Promise<MadeImage> {
  // Full colour resolution: thin letters in brand colours are what social pictures are made of.
  const options = { quality: 90, chromaSubsampling: '4:4:4', mozjpeg: false } as const
  const { data, info } = await image.jpeg(options).toBuffer({ resolveWithObject: true })
  return { type: 'image/jpeg', width: info.width, height: info.height, content: data }
}

async function toPng(image: Sharp): Promise<MadeImage> {
  const { data, info } = await image.png().toBuffer({ resolveWithObject: true })
  return { type: 'image/png', width: info.width, height: info.height, content: data }
}
