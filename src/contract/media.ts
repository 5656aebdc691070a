import * as z from 'zod'
import { MEDIA_FAMILIES } from '#core/media/media.ts'
import { CAPTIONS_MOST, MEDIA_NAME_MOST } from '#core/media/media-limits.ts'
import { cursor, id, idParams, instant, version } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const pixels = z.int().min(1).max(100_000)
const area = z.object({
  x: z.int().min(0).max(100_000),
  y: z.int().min(0).max(100_000),
  width: pixels,
  height: pixels,
})
const sha256 = z.string()

const media = z.object({
  id,
  sha256: sha256.describe('Of the bytes that are kept'),
  name: z.string(),
  type: z.string().describe('MIME type, as the content shows'),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  seconds: z.number().nullable(),
  frames: z.int().nullable().describe('How many pictures an animation has'),
  frameRate: z.number().nullable(),
  pages: z.int().nullable(),
  altText: z.string(),
  captions: z.string().nullable().describe('WebVTT, of a video'),
  posterSha256: sha256.nullable(),
  thumbSha256: sha256.nullable(),
  derivedFrom: id.nullable().describe('The image it was cropped from'),
  crop: area.nullable(),
  uploadedBy: id,
  createdAt: instant,
  retiredAt: instant.nullable(),
  version: z.int(),
})

const mediaName = z
  .string()
  .trim()
  .min(1)
  .max(MEDIA_NAME_MOST)
  .regex(/^[^\n\r\t]*$/, { error: 'A name stays on one line.' })
/** How long it may be is said by the rules of the library, which count characters as people see them. */
const altText = z.string().trim().max(20_000)
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
/** Whichever bytes the sender knows of; the answer to an address with it never changes. */
const picture = z.strictObject({ v: z.string().max(64).optional() })
const taken = media.extend({ already: z.boolean().describe('It was in the library before; nothing was added') })

export const mediaSchemas = {
  uploadMedia: { query: z.strictObject({ name: mediaName, altText: altText.default('') }), output: taken },
  listMedia: {
    query: z.strictObject({
      q: z.string().trim().max(100).optional(),
      kind: z.enum(MEDIA_FAMILIES).optional(),
      unused: flag.optional().describe('Only what no post uses'),
      noAltText: flag.optional().describe('Only what nobody has described'),
      retired: flag.default(false).describe('Only what is retired, instead of what is offered'),
      cursor: cursor.optional(),
    }),
    output: z.object({
      items: z.array(media),
      total: z.int(),
      nextCursor: z.string().nullable(),
      limits: z.object({ image: z.int(), video: z.int() }).describe('The largest files of each kind, in bytes'),
    }),
  },
  getMedia: {
    params: idParams,
    output: media.extend({
      usedIn: z.array(z.object({ postId: id, title: z.string(), state: z.string() })),
      crops: z.array(media),
    }),
  },
  updateMedia: {
    params: idParams,
    body: z.strictObject({
      name: mediaName.optional(),
      altText: altText.optional(),
      captions: z.string().max(CAPTIONS_MOST).nullable().optional(),
      version,
    }),
    output: media,
  },
  cropMedia: {
    params: idParams,
    body: z.strictObject({ ...area.shape, maxWidth: pixels.optional(), asJpeg: z.boolean().default(false) }),
    output: taken,
  },
  setPoster: { params: idParams, output: media },
  retireMedia: { params: idParams, body: z.strictObject({ version }), output: media },
  reviveMedia: { params: idParams, body: z.strictObject({ version }), output: media },
  readMediaFile: { params: idParams },
  readMediaThumb: { params: idParams, query: picture },
  readPoster: { params: idParams, query: picture },
  readCaptions: { params: idParams, query: picture },
} satisfies Record<string, Schemas>
