import type { MediaFile } from '../publication/media-file.ts'
import type { Instant } from '../time/instant.ts'

/** A part of a picture, in pixels of it, from its top left corner. */
export interface CropArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture or a film that posts may use. Its bytes never change: what differs is another one. */
export interface Media {
  readonly id: string
  /** Of the bytes that are kept, as hex; it names the file. */
  readonly sha256: string
  readonly name: string
  /** Its MIME type, as its content shows. */
  readonly type: string
  readonly bytes: number
  /** In pixels, as it is shown. */
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  /** How many pictures an animation has; null for what cannot move. */
  readonly frames: number | null
  readonly frameRate: number | null
  readonly pages: number | null
  readonly altText: string
  /** Of a film: WebVTT. */
  readonly captions: string | null
  /** Of a film: the picture that stands for it, a JPEG. */
  readonly posterSha256: string | null
  /** The small picture of lists, a WebP; null for a film without a poster. */
  readonly thumbSha256: string | null
  /** The id of the picture it was cropped from. */
  readonly derivedFrom: string | null
  readonly crop: CropArea | null
  readonly uploadedBy: string
  readonly createdAt: Instant
  readonly retiredAt: Instant | null
  readonly version: number
}

/** @returns the file as the rules of the platforms measure it */
export function toMediaFile(media: Media, altText: string = media.altText): MediaFile {
  const { name, type, bytes, width, height, seconds, frames, frameRate, pages } = media
  return { name, type, bytes, width, height, seconds, frames, frameRate, pages, altText }
}

export const MEDIA_FAMILIES = ['image', 'video'] as const
export type MediaFamily = (typeof MEDIA_FAMILIES)[number]

export function mediaFamilyOf({ type }: Pick<Media, 'type'>): MediaFamily {
  return type.startsWith('video/') ? 'video' : 'image'
}
