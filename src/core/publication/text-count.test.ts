import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLATFORMS } from '#core/channel/platform.ts'
import { isWithinLimit } from './count.ts'
import { countText } from './text-count.ts'

const FAMILY = '👨‍👩‍👧‍👦'

describe('X counts weights', () => {
  it.each([
    [FAMILY, 2],
    ['日本語', 6],
    [`https://example.com/${'long/'.repeat(50)}`, 23],
    ['example.com', 23],
    ['Hello, world! 👋', 16],
    ['e\u0301', 1],
    ['', 0],
  ])('%s is %i', (text, used) => {
    expect(countText('x', text)).toEqual({ used, limit: 280, unit: 'weighted' })
  })
})

describe('Bluesky counts graphemes and bytes', () => {
  it('both at once', () => {
    expect(countText('bluesky', `${FAMILY}é`)).toEqual({
      used: 2,
      limit: 300,
      unit: 'grapheme',
      also: { used: 27, limit: 3000, unit: 'byte' },
    })
  })

  it('150 families are few graphemes and too many bytes (platforms.md 8: maximum 3000, got 3750)', () => {
    const count = countText('bluesky', FAMILY.repeat(150))
    expect([count.used, count.also?.used, isWithinLimit(count)]).toEqual([150, 3750, false])
  })

  it('a URL in full', () => {
    expect(countText('bluesky', 'https://example.com/').used).toBe(20)
  })
})

describe('Mastodon counts graphemes', () => {
  it.each([
    ['plain', 'abc', 3],
    ['a family is one', FAMILY, 1],
    ['a URL is 23', `see https://example.com/${'long/'.repeat(50)} now`, 31],
    ['a short URL too', 'https://a.co', 23],
    ['a URL without a protocol in full', 'example.com', 11],
    ['a mention without its domain', 'hi @ada@social.example.org!', 8],
    ['a local mention in full', '@ada', 4],
    ['a mention in a URL is part of the URL', 'https://social.example.org/@ada@example.com', 23],
    ['an email address in full', 'ada@example.com', 15],
    ['a mention that runs into another is none', '@ada@example.org@', 17],
    ['a domain that cannot be', `@ada@${'a'.repeat(254)}`, 259],
    ['several', '@a@b.org https://a.co @c@d.org', 2 + 1 + 23 + 1 + 2],
  ])('%s', (_what, text, used) => {
    expect(countText('mastodon', text)).toEqual({ used, limit: 500, unit: 'grapheme' })
  })

  it('the content warning too, in full', () => {
    const contentWarning = 'see https://example.com/path'
    expect(countText('mastodon', 'abc', { contentWarning }).used).toBe(contentWarning.length + 3)
  })

  it('as the instance says', () => {
    const count = countText('mastodon', 'https://example.com/path', { limit: 5000, urlLength: 10 })
    expect([count.used, count.limit]).toEqual([10, 5000])
  })
})

describe('Threads counts an emoji as its bytes', () => {
  it.each([
    ['abc', 3],
    ['é日', 2],
    ['👋', 4],
    ['hi 👋🏽', 3 + 8],
    [FAMILY, 25],
    ['🇵🇹', 8],
    ['1️⃣', 7],
    ['❤️', 6],
    ['#1 * 2', 6],
  ])('%s is %i', (text, used) => {
    expect(countText('threads', text)).toEqual({ used, limit: 500, unit: 'character' })
  })
})

describe('LinkedIn counts what readers see', () => {
  it.each([
    ['abc', 3],
    [String.raw`\#1 \(a\) b\\c`, '#1 (a) b\\c'.length],
    ['Thanks @[Ada Lovelace](urn:li:person:abc_1)!', 'Thanks Ada Lovelace!'.length],
    [String.raw`@[Ada \(A\)](urn:li:organization:1)`, 'Ada (A)'.length],
    [String.raw`{hashtag|\#|launch} day`, '#launch day'.length],
    ['not a mention: @[Ada](https://a.co)', 35],
    [String.raw`C:\new`, 6],
  ])('%s is %i', (text, used) => {
    expect(countText('linkedin', text)).toEqual({ used, limit: 3000, unit: 'character' })
  })
})

describe('the other limits', () => {
  it.each([
    ['facebook', {}, '日👋', { used: 2, limit: 63_206, unit: 'character' }],
    ['instagram', {}, '日👋', { used: 2, limit: 2200, unit: 'character' }],
    ['youtube', { part: 'title' }, '日👋', { used: 2, limit: 100, unit: 'character' }],
    ['youtube', {}, '日👋', { used: 7, limit: 5000, unit: 'byte' }],
  ] as const)('%s %o', (platform, options, text, count) => {
    expect(countText(platform, text, options)).toEqual(count)
  })
})

describe('every counter', () => {
  // Whole graphemes that never make a URL, a mention or an escape: those may lower a count, on purpose.
  const pieces = ['a', 'Z', '7', ' ', '\n', 'é', 'ß', 'ж', '日', '語', '한', '👋', '👋🏽', FAMILY, '🇵🇹', '❤️', '!', '-']
  const words = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 })

  it.each(PLATFORMS)('on %s: one character more never lowers the count', (platform) => {
    fc.assert(
      fc.property(words, fc.constantFrom(...pieces), (text, more) => {
        const [before, after] = [countText(platform, text), countText(platform, text + more)]
        expect(after.used).toBeGreaterThanOrEqual(before.used)
        expect(after.also?.used ?? 0).toBeGreaterThanOrEqual(before.also?.used ?? 0)
      }),
    )
  })

  it.each(PLATFORMS)('on %s: any text whatever has a count that is no less than nothing', (platform) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(countText(platform, text).used).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('on Bluesky: never more graphemes than bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { used, also } = countText('bluesky', text)
        expect(used).toBeLessThanOrEqual(also?.used ?? 0)
      }),
    )
  })
})
