import type { Violation } from '../base/violation.ts'
import { type CropArea, type Media, mediaFamilyOf } from './media.ts'

/**
 * Says why a part cannot be cut out of an image; null when it can.
 * @param maxWidth how wide the result may be, in pixels; it is never made larger than it is
 */
export function checkCrop(media: Media, area: CropArea): Violation | null {
  const { name, type, width, height } = media
  if (mediaFamilyOf(media) !== 'image' || type === 'image/gif' || width === null || height === null) {
    const what = type === 'image/gif' ? 'an animated GIF' : 'a video'
    const message = `“${name}” is ${what}; only still images can be cropped here.`
    return { field: 'body', rule: 'wrong_type', measured: type, allowed: 'image/jpeg or image/png', message }
  }
  const sides = [
    { start: 'x', side: 'width', from: area.x, length: area.width, size: width },
    { start: 'y', side: 'height', from: area.y, length: area.height, size: height },
  ] as const
  for (const { start, side, from, length, size } of sides) {
    if (from + length <= size) continue
    const message = `The part ends at ${from + length} pixels and “${name}” at ${size}: ${start} and ${side} together reach beyond it.`
    return { field: `body.${side}`, rule: 'outside', measured: from + length, allowed: `at most ${size}`, message }
  }
  return null
}

/** A ratio that a crop can have, such as a platform's. */
export interface CropShape {
  /** Width over height; null for any. */
  readonly ratio: number | null
  readonly label: string
  readonly minWidth?: number
  readonly maxWidth?: number
}

/**
 * The shapes that the platforms show whole. Source: domain.md 4.4 and MEDIA_RULES: Instagram takes 4:5 to 1.91:1 and
 * at most 1,440 wide; link cards on LinkedIn, Facebook and X are 1.91:1.
 */
export const CROP_SHAPES: readonly CropShape[] = [
  { label: 'Free', ratio: null },
  { label: 'Square 1:1', ratio: 1, minWidth: 320, maxWidth: 1440 },
  { label: 'Portrait 4:5', ratio: 4 / 5, minWidth: 320, maxWidth: 1440 },
  { label: 'Landscape 1.91:1', ratio: 1.91, minWidth: 600, maxWidth: 2400 },
  { label: 'Wide 16:9', ratio: 16 / 9, minWidth: 600, maxWidth: 2400 },
  { label: 'Tall 9:16', ratio: 9 / 16, minWidth: 320, maxWidth: 1440 },
]
