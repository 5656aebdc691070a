import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PLATFORMS } from '#core/channel/platform.ts'
import { foldText, hostOf, showUrl } from './preview-text.ts'

test('a fold hides the end and loses nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLATFORMS), fc.lorem({ maxCount: 120 }), (platform, text) => {
      const { shown, rest } = foldText(platform, text)
      expect(shown + rest).toBe(text)
    }),
  )
})

test.each([
  ['linkedin', `${'word '.repeat(60)}`, true],
  ['linkedin', 'one\ntwo\nthree\nfour', true],
  ['linkedin', 'short', false],
  ['bluesky', 'word '.repeat(60), false],
  ['instagram', 'word '.repeat(30), true],
] as const)('on %s, %j is folded: %s', (platform, text, folded) => {
  expect(foldText(platform, text).rest !== '').toBe(folded)
})

test.each([
  ['x', 'https://www.thistledown.example/blog/shipping-faster-with-less', 'thistledown.example/blog/sh…'],
  ['mastodon', 'https://a.example', 'a.example'],
  ['linkedin', 'https://thistledown.example/blog/shipping', 'https://lnkd.in/…'],
  ['facebook', 'https://thistledown.example/blog/shipping', 'https://thistledown.example/blog/shipping'],
] as const)('%s shows %s as %s', (platform, url, shown) => {
  expect(showUrl(platform, url)).toBe(shown)
})

test('a card names the host', () => {
  expect([hostOf('https://www.a.example/b'), hostOf('no address')]).toEqual(['a.example', 'no address'])
})
