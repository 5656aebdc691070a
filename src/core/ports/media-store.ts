import type { Page } from '../base/page.ts'
import type { CropArea, Media, MediaFamily } from '../media/media.ts'

export interface MediaFilter {
  /** Words to find in names, alt texts and captions, whatever their case. */
  readonly text?: string | undefined
  readonly family?: MediaFamily | undefined
  /** Only what no post uses. */
  readonly unused?: boolean | undefined
  /** Retired ones only, or never; both without it. */
  readonly retired?: boolean | undefined
  /** Only what nobody has described. */
  readonly noAltText?: boolean | undefined
}

/** What the library knows about its files; the bytes are in `MediaFiles`. */
export interface MediaStore {
  /** Newest first. @param cursor as the page before gave it */
  list(filter: MediaFilter, limit: number, cursor: string | null): Promise<Page<Media>>
  get(id: string): Promise<Media | null>
  /** In no order; ids that are not there are left out. */
  getMany(ids: readonly string[]): Promise<Media[]>
  /** @returns what was uploaded as these bytes, or is kept as them */
  findUpload(sha256: string): Promise<Media | null>
  /** @param type only one of this type; any without it @returns the crop of this part of this image, if it was made before */
  findCrop(mediaId: string, area: CropArea, width: number, type: string | null): Promise<Media | null>
  /** @returns the crops of an image, oldest first */
  listCrops(mediaId: string): Promise<Media[]>
  /** @param uploadedSha256 of the bytes as they came in; null for what was made here. @throws a unique violation */
  insert(media: Media, uploadedSha256: string | null): Promise<void>
  /** Writes name, texts, poster and retirement. @returns false when `media.version` is no longer the row's */
  update(media: Media): Promise<boolean>
}
