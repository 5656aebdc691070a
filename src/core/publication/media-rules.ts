import type { Platform } from '#core/channel/platform.ts'
import type { Measure, MediaKind } from './media-file.ts'

/** The ends belong to it. */
export interface Bounds {
  readonly min?: number
  readonly max?: number
  /** How people say it, where the figures do not: `4:5 to 1.91:1`. */
  readonly says?: string
}

export interface KindRule {
  /** MIME types; a star stands for any subtype. */
  readonly types: readonly string[]
  readonly ranges: Partial<Record<Measure, Bounds>>
  /** The longest alt text in characters, null where no limit is published; absent where the platform takes none. */
  readonly alt?: { readonly max: number | null }
}

/** Kinds that may stand together in one post, and how many files of them in all; null where no limit is published. */
export interface MediaSet {
  readonly kinds: readonly MediaKind[]
  readonly max: number | null
}

export interface MediaRules {
  /** Whether there can be a post without media. */
  readonly needed: boolean
  readonly sets: readonly MediaSet[]
  readonly kinds: Partial<Record<MediaKind, KindRule>>
}

/** The vendors do not say which megabyte they mean: the smaller one, so that what passes here passes there. */
const MB = 1_000_000
const STILL = ['image/jpeg', 'image/png']
const GIF = 'image/gif'
const MP4 = ['video/mp4']
const MOVIE = ['video/mp4', 'video/quicktime']

/**
 * What each platform takes. Sources: platforms.md, the section named at each platform, unless a line says another;
 * where sources differ the stricter figure that is still true. Limits that nobody publishes are left out, not guessed.
 * A GIF on a platform without a rule for `gif` is an image there.
 */
export const MEDIA_RULES: Record<Platform, MediaRules> = {
  // Section 1: 4 photos or 1 GIF or 1 video; alt text 1,000, for pictures only.
  x: {
    needed: false,
    sets: [
      { kinds: ['image'], max: 4 },
      { kinds: ['gif'], max: 1 },
      { kinds: ['video'], max: 1 },
    ],
    kinds: {
      image: { types: [...STILL, GIF, 'image/webp'], ranges: { bytes: { max: 5 * MB } }, alt: { max: 1000 } },
      gif: {
        types: [GIF],
        ranges: { bytes: { max: 15 * MB }, width: { max: 1280 }, height: { max: 1080 }, frames: { max: 350 } },
        alt: { max: 1000 },
      },
      video: {
        types: MOVIE,
        ranges: {
          bytes: { max: 512 * MB },
          seconds: { min: 0.5, max: 140 },
          ratio: { min: 1 / 3, max: 3, says: '1:3 to 3:1' },
          frameRate: { max: 60 },
        },
      },
    },
  },
  // Section 2 (fewer than 36,152,320 pixels; alt text 4,086); 20 images of 5 MB, no mix: domain.md 4.4.
  linkedin: {
    needed: false,
    sets: [
      { kinds: ['image'], max: 20 },
      { kinds: ['video'], max: 1 },
      { kinds: ['document'], max: 1 },
    ],
    kinds: {
      image: {
        types: [...STILL, GIF],
        ranges: { bytes: { max: 5 * MB }, pixels: { max: 36_152_319 }, frames: { max: 250 } },
        alt: { max: 4086 },
      },
      video: { types: MP4, ranges: { bytes: { max: 500 * MB }, seconds: { min: 3, max: 1800 } } },
      document: {
        types: [
          'application/pdf',
          'application/msword',
          'application/vnd.ms-powerpoint',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        ],
        ranges: { bytes: { max: 100 * MB }, pages: { max: 300 } },
      },
    },
  },
  // Section 3: photos through attached_media, 4 MB (error subcode 1366046); a video is a post of its own.
  facebook: {
    needed: false,
    sets: [
      { kinds: ['image'], max: null },
      { kinds: ['video'], max: 1 },
    ],
    kinds: {
      image: { types: [...STILL, GIF], ranges: { bytes: { max: 4 * MB } }, alt: { max: null } },
      video: { types: MOVIE, ranges: {} },
    },
  },
  // Section 4: one file, or a carousel of 2 to 10; JPEG only; alt text for images only.
  instagram: {
    needed: true,
    sets: [{ kinds: ['image', 'video'], max: 10 }],
    kinds: {
      image: {
        types: ['image/jpeg'],
        ranges: {
          bytes: { max: 8 * MB },
          width: { min: 320, max: 1440 },
          ratio: { min: 4 / 5, max: 1.91, says: '4:5 to 1.91:1' },
        },
        alt: { max: null },
      },
      video: { types: MOVIE, ranges: { seconds: { max: 900 } } },
    },
  },
  // Section 5: one file, or a carousel of 2 to 20 (official Postman collection); alt text 1,000.
  threads: {
    needed: false,
    sets: [{ kinds: ['image', 'video'], max: 20 }],
    kinds: {
      image: { types: STILL, ranges: { bytes: { max: 8 * MB } }, alt: { max: 1000 } },
      video: { types: MOVIE, ranges: { bytes: { max: 1000 * MB }, seconds: { max: 300 } }, alt: { max: 1000 } },
    },
  },
  // Section 6: exactly one video of at most 256 GB.
  youtube: {
    needed: true,
    sets: [{ kinds: ['video'], max: 1 }],
    kinds: { video: { types: ['video/*'], ranges: { bytes: { max: 256_000 * MB } } } },
  },
  // Section 7 and the example of GET /api/v2/instance in ../specs/mastodon: an instance may say otherwise.
  // A video or a sound stands alone (media_attachments.validations.images_and_video).
  mastodon: {
    needed: false,
    sets: [
      { kinds: ['image'], max: 4 },
      { kinds: ['video'], max: 1 },
      { kinds: ['audio'], max: 1 },
    ],
    kinds: {
      image: {
        types: [...STILL, GIF, 'image/heic', 'image/heif', 'image/webp', 'image/avif'],
        ranges: { bytes: { max: 16_777_216 }, pixels: { max: 33_177_600 } },
        alt: { max: 1500 },
      },
      video: {
        types: [...MOVIE, 'video/webm', 'video/ogg'],
        ranges: { bytes: { max: 103_809_024 }, pixels: { max: 8_294_400 }, frameRate: { max: 120 } },
        alt: { max: 1500 },
      },
      audio: { types: ['audio/*'], ranges: { bytes: { max: 103_809_024 } } },
    },
  },
  // Section 8 and the lexicons app.bsky.embed.images and .video. 180 s since March 2025; domain.md 4.4 still says 60.
  bluesky: {
    needed: false,
    sets: [
      { kinds: ['image'], max: 4 },
      { kinds: ['video'], max: 1 },
    ],
    kinds: {
      image: { types: ['image/*'], ranges: { bytes: { max: 2_000_000 } }, alt: { max: null } },
      video: { types: MP4, ranges: { bytes: { max: 300_000_000 }, seconds: { max: 180 } }, alt: { max: null } },
    },
  },
}
