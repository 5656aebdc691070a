import type { Violation } from '../base/violation.ts'
import { countCodePoints } from '../text/length.ts'
import type { MediaFamily } from './media.ts'

/** What an upload may be, and what the library calls it. Anything else is refused. */
const ACCEPTED: Readonly<Record<string, { readonly family: MediaFamily; readonly says: string }>> = {
  'image/jpeg': { family: 'image', says: 'JPEG' },
  'image/png': { family: 'image', says: 'PNG' },
  'image/gif': { family: 'image', says: 'GIF' },
  'image/webp': { family: 'image', says: 'WebP' },
  'image/avif': { family: 'image', says: 'AVIF' },
  'video/mp4': { family: 'video', says: 'MP4' },
  'video/quicktime': { family: 'video', says: 'QuickTime' },
  'video/webm': { family: 'video', says: 'WebM' },
}

/** The types of an upload, for a dialog that picks files. */
export const ACCEPTED_TYPES = Object.keys(ACCEPTED)

const ACCEPTED_WORDS = 'JPEG, PNG, GIF, WebP and AVIF images; MP4, QuickTime and WebM videos'

/** Why something that looks like media is refused all the same, and what to do instead. */
const REASONS: Readonly<Record<string, string>> = {
  'image/heic': 'HEIC cannot be read here, for its patents: save it as JPEG.',
  'image/heif': 'HEIF cannot be read here, for its patents: save it as JPEG.',
  'image/heic-sequence': 'HEIC cannot be read here, for its patents: save it as JPEG.',
  'image/apng': 'No platform shows an animated PNG: save it as GIF or MP4.',
  'image/tiff': 'No platform takes TIFF: save it as JPEG or PNG.',
  'application/pdf': 'The library keeps no documents.',
  'video/matroska': 'No platform takes Matroska: save it as MP4.',
  'video/x-matroska': 'No platform takes Matroska: save it as MP4.',
}

/** An image is read whole to be made anew; a video is not, and may be as large as MEDIA_LIMIT_MB says. */
const IMAGE_BYTES_MOST = 40_000_000
/** What a small file can unfold to; a camera of 50 megapixels stays below. */
export const PIXELS_MOST = 64_000_000
export const ALT_TEXT_MOST = 4_086
export const CAPTIONS_MOST = 500_000
export const MEDIA_NAME_MOST = 200

export interface MediaLimits {
  readonly image: number
  readonly video: number
}

/** @param videoBytes what MEDIA_LIMIT_MB says */
export function toMediaLimits(videoBytes: number): MediaLimits {
  return { image: Math.min(IMAGE_BYTES_MOST, videoBytes), video: videoBytes }
}

/** @returns whether it is an image or a video; null when the library does not take it */
export function acceptedFamilyOf(type: string | null): MediaFamily | null {
  return (type !== null && ACCEPTED[type]?.family) || null
}

/** @param type null when the content shows none */
export function refuseType(name: string, type: string | null): Violation {
  const measured = type ?? 'unknown'
  const is = type === null ? 'is nothing the desk knows, whatever its name says' : `is ${type} by its content`
  const reason = type === null ? undefined : REASONS[type]
  const message = `“${name}” ${is}. ${reason ? `${reason} ` : ''}The library takes ${ACCEPTED_WORDS}.`
  return { field: 'file', rule: 'wrong_type', measured, allowed: ACCEPTED_WORDS, message }
}

export function refuseBytes(name: string, family: MediaFamily, measured: number | null, most: number): Violation {
  const allowed = `at most ${sayBytes(most)}`
  const is = measured === null ? `is larger than ${sayBytes(most)}` : `has ${sayBytes(measured)}`
  const message = `“${name}” ${is}; the library takes ${family === 'image' ? 'images' : 'videos'} of ${allowed}.`
  return { field: 'file', rule: 'bytes_too_big', ...(measured !== null && { measured }), allowed, message }
}

export function refusePixels(name: string, width: number, height: number): Violation {
  const allowed = `at most ${PIXELS_MOST.toLocaleString('en-US')} pixels`
  const measured = width * height
  const message = `“${name}” is ${width} × ${height}, which is ${measured.toLocaleString('en-US')} pixels; the library takes ${allowed}.`
  return { field: 'file', rule: 'pixels_too_big', measured, allowed, message }
}

export function refuseBroken(name: string, type: string): Violation {
  const says = ACCEPTED[type]?.says ?? type
  const message = `“${name}” begins as ${says} and cannot be read to its end. Save it once more, and upload that.`
  return { field: 'file', rule: 'unreadable', measured: type, allowed: `a whole ${says} file`, message }
}

export function checkAltTextLength(altText: string): Violation | null {
  const measured = countCodePoints(altText)
  if (measured <= ALT_TEXT_MOST) return null
  const allowed = `at most ${ALT_TEXT_MOST.toLocaleString('en-US')} characters`
  const message = `The alt text has ${measured.toLocaleString('en-US')} characters; the longest that a platform takes has ${ALT_TEXT_MOST.toLocaleString('en-US')}.`
  return { field: 'body.altText', rule: 'too_big', measured, allowed, message }
}

/** `41.2 MB`, in the platforms' megabytes of a million. */
export function sayBytes(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'KB']
  return `${size.toLocaleString('en-US', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`
}
