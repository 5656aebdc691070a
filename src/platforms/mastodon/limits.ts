import type { MastodonInstance } from './wire.ts'

/** How long an instance is given before its processing is looked at again, in milliseconds. */
export const CHECK_AFTER_MS = 3_000

/**
 * How long a repeat is surely recognized, in milliseconds: the key is kept for an hour from the first attempt
 * (platforms.md section 7), and a call may be under way for a while.
 */
export const REPEAT_MS = 55 * 60_000

/** How far an instance's clock may be behind ours, in milliseconds. */
export const CLOCK_SLACK_MS = 60_000

/** What an instance allows; what it does not say is undefined. */
export interface InstanceLimits {
  readonly maxCharacters: number | undefined
  readonly urlLength: number | undefined
  readonly maxMedia: number | undefined
  /** In characters. */
  readonly maxAltText: number | undefined
  /** In bytes. */
  readonly maxImageBytes: number | undefined
  readonly maxImagePixels: number | undefined
  readonly maxVideoBytes: number | undefined
  readonly types: readonly string[] | undefined
}

export function toLimits({ configuration = {} }: MastodonInstance): InstanceLimits {
  const { statuses = {}, media_attachments: media = {} } = configuration
  return {
    maxCharacters: statuses.max_characters,
    urlLength: statuses.characters_reserved_per_url,
    maxMedia: statuses.max_media_attachments,
    maxAltText: media.description_limit,
    maxImageBytes: media.image_size_limit,
    maxImagePixels: media.image_matrix_limit,
    maxVideoBytes: media.video_size_limit,
    types: media.supported_mime_types,
  }
}
