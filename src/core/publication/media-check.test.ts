import { describe, expect, it } from 'vitest'
import { PLATFORMS, type Platform } from '#core/channel/platform.ts'
import { checkMedia } from './media-check.ts'
import type { MediaFile } from './media-file.ts'
import { MEDIA_RULES } from './media-rules.ts'

const file = (name: string, type: string, over: Partial<MediaFile>): MediaFile => ({
  ...{ name, type, bytes: 1000, width: 1080, height: 1080, seconds: null, frames: null, frameRate: null, pages: null },
  ...{ altText: 'A cat', ...over },
})
const jpeg = (over: Partial<MediaFile> = {}) => file('cat.jpg', 'image/jpeg', over)
const gif = (over: Partial<MediaFile> = {}) => file('cat.gif', 'image/gif', over)
const mp4 = (over: Partial<MediaFile> = {}) => file('cat.mp4', 'video/mp4', { seconds: 30, frameRate: 30, ...over })
const pdf = (over: Partial<MediaFile> = {}) => file('cat.pdf', 'application/pdf', over)

const faults = (platform: Platform, ...files: MediaFile[]) =>
  checkMedia(platform, files).map(({ field, rule, measured }) => `${field} ${rule} ${measured}`)
const times = (count: number, one: MediaFile) => Array.from({ length: count }, () => one)

it('P#1875: six pixels too wide is said when the post is saved, with the file, the measure and the limit', () => {
  expect(checkMedia('instagram', [jpeg(), jpeg({ name: 'hero.jpg', width: 1446, height: 1446 })])).toEqual([
    {
      field: 'media.1',
      rule: 'width_too_big',
      measured: 1446,
      allowed: '320 to 1,440 pixels wide',
      message: '“hero.jpg” is 1,446 pixels wide; Instagram takes 320 to 1,440 pixels wide.',
    },
  ])
})

describe('how many files', () => {
  it.each([
    ['x', jpeg(), 4],
    ['x', gif(), 1],
    ['x', gif({ frames: 1 }), 4],
    ['x', mp4(), 1],
    ['linkedin', jpeg(), 20],
    ['linkedin', mp4(), 1],
    ['linkedin', pdf(), 1],
    ['instagram', jpeg(), 10],
    ['threads', jpeg(), 20],
    ['mastodon', jpeg(), 4],
    ['bluesky', jpeg(), 4],
    ['bluesky', mp4(), 1],
    ['youtube', mp4(), 1],
  ] as const)('%s takes of %o at most %i', (platform, one, most) => {
    expect(faults(platform, ...times(most, one))).toEqual([])
    expect(faults(platform, ...times(most + 1, one))).toEqual([`media too_many_files ${most + 1}`])
  })

  it('is open on Facebook, where no limit is published', () => {
    expect(faults('facebook', ...times(30, jpeg()))).toEqual([])
  })

  it('may be none, but not on Instagram and YouTube', () => {
    expect(PLATFORMS.filter((platform) => checkMedia(platform, []).length > 0)).toEqual(['instagram', 'youtube'])
    expect(checkMedia('youtube', [])).toMatchObject([{ field: 'media', rule: 'media_needed', allowed: '1 video' }])
  })

  it('names the files that are too many', () => {
    const files = [...times(4, jpeg()), jpeg({ name: 'fifth.jpg' })]
    expect(checkMedia('x', files)).toMatchObject([
      { message: 'X takes at most 4 images; of these 5, “fifth.jpg” would be left out.' },
    ])
  })
})

