import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasStyledLetters, toPlainLetters } from './styled-letters.ts'

describe('styled letters', () => {
  it.each([
    ['𝗕𝗼𝗹𝗱 news', 'Bold news'],
    ['𝑖𝑡𝑎𝑙𝑖𝑐', 'italic'],
    ['𝒮𝒸𝓇𝒾𝓅𝓉 ℬℯℴ', 'Script Beo'],
    ['ｗｉｄｅ ＷＩＤＥ １２', 'wide WIDE 12'],
    ['𝟘𝟙𝟚', '012'],
    ['ℎello', 'hello'],
  ])('%s stand for %s', (styled, plain) => {
    expect([hasStyledLetters(styled), toPlainLetters(styled)]).toEqual([true, plain])
    expect(hasStyledLetters(plain)).toBe(false)
  })

  it('are not accents, other scripts, emoji or signs', () => {
    const text = 'São Tomé, 日本語, Ωμέγα, 👋🏽, ™ © ℃ № ！ ½'
    expect([hasStyledLetters(text), toPlainLetters(text)]).toEqual([false, text])
  })

  it('leave every other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (!hasStyledLetters(text)) expect(toPlainLetters(text)).toBe(text)
      }),
    )
  })
})
