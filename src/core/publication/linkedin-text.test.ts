import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toVisibleText } from './linkedin-text.ts'

it('shows mentions and hashtags as their names', () => {
  expect(toVisibleText(String.raw`@[Ada](urn:li:person:1) \#1, {hashtag|\#|launch} {hashtag|#|day} \{x\}`)).toBe(
    'Ada #1, #launch #day {x}',
  )
})

it('shows escaped text as it was before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toVisibleText(text.replace(/[\\|{}@[\]()<>#*_~]/g, String.raw`\$&`))).toBe(text)
    }),
  )
})