describe('which files together', () => {
  it.each([
    ['x', [jpeg(), gif()], ['media mixed_kinds image and animated GIF']],
    ['x', [jpeg(), mp4()], ['media mixed_kinds image and video']],
    ['linkedin', [jpeg(), mp4()], ['media mixed_kinds image and video']],
    ['linkedin', [jpeg(), gif()], []],
    ['facebook', [jpeg(), mp4()], ['media mixed_kinds image and video']],
    ['mastodon', [jpeg(), mp4()], ['media mixed_kinds image and video']],
    ['mastodon', [jpeg(), gif()], []],
    ['bluesky', [jpeg(), mp4()], ['media mixed_kinds image and video']],
    ['instagram', [jpeg(), mp4()], []],
    ['threads', [jpeg(), mp4()], []],
  ] as const)('on %s', (platform, files, found) => {
    expect(faults(platform, ...files)).toEqual(found)
  })

  it('says what would do', () => {
    expect(checkMedia('x', [jpeg(), mp4()])).toMatchObject([
      { allowed: 'at most 4 images, or 1 animated GIF, or 1 video', message: expect.stringContaining('“cat.mp4”') },
    ])
  })
})

describe('what a file is', () => {
  it.each([
    ['x', pdf(), 'media.0 wrong_kind document'],
    ['x', file('cat.mp3', 'audio/mpeg', {}), 'media.0 wrong_kind sound'],
    ['x', file('cat.heic', 'image/heic', {}), 'media.0 wrong_type image/heic'],
    ['instagram', file('cat.png', 'image/png', {}), 'media.0 wrong_type image/png'],
    ['instagram', gif(), 'media.0 wrong_type image/gif'],
    ['bluesky', file('cat.mov', 'video/quicktime', {}), 'media.0 wrong_type video/quicktime'],
    ['youtube', jpeg(), 'media.0 wrong_kind image'],
  ] as const)('%s does not take it: %o', (platform, one, found) => {
    expect(faults(platform, one)).toContain(found)
  })

  it('names the file and what would do', () => {
    expect(checkMedia('instagram', [gif()])).toEqual([
      {
        field: 'media.0',
        rule: 'wrong_type',
        measured: 'image/gif',
        allowed: 'image/jpeg',
        message: '“cat.gif” is of the type image/gif; Instagram takes image/jpeg.',
      },
    ])
  })

  it.each([
    ['bluesky', file('cat.webp', 'image/webp', {})],
    ['youtube', file('cat.mkv', 'video/x-matroska', {})],
    ['mastodon', file('cat.mp3', 'audio/mpeg', {})],
    ['facebook', gif()],
  ] as const)('%s takes %o', (platform, one) => {
    expect(faults(platform, one)).toEqual([])
  })
})

