import { expect, test } from 'vitest'
import { findMentioned, findTyped, putMention } from './mentions.ts'

test.each([
  ['@', 1, ''],
  ['Hi @Pri', 7, 'Pri'],
  ['Hi @Priya Ra', 12, 'Priya Ra'],
  ['mail@pri', 8, null],
  ['Hi @Priya Raman, look', 21, null],
  ['no', 2, null],
])('%j at %i: %s', (text, caret, typed) => {
  expect(findTyped(text, caret)).toBe(typed)
})

test('a name takes the place of what was typed, and is found again', () => {
  const text = putMention('Hi @Pri!', 7, 'Priya Raman')
  expect(text).toBe('Hi @Priya Raman !')
  expect(findMentioned(text, [{ id: 'p', name: 'Priya Raman' }, { id: 'n', name: 'Noor Haddad' }])).toEqual(['p']) // biome-ignore format: short
})
