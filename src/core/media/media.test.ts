import { describe, expect, it } from 'vitest'
import { mediaKindOf } from '../publication/media-file.ts'
import { checkCrop } from './crop.ts'
import { type Media, mediaFamilyOf, toMediaFile } from './media.ts'
import {
  acceptedFamilyOf,
  ALT_TEXT_MOST,
  checkAltTextLength,
  refuseBytes,
  refusePixels,
  refuseType,
  sayBytes,
  toMediaLimits,
} from './media-limits.ts'

const image: Media = {
  ...{ id: 'm', sha256: 'hash', name: 'launch.png', type: 'image/png', bytes: 1_000, width: 1200, height: 800 },
  ...{ seconds: null, frames: null, frameRate: null, pages: null, altText: 'A field', captions: null },
  ...{ posterSha256: null, thumbSha256: null, derivedFrom: null, crop: null, uploadedBy: 'ana' },
  ...{ createdAt: '2026-11-23T09:30:00.000Z', retiredAt: null, version: 1 },
}

describe('what is taken', () => {
  it.each([
    ['image/jpeg', 'image'],
    ['image/gif', 'image'],
    ['image/avif', 'image'],
    ['video/mp4', 'video'],
    ['video/webm', 'video'],
    ['image/heic', null],
    ['image/svg+xml', null],
    ['application/pdf', null],
    ['audio/mpeg', null],
    [null, null],
  ])('%s: %s', (type, family) => expect(acceptedFamilyOf(type)).toBe(family))

  it('has no more bytes than an image may have, whatever the limit of videos', () => {
    expect(toMediaLimits(512_000_000)).toEqual({ image: 40_000_000, video: 512_000_000 })
    expect(toMediaLimits(1_000_000)).toEqual({ image: 1_000_000, video: 1_000_000 })
  })
})

describe('what is said of a file that is not taken', () => {
  it('names the file, the rule, what was measured and what is allowed', () => {
    expect(refuseType('cat.jpg', 'image/heic').message).toMatch(
      /“cat.jpg” is image\/heic by its content\. .*save it as JPEG/,
    )
    expect(refuseType('cat.jpg', null)).toMatchObject({ rule: 'wrong_type', measured: 'unknown' })
    expect(refuseBytes('cat.jpg', 'image', 41_200_000, 40_000_000)).toMatchObject({
      ...{ field: 'file', rule: 'bytes_too_big', measured: 41_200_000, allowed: 'at most 40 MB' },
      message: '“cat.jpg” has 41 MB; the library takes images of at most 40 MB.',
    })
    expect(refuseBytes('cat.mp4', 'video', null, 5_000_000)).not.toHaveProperty('measured')
    expect(refusePixels('cat.png', 60_000, 60_000).message).toMatch(/60000 × 60000, which is 3,600,000,000 pixels/)
  })

  it.each([
    [999, '1 KB'],
    [1_500, '1.5 KB'],
    [41_234_567, '41 MB'],
    [4_000_000_000, '4 GB'],
  ])('%i bytes are %s', (bytes, says) => expect(sayBytes(bytes)).toBe(says))
})

it('counts an alt text as people see characters', () => {
  expect(checkAltTextLength('🪴'.repeat(ALT_TEXT_MOST))).toBeNull()
  expect(checkAltTextLength('🪴'.repeat(ALT_TEXT_MOST + 1))).toMatchObject({ measured: ALT_TEXT_MOST + 1 })
})

describe('a crop', () => {
  it.each([
    [{ x: 0, y: 0, width: 1200, height: 800 }, null],
    [{ x: 1199, y: 799, width: 1, height: 1 }, null],
    [{ x: 1, y: 0, width: 1200, height: 800 }, 'body.width'],
    [{ x: 0, y: 700, width: 10, height: 101 }, 'body.height'],
  ])('of %j', (area, field) => expect(checkCrop(image, area)?.field ?? null).toBe(field))

  it('needs an image that stands still', () => {
    const area = { x: 0, y: 0, width: 1, height: 1 }
    expect(checkCrop({ ...image, type: 'video/mp4' }, area)?.rule).toBe('wrong_type')
    expect(checkCrop({ ...image, type: 'image/gif', frames: 3 }, area)?.message).toContain('animated GIF')
  })
})

it('is measured by the platforms’ rules with the alt text of its use', () => {
  expect(toMediaFile(image)).toEqual({
    ...{ name: 'launch.png', type: 'image/png', bytes: 1_000, width: 1200, height: 800, altText: 'A field' },
    ...{ seconds: null, frames: null, frameRate: null, pages: null },
  })
  expect(toMediaFile(image, 'Another').altText).toBe('Another')
  expect(mediaKindOf(toMediaFile({ ...image, type: 'image/gif', frames: 3 }))).toBe('gif')
  expect(mediaFamilyOf({ type: 'video/webm' })).toBe('video')
})
