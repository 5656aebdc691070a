import { expect, it } from 'vitest'
import { type DayClicks, countByPart, makeClickSeries, saySum } from './click-series.ts'

const channels = [
  { id: 'x', name: 'Us on X', platform: 'x' },
  { id: 'x-help', name: 'Help on X', platform: 'x' },
  { id: 'linkedin', name: 'Us on LinkedIn', platform: 'linkedin' },
] as const
const days: DayClicks[] = [
  { day: '2026-11-21', channelId: 'x', clicks: 3 },
  { day: '2026-11-22', channelId: 'x', clicks: 4 },
  { day: '2026-11-22', channelId: 'x-help', clicks: 1 },
  { day: '2026-11-22', channelId: null, clicks: 9 },
]

it('has a part for each channel with clicks, the most first, and tells two of a platform apart', () => {
  const series = makeClickSeries(days, channels)
  expect(series.map(({ label, total }) => `${label} ${total}`)).toEqual(['No channel 9', 'Us on X 7', 'Help on X 1'])
  const looks = series.map(({ tone, pattern }) => `${tone} ${pattern}`)
  expect(new Set(looks).size).toBe(3)
  expect(looks.slice(1)).toEqual(['hue-1 solid', 'hue-1 stripes'])
})

it('adds up what is beyond the most that can be told apart, and loses no click', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    day: '2026-11-22',
    channelId: `c${index}`,
    clicks: index + 1,
  }))
  const series = makeClickSeries(many, [])
  expect(series).toHaveLength(8)
  expect(series.at(-1)).toMatchObject({ label: '5 other channels', total: 1 + 2 + 3 + 4 + 5 })
  expect(series.reduce((sum, { total }) => sum + total, 0)).toBe(78)
  const [day] = countByPart(many, series, { from: '2026-11-22', to: '2026-11-22', since: '2026-11-01' })
  expect(Object.values(day?.values ?? {}).reduce((sum, each) => sum + each, 0)).toBe(78)
})

it('tells a day without clicks from one before there was a link', () => {
  const series = makeClickSeries(days, channels)
  const span = { from: '2026-11-19', to: '2026-11-22', since: '2026-11-20' }
  expect(countByPart(days, series, span)).toEqual([
    { day: '2026-11-19', values: null },
    { day: '2026-11-20', values: { part0: 0, part1: 0, part2: 0 } },
    { day: '2026-11-21', values: { part0: 0, part1: 3, part2: 0 } },
    { day: '2026-11-22', values: { part0: 9, part1: 4, part2: 1 } },
  ])
  expect(countByPart([], [], { ...span, since: null }).every(({ values }) => values === null)).toBe(true)
})

it('says the sum in a sentence', () => {
  const series = makeClickSeries(days, channels)
  expect(saySum(1017, 28, series)).toBe('1,017 clicks in the last 28 days, 9 of them on links for no channel.')
  expect(saySum(1, 7, series.slice(1, 2))).toBe('1 click in the last 7 days.')
})
