import { describe, expect, it } from 'vitest'
import type { Platform } from '#core/channel/platform.ts'
import { adviseOn } from './advice.ts'
import { SAFE_QUESTIONS } from './safe-questions.ts'
import { priceOnX } from './x-text.ts'

const adviceOn = (rule: string, platform: Platform, text: string) =>
  adviseOn(platform, platform === 'youtube' ? { title: 'T', description: text } : { text }).filter(
    (each) => each.rule === rule,
  )

describe('the ideal length', () => {
  it.each([
    ['x', 69, 1],
    ['x', 70, 0],
    ['x', 100, 0],
    ['x', 101, 1],
    ['linkedin', 20, 0],
    ['linkedin', 120, 0],
    ['facebook', 121, 1],
    ['mastodon', 400, 0],
  ] as const)('on %s with %i characters: %i', (platform, length, found) => {
    expect(adviceOn('ideal_length', platform, 'a'.repeat(length))).toHaveLength(found)
  })

  it('says nothing of an empty text', () => {
    expect(adviseOn('x', { text: ' ' })).toEqual([])
  })
})

describe('a post that starts with @', () => {
  it.each([
    ['x', '@ada hello', '.@ada hello'],
    ['bluesky', ' @ada.example hello', '.@ada.example hello'],
    ['x', '.@ada hello', undefined],
    ['x', 'hello @ada', undefined],
    ['x', '@ 9:00', undefined],
    ['mastodon', '@ada hello', undefined],
  ] as const)('on %s: %s', (platform, text, suggestion) => {
    expect(adviceOn('starts_with_at', platform, text)[0]?.suggestion).toBe(suggestion)
  })
})

it('letters that imitate bold come with the plain ones', () => {
  expect(adviceOn('styled_letters', 'linkedin', '𝗕𝗼𝗹𝗱 and ｗｉｄｅ 👋')).toMatchObject([
    { field: 'text', suggestion: 'Bold and wide 👋' },
  ])
  expect(adviceOn('styled_letters', 'linkedin', 'Bold and wide 👋')).toEqual([])
})

describe('forward-looking words', () => {
  it.each([
    ['We will ship, and we plan to grow. It may help.', 'will, plan, may'],
    ['She expects to continue; potential is looking to us', 'expects, continue, potential, looking to'],
    ['On 5 May the goodwill of #will and @may went to https://example.com/plans/will', undefined],
    ['Planned, aimed, expected', undefined],
  ])('%s', (text, measured) => {
    expect(adviceOn('forward_looking', 'threads', text)[0]?.measured).toBe(measured)
  })

  it('are found in every text, and placed', () => {
    const found = adviseOn('youtube', { title: 'It will', description: 'It may' })
    expect(found.map(({ field, measured }) => [field, measured])).toEqual([
      ['title', 'will'],
      ['description', 'may'],
    ])
  })
})

describe('a hashtag', () => {
  it.each([
    ['#makingallthis', ['#makingallthis']],
    ['#makingallthis and #makingallthis', ['#makingallthis']],
    ['#MakingAllThis #Makingallthis #tenletters #AI #日本語日本語日本語日本語 #2026', []],
    ['#elevenlette 11 letters', ['#elevenlette']],
    ['#opensource2026x', ['#opensource2026x']],
  ])('in %s', (text, measured) => {
    expect(adviceOn('hashtag_case', 'x', text).map((each) => each.measured)).toEqual(measured)
  })
})

describe('the price on X', () => {
  it.each([
    [['a'], 15],
    [['a https://example.com'], 200],
    [['a', 'b', 'example.com'], 230],
    [[], 0],
  ])('of %o is %i thousandths of a dollar', (texts, price) => {
    expect(priceOnX(texts)).toBe(price)
  })

  it('is told in dollars, for the whole thread', () => {
    const price = (thread: string[]) =>
      adviseOn('x', { text: 'a', thread }).find((each) => each.rule === 'price')?.measured
    expect([price([]), price(['https://a.co']), price(['b', 'c', 'd'])]).toEqual(['$0.015', '$0.215', '$0.06'])
    expect(adviceOn('price', 'bluesky', 'a')).toEqual([])
  })
})

it('the questions of the gate spell SAFE', () => {
  expect(SAFE_QUESTIONS.map(({ name }) => name[0]).join('')).toBe('SAFE')
  expect(SAFE_QUESTIONS.every(({ question, safeAnswer }) => question.length > 0 && safeAnswer)).toBe(true)
})
