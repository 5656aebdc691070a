import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLATFORMS, type Platform } from '#core/channel/platform.ts'
import { isWithinLimit } from './count.ts'
import type { PublicationText } from './publication-text.ts'
import { checkText, listCounts } from './text-check.ts'

const FAMILY = '👨‍👩‍👧‍👦'
const faults = (platform: Platform, content: PublicationText) =>
  checkText(platform, content).violations.map(({ field, rule, measured }) =>
    `${field} ${rule} ${measured ?? ''}`.trim(),
  )

describe('the length of a text', () => {
  it.each([
    ['x', 'text', 'a', 280],
    ['x', 'text', '日', 140],
    ['linkedin', 'text', 'a', 3000],
    ['facebook', 'text', 'a', 63_206],
    ['instagram', 'text', 'a', 2200],
    ['threads', 'text', 'a', 500],
    ['threads', 'text', '👋', 125],
    ['mastodon', 'text', FAMILY, 500],
    ['bluesky', 'text', 'é', 300],
    ['bluesky', 'text', FAMILY, 120],
    ['youtube', 'title', '日', 100],
    ['youtube', 'description', 'é', 2500],
  ] as const)('on %s, %s of %s: %i fit, one more does not', (platform, field, unit, most) => {
    const content = (times: number) => ({ ...(platform === 'youtube' && { title: 'T' }), [field]: unit.repeat(times) })
    expect(checkText(platform, content(most)).violations).toEqual([])
    expect(checkText(platform, content(most + 1)).violations).toMatchObject([{ field, rule: 'too_long' }])
  })

  it('is told with what was measured and what is allowed', () => {
    expect(checkText('x', { text: 'a'.repeat(282) }).violations).toEqual([
      {
        field: 'text',
        rule: 'too_long',
        measured: 282,
        allowed: 'at most 280 weighted characters',
        message: 'X takes at most 280 weighted characters; this has 282, 2 too many.',
      },
    ])
  })

  it('is told for both limits of Bluesky', () => {
    expect(faults('bluesky', { text: FAMILY.repeat(301) })).toEqual(['text too_long 301', 'text too_long 7525'])
  })

  it('is of each part of a thread by itself', () => {
    expect(faults('x', { text: 'a'.repeat(280), thread: ['b'.repeat(280), 'c'.repeat(281)] })).toEqual([
      'thread.1 too_long 281',
    ])
  })

  it('has the content warning in it, and the limit of the instance', () => {
    const content = { text: 'a'.repeat(490), contentWarning: 'b'.repeat(11) }
    expect(faults('mastodon', content)).toEqual(['text too_long 501'])
    expect(checkText('mastodon', content, { limit: 501 }).violations).toEqual([])
  })
})

describe('what a platform has no place for', () => {
  it.each([
    ['x', { text: 'a', contentWarning: 'b' }, ['contentWarning not_offered']],
    ['youtube', { title: 'a', text: 'b' }, ['text not_offered']],
    ['linkedin', { text: 'a', thread: ['b'] }, ['thread not_offered']],
    ['instagram', { text: 'a', thread: [], title: '', tags: [] }, []],
  ] as const)('is not dropped in silence on %s', (platform, content, found) => {
    expect(faults(platform, content)).toEqual(found)
  })
})

describe('Bluesky tags', () => {
  it('are eight', () => {
    const tags = Array.from({ length: 9 }, (_, index) => `tag${index}`)
    expect(faults('bluesky', { text: 'a', tags: tags.slice(1) })).toEqual([])
    expect(faults('bluesky', { text: 'a', tags })).toEqual(['tags too_many_tags 9'])
  })

  it('have 64 graphemes and 640 bytes', () => {
    expect(faults('bluesky', { tags: ['a'.repeat(64), FAMILY.repeat(25)] })).toEqual([])
    expect(faults('bluesky', { tags: ['a', 'a'.repeat(65), FAMILY.repeat(26)] })).toEqual([
      'tags.1 too_long 65',
      'tags.2 too_long 650',
    ])
  })
})

describe('Threads', () => {
  const links = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `https://example.com/${from + index}`).join(' ')

  it('takes five different links in a post, the attached one among them', () => {
    expect(faults('threads', { text: `${links(1, 5)} ${links(1, 5)}`, thread: [links(2, 6)] })).toEqual([])
    expect(faults('threads', { text: links(1, 6), thread: [links(1, 7)] })).toEqual([
      'text too_many_links 6',
      'thread.0 too_many_links 7',
    ])
    expect(faults('threads', { text: links(1, 5), link: 'https://example.com/5' })).toEqual([])
    expect(faults('threads', { text: links(1, 5), link: 'https://example.com/6' })).toEqual(['text too_many_links 6'])
  })

  it.each([
    ['', ['topicTag too_short 0']],
    ['a', []],
    ['é'.repeat(50), []],
    ['a'.repeat(51), ['topicTag too_long 51']],
    ['Q&A v1.0.', ['topicTag forbidden_characters & .']],
  ])('takes the topic %j: %o', (topicTag, found) => {
    expect(faults('threads', { text: 'a', topicTag })).toEqual(found)
  })
})

describe('Instagram', () => {
  const repeat = (word: string, times: number) => Array.from({ length: times }, () => word).join(' ')

  it('takes 30 hashtags, and five without advice', () => {
    expect(checkText('instagram', { text: repeat('#One', 5) })).toEqual({ violations: [], advice: [] })
    expect(checkText('instagram', { text: repeat('#One', 6) })).toMatchObject({
      violations: [],
      advice: [{ rule: 'many_hashtags', measured: 6, allowed: 'at most 5 hashtags' }],
    })
    expect(faults('instagram', { text: repeat('#One', 30) })).toEqual([])
    expect(faults('instagram', { text: repeat('#One', 31) })).toEqual(['text too_many_hashtags 31'])
  })

  it('takes 20 mentions', () => {
    expect(faults('instagram', { text: repeat('@a.long_name_of_thirty_letters', 20) })).toEqual([])
    expect(faults('instagram', { text: repeat('@ada', 21) })).toEqual(['text too_many_mentions 21'])
  })
})

describe('YouTube', () => {
  it.each([
    [{ description: 'a' }, ['title too_short 0']],
    [{ title: ' ' }, ['title too_short 0']],
    [{ title: 'a < b', description: '<b>' }, ['title forbidden_characters <', 'description forbidden_characters < >']],
    [{ title: 'a', tags: ['a'.repeat(250), 'b'.repeat(249)] }, []],
    [{ title: 'a', tags: ['a'.repeat(250), 'b'.repeat(250)] }, ['tags too_long 501']],
    [{ title: 'a', tags: [`a ${'b'.repeat(497)}`] }, ['tags too_long 501']],
  ])('%o: %o', (content, found) => {
    expect(faults('youtube', content)).toEqual(found)
  })
})

describe('a text passes', () => {
  const copy = fc.string({ unit: fc.constantFrom('a', ' ', '日', '👋', FAMILY), maxLength: 400 })

  it.each(PLATFORMS)('on %s exactly when every count is within its limit', (platform) => {
    fc.assert(
      fc.property(copy, copy, (text, other) => {
        const content: PublicationText =
          platform === 'youtube' ? { title: `T${text}`, description: other.repeat(5) } : { text }
        const fits = listCounts(platform, content).every(({ count }) => isWithinLimit(count))
        expect(checkText(platform, content).violations.length === 0).toBe(fits)
      }),
    )
  })
})
