import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBytes, countCodePoints, countGraphemes, listGraphemes } from './length.ts'

describe('the length of a text', () => {
  it.each([
    ['', 0, 0, 0],
    ['abc', 3, 3, 3],
    ['é', 1, 1, 2],
    ['e\u0301', 1, 2, 3],
    ['日本語', 3, 3, 9],
    ['👋', 1, 1, 4],
    ['👨‍👩‍👧‍👦', 1, 7, 25],
    ['🇵🇹', 1, 2, 8],
    ['\r\n', 1, 2, 2],
  ])('%j is %i graphemes, %i code points, %i bytes', (text, graphemes, codePoints, bytes) => {
    expect([countGraphemes(text), countCodePoints(text), countBytes(text)]).toEqual([graphemes, codePoints, bytes])
  })

  it('is never more graphemes than code points, nor more code points than bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(countGraphemes(text)).toBeLessThanOrEqual(countCodePoints(text))
        expect(countCodePoints(text)).toBeLessThanOrEqual(countBytes(text))
        expect(listGraphemes(text).join('')).toBe(text)
      }),
    )
  })

  it('is in bytes what an encoder would send, half pairs too', () => {
    const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(fc.oneof(codeUnits, fc.string({ unit: 'grapheme' })), (text) => {
        expect(countBytes(text)).toBe(new TextEncoder().encode(text).length)
      }),
    )
  })
})
