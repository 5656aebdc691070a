import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSegments } from './segments.ts'

test('a text is cut at what readers can click', () => {
  expect(splitSegments('Hi @ana, see https://a.example/b #ShipIt!')).toEqual([
    { kind: 'text', text: 'Hi ' },
    { kind: 'mention', text: '@ana' },
    { kind: 'text', text: ', see ' },
    { kind: 'link', text: 'https://a.example/b' },
    { kind: 'text', text: ' ' },
    { kind: 'hashtag', text: '#ShipIt' },
    { kind: 'text', text: '!' },
  ])
})

test('put together again it is the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('@ana', '#Tag', 'https://a.example', ' ', '\n', 'word', '👩‍🚀')), (words) => {
      const text = words.join('')
      expect(splitSegments(text).map((each) => each.text).join('')).toBe(text) // biome-ignore format: short
    }),
  )
})
