import type { CropArea } from '../media/media.ts'
import type { ByteRange } from './media-files.ts'

export interface ImageFacts {
  /** As it is shown, after the rotation that the file asks for. */
  readonly width: number
  readonly height: number
  /** How many pictures an animation has; 1 when it stands still. */
  readonly frames: number
}

export interface MadeImage {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly width: number
  readonly height: number
  readonly content: Uint8Array
}

/** The file is not an image, or ends before its image does. */
export class UnreadableImageError extends Error {
  override name = 'UnreadableImageError'
}

/** What can be done with an image. Everything it makes is turned upright, in sRGB, and free of what cameras write into it. */
export interface ImageTool {
  /** Looks at the head of the file only, so that a bomb is known before it is unpacked. @throws UnreadableImageError */
  measure(content: Uint8Array): Promise<ImageFacts>
  /** The same image anew: PNG stays PNG, JPEG stays JPEG, others become one of them. @throws UnreadableImageError */
  remake(content: Uint8Array): Promise<MadeImage>
  /** The small picture of lists; of an animation, its first. @throws UnreadableImageError */
  makeThumb(content: Uint8Array): Promise<MadeImage>
  /** The picture that stands for a video: a JPEG, no larger than any screen shows it. @throws UnreadableImageError */
  makePoster(content: Uint8Array): Promise<MadeImage>
  /**
   * @param maxWidth the result is made smaller, never larger, to be at most so wide
   * @param asJpeg whatever it was before; what was transparent becomes white. @throws UnreadableImageError
   */
  crop(content: Uint8Array, area: CropArea, maxWidth: number | null, asJpeg: boolean): Promise<MadeImage>
}

export interface VideoFacts {
  readonly width: number
  readonly height: number
  readonly seconds: number
  /** Null when it cannot be told. */
  readonly frameRate: number | null
}

/** A file that can be read anywhere. */
export interface RangedFile {
  readonly bytes: number
  read(range: ByteRange): AsyncIterable<Uint8Array>
}

/** What can be known about a video without playing it. */
export interface VideoTool {
  /** Reads as little of the file as it can. @returns null when there is no picture in it, or it cannot be read */
  measure(file: RangedFile): Promise<VideoFacts | null>
}

/** @returns the MIME type that the first bytes of a file show; null when they show none */
export type SniffType = (head: Uint8Array) => Promise<string | null>
