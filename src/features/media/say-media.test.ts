import { expect, it } from 'vitest'
import type { Media } from '#core/media/media.ts'
import { listFacts, sayCorner, saySeconds, tileKindOf } from './say-media.ts'

const media: Media = {
  ...{ id: 'm', sha256: 'hash', name: 'tour.mp4', type: 'video/mp4', bytes: 12_400_000, width: 1080, height: 1920 },
  ...{ seconds: 41.6, frames: null, frameRate: 29.97, pages: null, altText: '', captions: null, posterSha256: null },
  ...{ thumbSha256: null, derivedFrom: null, crop: null, uploadedBy: 'ana', version: 1 },
  ...{ createdAt: '2026-11-23T09:30:00.000Z', retiredAt: null },
}

it.each([
  [0.4, '0:00'],
  [41.6, '0:42'],
  [119.7, '2:00'],
  [3_723, '1:02:03'],
])('%s seconds are %s', (seconds, says) => expect(saySeconds(seconds)).toBe(says))

it('says what was measured, and nothing that was not', () => {
  expect(listFacts(media).map(({ label, value }) => `${label}: ${value}`)).toEqual([
    ...['Type: MP4 video', 'Size: 1080 × 1920 px', 'Shape: 0.56 : 1', 'Length: 0:42 (41.6 s)'],
    ...['Frame rate: 29.97 a second', 'File: 12 MB'],
  ])
})

it('marks what moves', () => {
  const gif = { ...media, type: 'image/gif', seconds: null, frames: 12 }
  expect([tileKindOf(media), sayCorner(media)]).toEqual(['video', '0:42'])
  expect([tileKindOf(gif), sayCorner(gif)]).toEqual(['gif', 'GIF'])
  expect([tileKindOf({ ...gif, frames: 1 }), sayCorner({ ...gif, frames: 1 })]).toEqual(['image', undefined])
})
