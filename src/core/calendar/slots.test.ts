import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNEL_DEFAULTS } from '#core/channel/channel.ts'
import { PLATFORMS, type Platform } from '#core/channel/platform.ts'
import { toInstantOf, weekdayOf } from '#core/time/wall.ts'
import { starsAt } from './best-times.ts'
import { isQuiet, listQuietSpans, toMinutes } from './quiet.ts'
import { rankTimes, suggestSlots } from './slots.ts'

const DESK = {
  zone: 'Europe/Amsterdam',
  quietHours: { from: '22:00', to: '07:00' },
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' },
  holidays: [{ day: '2026-12-25', name: 'Christmas Day' }],
}
const NOW = '2026-11-23T00:00:00.000Z'
const TUESDAY = '2026-12-08'

function factsOf(platform: Platform, taken: string[] = []) {
  const channel = { id: platform, platform, ...CHANNEL_DEFAULTS[platform], retiredAt: null }
  const split = taken.map((each) => ({ day: each.slice(0, 10), time: each.slice(11) }))
  return { channel, desk: DESK, taken: split, from: TUESDAY, days: 1, now: NOW }
}

describe('suggested slots', () => {
  it.each([
    ['x', [], 3],
    ['x', [`${TUESDAY} 09:00`], 2],
    ['x', [`${TUESDAY} 09:00`, `${TUESDAY} 12:00`, `${TUESDAY} 17:00`], 0],
    ['linkedin', [], 1],
    ['linkedin', [`${TUESDAY} 10:00`], 0],
    ['facebook', [], 1],
    ['instagram', [], 1],
    ['instagram', ['2026-12-10 12:00'], 0],
    ['bluesky', [], 0],
    ['youtube', [], 0],
  ] as [Platform, string[], number][])('%s with %j gets %i', (platform, taken, count) => {
    expect(suggestSlots(factsOf(platform, taken))).toHaveLength(count)
  })

  it('say why', () => {
    const [first] = suggestSlots(factsOf('x', [`${TUESDAY} 13:00`]))
    expect(first?.reason).toBe(
      'X has 1 of at least 3 posts that day; 5 of 5 stars (a general pattern, not measured here).',
    )
    expect(suggestSlots(factsOf('instagram'))[0]?.reason).toMatch(/^Instagram has 0 of 1 post that week; 5 of 5 stars/)
  })

  it('one a week for Instagram, in its best hours', () => {
    const slots = suggestSlots({ ...factsOf('instagram'), from: '2026-12-07', days: 14 })
    expect(slots.map((slot) => slot.stars)).toEqual([5, 5])
  })

  it('none on a holiday, in the past, or for a retired channel', () => {
    expect(suggestSlots({ ...factsOf('x'), from: '2026-12-25' })).toEqual([])
    expect(suggestSlots({ ...factsOf('x'), now: '2026-12-08T20:00:00.000Z' })).toEqual([])
    const facts = factsOf('x')
    expect(suggestSlots({ ...facts, channel: { ...facts.channel, retiredAt: NOW } })).toEqual([])
  })

  it('none on a day of rest, not even at an hour that would do', () => {
    const saturday = '2026-12-12'
    expect(starsAt('x', weekdayOf(saturday), 11)).toBe(3)
    expect(suggestSlots({ ...factsOf('x'), from: saturday, days: 2 })).toEqual([])
    expect(rankTimes(factsOf('x'), saturday)).toEqual([])
    const week = suggestSlots({ ...factsOf('facebook'), from: '2026-12-07', days: 7 })
    expect(week.map((slot) => weekdayOf(slot.day))).toEqual([1, 2, 3, 4, 5])
    const weekends = { ...DESK, workingHours: { ...DESK.workingHours, days: [6, 7] } }
    expect(suggestSlots({ ...factsOf('x'), desk: weekends, from: saturday })).not.toEqual([])
  })

  it('obey quiet hours, stars, and the hour between two posts, whatever is taken', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16))
    fc.assert(
      fc.property(fc.constantFrom(...PLATFORMS), fc.array(time, { maxLength: 5 }), (platform, times) => {
        const facts = factsOf(
          platform,
          times.map((each) => `${TUESDAY} ${each}`),
        )
        const slots = suggestSlots(facts)
        const all = [...times, ...slots.map((slot) => slot.time)]
        expect(slots.length + times.length).toBeLessThanOrEqual(
          Math.max(times.length, facts.channel.capacity?.from ?? 0),
        )
        for (const slot of slots) {
          expect(isQuiet(slot.time, DESK.quietHours)).toBe(false)
          expect(slot.stars).toBeGreaterThanOrEqual(facts.channel.optimalTime?.minStars ?? 3)
          expect(toInstantOf(slot.day, slot.time, DESK.zone) > NOW).toBe(true)
          const near = all.filter((each) => Math.abs(toMinutes(each) - toMinutes(slot.time)) < 60)
          expect(near).toEqual([slot.time])
        }
      }),
    )
  })

  it('X takes lesser hours from its fourth post on; LinkedIn is full at two', () => {
    const busy = [`${TUESDAY} 09:00`, `${TUESDAY} 12:00`, `${TUESDAY} 17:00`]
    expect(rankTimes(factsOf('x', busy), TUESDAY).some((slot) => slot.stars < 3)).toBe(true)
    expect(rankTimes(factsOf('x'), TUESDAY).every((slot) => slot.stars >= 3)).toBe(true)
    expect(rankTimes(factsOf('linkedin', busy.slice(1)), TUESDAY)).toEqual([])
  })
})

describe('stars', () => {
  it('are one to five at every hour of every platform', () => {
    for (const platform of PLATFORMS)
      for (let hour = 0; hour < 24; hour += 1)
        for (let weekday = 1; weekday <= 7; weekday += 1) {
          expect(starsAt(platform, weekday, hour)).toBeGreaterThanOrEqual(1)
          expect(starsAt(platform, weekday, hour)).toBeLessThanOrEqual(5)
        }
    expect(starsAt('linkedin', weekdayOf(TUESDAY), 10)).toBe(5)
    expect(starsAt('linkedin', 7, 10)).toBe(1)
  })
})

describe('quiet hours', () => {
  it.each([
    ['23:00', true],
    ['06:59', true],
    ['07:00', false],
    ['21:59', false],
    ['22:00', true],
  ])('over midnight: %s is %s', (time, quiet) => {
    expect(isQuiet(time, DESK.quietHours)).toBe(quiet)
  })

  it('within a day, and none at all', () => {
    expect(isQuiet('13:00', { from: '12:00', to: '14:00' })).toBe(true)
    expect(isQuiet('12:00', { from: '12:00', to: '12:00' })).toBe(false)
    expect(listQuietSpans({ from: '12:00', to: '12:00' })).toEqual([])
    expect(listQuietSpans(DESK.quietHours)).toEqual([
      { from: 0, to: 420 },
      { from: 1320, to: 1440 },
    ])
  })
})
