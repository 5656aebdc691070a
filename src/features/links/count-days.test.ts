import { expect, it } from 'vitest'
import { countDays, firstDay } from './count-days.ts'

it('adds up the channels of a day, and tells zero from not yet', () => {
  const days = [
    { day: '2026-11-22', clicks: 3 },
    { day: '2026-11-22', clicks: 4 },
  ]
  expect(countDays(days, { from: '2026-11-20', to: '2026-11-23', since: '2026-11-21' })).toEqual([
    { day: '2026-11-20', clicks: null },
    { day: '2026-11-21', clicks: 0 },
    { day: '2026-11-22', clicks: 7 },
    { day: '2026-11-23', clicks: 0 },
  ])
})

it('counts the last day among them', () => {
  expect(firstDay('2026-12-01', 30)).toBe('2026-11-02')
})
