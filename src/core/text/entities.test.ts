import { expect, it } from 'vitest'
import { findHashtags, findMentions, findUrls, withoutUrls } from './entities.ts'

it('finds hashtags as often as they are written', () => {
  expect(findHashtags('#One two #three #One #4 a#five https://a.com/#six')).toEqual(['One', 'three', 'One'])
})

it('finds mentions, and none in an email address', () => {
  expect(findMentions('@ada and .@grace, mail mary@example.com')).toEqual(['ada', 'grace'])
})

it('finds URLs with and without a protocol', () => {
  expect(findUrls('https://example.com/a?b=c. and www.example.org, not file.ext')).toEqual([
    'https://example.com/a?b=c',
    'www.example.org',
  ])
})

it('takes URLs out, even one that is written twice', () => {
  expect(withoutUrls('see https://example.com/will and https://example.com/will $& now')).toBe('see   and   $& now')
})
