import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, isDay, sayDay, toInstantOf, wallTimeOf, weekdayOf } from './wall.ts'

const ZONES = ['Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago', 'UTC']

describe('wall time', () => {
  it.each([
    ['an ordinary day', '2026-11-23', '09:30', 'Europe/Lisbon', '2026-11-23T09:30:00.000Z'],
    ['the gap in Lisbon moves forward', '2026-03-29', '01:30', 'Europe/Lisbon', '2026-03-29T01:30:00.000Z'],
    ['the fold in Lisbon is the first', '2026-10-25', '01:30', 'Europe/Lisbon', '2026-10-25T00:30:00.000Z'],
    ['the gap in New York moves forward', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['the fold in New York is the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['a gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['a fold of half an hour', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['a gap at midnight', '2026-09-06', '00:30', 'America/Santiago', '2026-09-06T04:30:00.000Z'],
  ])('%s', (_what, day, time, zone, instant) => {
    expect(toInstantOf(day, time, zone)).toBe(instant)
  })

  it('comes back as it was, except in a gap', () => {
    const minutes = fc.integer({ min: 0, max: 2 * 366 * 1440 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (offset, zone) => {
        const wall = new Date(Date.UTC(2026, 0, 1) + offset * 60_000).toISOString()
        const [day, time] = [wall.slice(0, 10), wall.slice(11, 16)]
        const instant = toInstantOf(day, time, zone)
        const back = `${dayOf(instant, zone)} ${wallTimeOf(instant, zone)}`
        // A gap moves forward, by an hour at most in these zones.
        expect(back >= `${day} ${time}`).toBe(true)
        if (back !== `${day} ${time}`)
          expect(
            new Date(`${back.replace(' ', 'T')}:00Z`).getTime() - new Date(`${day}T${time}:00Z`).getTime(),
          ).toBeLessThanOrEqual(3_600_000)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('days', () => {
  it('are said with their weekday', () => {
    expect(sayDay('2026-12-25')).toBe('Friday, December 25')
  })

  it('are those of the calendar', () => {
    expect(['2028-02-29', '2027-02-29', '2027-13-01', '27-1-1'].map(isDay)).toEqual([true, false, false, false])
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(weekdayOf('2026-11-23')).toBe(1)
    expect(weekdayOf('2026-11-29')).toBe(7)
  })

  it('are those of the zone', () => {
    expect(dayOf('2026-11-23T23:30:00.000Z', 'Asia/Tokyo')).toBe('2026-11-24')
    expect(dayOf('2026-11-23T03:30:00.000Z', 'America/New_York')).toBe('2026-11-22')
  })
})
