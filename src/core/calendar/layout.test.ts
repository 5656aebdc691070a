import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMs, DAY_MS } from '#core/time/instant.ts'
import { dayOf, wallTimeOf, weekdayOf } from '#core/time/wall.ts'
import { loadOf, loadOn } from './capacity.ts'
import type { CalendarCard } from './card.ts'
import { addMonths, countPlaces, groupByDay, listWeeks, placeInLanes, rangeOf, toEntries } from './layout.ts'
import { fromMinutes } from './quiet.ts'
import { makeWallReader } from './wall-reader.ts'

const ZONE = 'Europe/Amsterdam'
const read = makeWallReader(ZONE, '2026-11-30', '2027-01-03')

function cardAt(
  id: string,
  ...publications: [channelId: string, at: string | null, state?: 'cancelled'][]
): CalendarCard {
  return {
    ...{ id, title: id, ownerId: 'ana' },
    publications: publications.map(([channelId, at, state = 'draft' as never]) => ({
      channelId,
      at,
      state,
      version: 1,
    })),
  }
}

describe('the weeks of a month', () => {
  it.each([
    ['2026-12-15', 5, '2026-11-30', '2027-01-03'],
    ['2027-02-01', 4, '2027-02-01', '2027-02-28'],
    ['2027-05-31', 6, '2027-04-26', '2027-06-06'],
    ['2024-02-29', 5, '2024-01-29', '2024-03-03'],
  ])('of %s are %i, from %s to %s', (day, count, from, to) => {
    const weeks = listWeeks(day)
    expect(weeks).toHaveLength(count)
    expect(rangeOf(day)).toEqual({ from, to })
    expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 1)).toBe(true)
  })

  it('a month on keeps the day where there is one', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15')
  })
})

describe('reading walls', () => {
  it.each([
    ['Europe/Amsterdam', '2027-03-01', '2027-04-04'],
    ['America/New_York', '2026-10-26', '2026-12-06'],
    ['Australia/Lord_Howe', '2026-09-28', '2026-11-01'],
    ['Africa/Casablanca', '2027-02-01', '2027-04-04'],
  ])('in %s agrees with the zone', (zone, from, to) => {
    const reader = makeWallReader(zone, from, to)
    const minutes = fc.integer({ min: -3 * 1440, max: 70 * 1440 })
    fc.assert(
      fc.property(minutes, (offset) => {
        const at = addMs(`${from}T00:00:00.000Z`, (offset * DAY_MS) / 1440)
        const wall = reader(at)
        expect(`${wall.day} ${fromMinutes(wall.minutes)}`).toBe(`${dayOf(at, zone)} ${wallTimeOf(at, zone)}`)
      }),
      { numRuns: 400 },
    )
  })
})

describe('cards on days', () => {
  it('appear at each distinct time, with the channels of that time, and not without one', () => {
    const card = cardAt(
      'post',
      ['x', '2026-12-08T08:30:00.000Z'],
      ['li', '2026-12-08T08:30:00.000Z'],
      ['fb', '2026-12-08T23:30:00.000Z'],
      ['ig', null],
    )
    expect(toEntries(card, read).map(({ day, time, publications }) => [day, time, publications.length])).toEqual([
      ['2026-12-08', '09:30', 2],
      ['2026-12-09', '00:30', 1],
    ])
  })

  it('are sorted by time, and counted without cancelled ones', () => {
    const cards = [
      cardAt('b', ['x', '2026-12-08T12:00:00.000Z']),
      cardAt('a', ['x', '2026-12-08T08:00:00.000Z']),
      cardAt('c', ['x', '2026-12-08T09:00:00.000Z', 'cancelled']),
    ]
    const days = groupByDay(cards.flatMap((card) => toEntries(card, read)))
    expect(days.get('2026-12-08')?.map((entry) => entry.card.id)).toEqual(['a', 'c', 'b'])
    expect(countPlaces(days).get('x')?.get('2026-12-08')).toBe(2)
  })

  it('stand side by side in the week only where they overlap', () => {
    const at = (id: string, time: string) => cardAt(id, ['x', `2026-12-08T${time}:00.000Z`])
    const entries = ['08:00', '08:15', '08:30', '10:00'].flatMap((time) => toEntries(at(time, time), read))
    expect(placeInLanes(entries, 30).map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ])
  })
})

describe('the load of a channel', () => {
  it.each([
    [0, 'gap'],
    [2, 'gap'],
    [3, 'fine'],
    [4, 'full'],
    [5, 'over'],
  ])('%i of 3 to 4 a day is %s', (used, state) => {
    expect(loadOf(used, { per: 'day', from: 3, to: 4 })).toMatchObject({ used, state })
  })

  it('of a week counts its Monday to Sunday', () => {
    const counts = new Map([
      [
        'ig',
        new Map([
          ['2026-12-07', 1],
          ['2026-12-13', 1],
          ['2026-12-14', 5],
        ]),
      ],
    ])
    const weekly = { per: 'week', from: 1, to: 1 } as const
    expect(loadOn('2026-12-10', 'ig', weekly, counts)).toMatchObject({ used: 2, state: 'over' })
    expect(loadOn('2026-12-20', 'ig', weekly, counts).used).toBe(5)
    expect(loadOn('2026-12-01', 'ig', weekly, counts).state).toBe('gap')
  })
})
