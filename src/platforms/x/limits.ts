import type { ParcelFile } from '#core/ports/connector.ts'

/** A segment of a chunked upload, in bytes. 1,000 of them at most, which is far more than a video may have. */
export const SEGMENT_BYTES = 4 * 1024 * 1024

/** How long X is given before its processing is looked at, when it does not say, in seconds. */
export const CHECK_AFTER_SECS = 5

/** How far X's clock may be behind ours, in milliseconds: what it stamps is compared with when we began. */
export const CLOCK_SLACK_MS = 60_000

/** GIFs and videos go in segments and are processed; other pictures go in one call (platforms.md section 1, Media). */
export function goesInSegments(file: ParcelFile): boolean {
  return file.type === 'image/gif' || file.type.startsWith('video/')
}

/** X takes alt text for pictures and GIFs, not for videos (platforms.md section 1, Alt). */
export function takesAltText(file: ParcelFile): boolean {
  return file.type.startsWith('image/') && file.altText.trim() !== ''
}
