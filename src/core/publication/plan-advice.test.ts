import { describe, expect, test } from 'vitest'
import { adviseCapacity, adviseCrowded, adviseDuplicate, advisePaywall, PAYWALL_LINE } from './plan-advice.ts'

const AT = '2026-11-24T09:30:00.000Z'
const near = (at: string) => ({ postId: 'p', title: 'Other', at })

describe('a slot is crowded', () => {
  test.each([
    [AT, '0 min'],
    ['2026-11-24T09:00:00.000Z', '30 min'],
    ['2026-11-24T10:29:00.000Z', '59 min'],
  ])('by a post at %s', (at, measured) => {
    expect(adviseCrowded(AT, [near(at)])).toMatchObject([{ rule: 'crowded_slot', measured }])
  })

  test('by the nearest, and by nothing an hour away', () => {
    const [found] = adviseCrowded(AT, [near('2026-11-24T10:00:00.000Z'), near('2026-11-24T09:20:00.000Z')])
    expect(found?.measured).toBe('10 min')
    expect(adviseCrowded(AT, [near('2026-11-24T10:30:00.000Z'), near('2026-11-24T08:30:00.000Z')])).toEqual([])
    expect(adviseCrowded(null, [near(AT)])).toEqual([])
  })
})

test('a duplicate is named, with when', () => {
  expect(adviseDuplicate([], () => '')).toEqual([])
  const [one] = adviseDuplicate([{ title: 'Old', at: AT }, { title: 'Older', at: null }], () => 'Tue') // biome-ignore format: short
  expect(one?.message).toContain('“Old” (Tue) and 1 more')
  expect(adviseDuplicate([{ title: 'Old', at: null }], () => '')[0]?.message).toContain('(no time yet)')
})

describe('a paywall', () => {
  const of = { field: 'text', text: 'Read this', link: 'https://www.ft.com/a', pillars: [] }
  test('is said, and can be said for one', () => {
    expect(advisePaywall(of)).toMatchObject([{ rule: 'paywall', suggestion: `Read this\n\n${PAYWALL_LINE}` }])
    expect(advisePaywall({ ...of, link: 'https://a.example', pillars: ['press-news'] })).toHaveLength(1)
  })

  test('is found in the words too, behind another link', () => {
    const text = 'Read this: https://www.nytimes.com/x'
    expect(advisePaywall({ ...of, text, link: null })).toMatchObject([{ measured: 'nytimes.com' }])
    expect(advisePaywall({ ...of, text, link: 'https://a.example' })).toMatchObject([{ measured: 'nytimes.com' }])
  })

  test.each([
    { ...of, text: 'Behind a Paywall: read this' },
    { ...of, link: null },
    { ...of, link: 'https://notft.com/a' },
  ])('is not mentioned for %j', (given) => {
    expect(advisePaywall(given)).toEqual([])
  })
})

test.each([
  [4, 0],
  [5, 1],
])('%i posts on a day of four: %i advice', (planned, found) => {
  expect(adviseCapacity('x', { per: 'day', to: 4 }, planned)).toHaveLength(found)
  expect(adviseCapacity('x', null, planned)).toEqual([])
})
