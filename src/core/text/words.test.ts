import { expect, it } from 'vitest'
import { findWords } from './words.ts'

it.each([
  ['We will, and WILL again; will you?', ['will', 'WILL']],
  ['goodwill, willing, #will, @will, will_power', []],
  ['We are looking  to grow', ['looking  to']],
  ['Willé', []],
  ['“Will”', ['Will']],
])('in %j finds %j', (text, found) => {
  expect(findWords(text, ['will', 'looking to'])).toEqual(found)
})
