import { sayBytes } from '#core/media/media-limits.ts'
import { type Media, toMediaFile } from '#core/media/media.ts'
import { mediaKindOf } from '#core/publication/media-file.ts'

/** How a tile marks it. */
export function tileKindOf(media: Media): 'image' | 'gif' | 'video' {
  const kind = mediaKindOf(toMediaFile(media))
  return kind === 'gif' || kind === 'video' ? kind : 'image'
}

/** `0:42`, or `1:02:03` from an hour on. */
export function saySeconds(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const two = (value: number): string => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

export function saySize({ width, height }: Pick<Media, 'width' | 'height'>): string {
  return width === null || height === null ? 'Size unknown' : `${width} × ${height}`
}

/** What stands in the corner of a tile: how long it plays, or that it moves. */
export function sayCorner(media: Media): string | undefined {
  if (media.seconds !== null) return saySeconds(media.seconds)
  return tileKindOf(media) === 'gif' ? 'GIF' : undefined
}

const TYPES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG image',
  'image/png': 'PNG image',
  'image/gif': 'Animated GIF',
  'video/mp4': 'MP4 video',
  'video/quicktime': 'QuickTime video',
  'video/webm': 'WebM video',
}

/** Names and values of what was measured. */
export function listFacts(media: Media): { label: string; value: string }[] {
  const { type, bytes, width, height, seconds, frames, frameRate } = media
  const ratio = width && height ? (width / height).toLocaleString('en-US', { maximumFractionDigits: 2 }) : null
  return [
    { label: 'Type', value: TYPES[type] ?? type },
    { label: 'Size', value: `${saySize(media)} px` },
    ...(ratio ? [{ label: 'Shape', value: `${ratio} : 1` }] : []),
    ...(seconds === null ? [] : [{ label: 'Length', value: `${saySeconds(seconds)} (${seconds} s)` }]),
    ...(frameRate === null ? [] : [{ label: 'Frame rate', value: `${frameRate} a second` }]),
    ...(frames === null ? [] : [{ label: 'Frames', value: String(frames) }]),
    { label: 'File', value: sayBytes(bytes) },
  ]
}