describe('the measures of a file', () => {
  it.each([
    ['x', jpeg({ bytes: 5_000_000 }), jpeg({ bytes: 5_000_001 }), 'bytes_too_big 5000001'],
    ['x', gif({ width: 1280, height: 1080 }), gif({ width: 1281, height: 1080 }), 'width_too_big 1281'],
    ['x', gif({ height: 1080 }), gif({ height: 1081 }), 'height_too_big 1081'],
    ['x', gif({ frames: 350 }), gif({ frames: 351 }), 'frames_too_big 351'],
    ['x', mp4({ seconds: 140 }), mp4({ seconds: 140.1 }), 'seconds_too_big 140.1'],
    ['x', mp4({ seconds: 0.5 }), mp4({ seconds: 0.4 }), 'seconds_too_small 0.4'],
    ['x', mp4({ width: 900, height: 300 }), mp4({ width: 901, height: 300 }), 'ratio_too_big 3.0033'],
    ['x', mp4({ width: 300, height: 900 }), mp4({ width: 300, height: 901 }), 'ratio_too_small 0.333'],
    ['x', mp4({ frameRate: 60 }), mp4({ frameRate: 61 }), 'frameRate_too_big 61'],
    ['linkedin', jpeg({ width: 6012, height: 6013 }), jpeg({ width: 6013, height: 6013 }), 'pixels_too_big 36156169'],
    ['linkedin', mp4({ seconds: 3 }), mp4({ seconds: 2.9 }), 'seconds_too_small 2.9'],
    ['linkedin', pdf({ pages: 300 }), pdf({ pages: 301 }), 'pages_too_big 301'],
    ['facebook', jpeg({ bytes: 4_000_000 }), jpeg({ bytes: 4_000_001 }), 'bytes_too_big 4000001'],
    ['instagram', jpeg({ height: 1350 }), jpeg({ height: 1351 }), 'ratio_too_small 0.7994'],
    ['instagram', jpeg({ height: 566 }), jpeg({ height: 565 }), 'ratio_too_big 1.9115'],
    ['instagram', jpeg({ width: 320, height: 320 }), jpeg({ width: 319, height: 320 }), 'width_too_small 319'],
    ['instagram', mp4({ seconds: 900 }), mp4({ seconds: 901 }), 'seconds_too_big 901'],
    ['threads', jpeg({ bytes: 8_000_000 }), jpeg({ bytes: 8_000_001 }), 'bytes_too_big 8000001'],
    ['threads', mp4({ seconds: 300 }), mp4({ seconds: 300.5 }), 'seconds_too_big 300.5'],
    ['mastodon', jpeg({ bytes: 16_777_216 }), jpeg({ bytes: 16_777_217 }), 'bytes_too_big 16777217'],
    ['bluesky', jpeg({ bytes: 2_000_000 }), jpeg({ bytes: 2_000_001 }), 'bytes_too_big 2000001'],
    ['youtube', mp4({ bytes: 256e9 }), mp4({ bytes: 256e9 + 1 }), 'bytes_too_big 256000000001'],
  ] as const)('%s: the limit fits, one step more does not (%#)', (platform, fits, not, found) => {
    expect(faults(platform, fits)).toEqual([])
    expect(faults(platform, not)).toEqual([`media.0 ${found}`])
  })

  it('are told as people say them', () => {
    expect(checkMedia('instagram', [jpeg({ height: 1351 })])).toMatchObject([
      {
        allowed: '4:5 to 1.91:1',
        message: '“cat.jpg” is 0.7994 times as wide as high; Instagram takes 4:5 to 1.91:1.',
      },
    ])
  })

  it('are not guessed at where they are unknown', () => {
    expect(faults('instagram', jpeg({ width: null, height: null }))).toEqual([])
    expect(faults('x', mp4({ seconds: null, frameRate: null, width: null }))).toEqual([])
  })

  it('follow the instance where it says its own', () => {
    const rules = { ...MEDIA_RULES.mastodon, sets: [{ kinds: ['image'], max: 6 }] } as const
    expect(checkMedia('mastodon', times(6, jpeg()), rules)).toEqual([])
    expect(checkMedia('mastodon', times(7, jpeg()), rules)).toHaveLength(1)
  })
})

describe('alt text', () => {
  it('is needed wherever the platform takes it', () => {
    const without = PLATFORMS.filter((platform) =>
      faults(platform, jpeg({ altText: ' ' })).some((each) => /alt/.test(each)),
    )
    expect(without).toEqual(PLATFORMS.filter((platform) => platform !== 'youtube'))
    expect(faults('bluesky', mp4({ altText: '' }))).toEqual(['media.0.altText alt_text_needed 0'])
    expect(faults('x', mp4({ altText: '' }))).toEqual([])
  })

  it.each([
    ['x', 1000],
    ['linkedin', 4086],
    ['threads', 1000],
    ['mastodon', 1500],
  ] as const)('has at most its length on %s: %i', (platform, most) => {
    expect(faults(platform, jpeg({ altText: '👋'.repeat(most) }))).toEqual([])
    expect(checkMedia(platform, [jpeg({ altText: 'a'.repeat(most + 1) })])).toMatchObject([
      {
        field: 'media.0.altText',
        rule: 'alt_text_too_long',
        measured: most + 1,
        allowed: `at most ${most} characters`,
      },
    ])
  })
})
