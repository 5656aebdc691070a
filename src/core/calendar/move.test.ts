import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, toInstantOf, wallTimeOf } from '#core/time/wall.ts'
import type { CalendarCard, CardPublication } from './card.ts'
import { invertMoves, type MoveFacts, planMoves, type Shift } from './move.ts'

const FACTS: MoveFacts = {
  zone: 'Europe/Amsterdam',
  approval: { toleranceMinutes: 60 },
  now: '2026-01-01T00:00:00.000Z',
  mayRelease: false,
}

function publication(given: Partial<CardPublication> = {}): CardPublication {
  return { channelId: 'x', at: '2026-12-08T08:30:00.000Z', state: 'draft', version: 3, ...given }
}

function card(publications: readonly CardPublication[]): CalendarCard {
  return { id: 'post', title: 'Hello', ownerId: 'ana', publications }
}

function move(given: Partial<CardPublication>, shift: Shift, facts: Partial<MoveFacts> = {}) {
  const one = card([publication(given)])
  return planMoves([{ card: one, publications: one.publications }], shift, { ...FACTS, ...facts })
}

/** Changes of 2026 and 2027: the day before each, in zones that change at other hours, by half an hour, and in Ramadan. */
const CHANGES: [zone: string, dayBefore: string][] = [
  ['Europe/Amsterdam', '2026-10-24'],
  ['Europe/Amsterdam', '2027-03-27'],
  ['America/New_York', '2026-10-31'],
  ['America/New_York', '2027-03-13'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Australia/Lord_Howe', '2027-04-03'],
  ['Africa/Casablanca', '2027-02-06'],
  ['Africa/Casablanca', '2027-03-13'],
]

describe('moving a card', () => {
  it.each(CHANGES)('keeps the wall time over the change in %s after %s', (zone, dayBefore) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -4, max: 4 }), (minutes, days) => {
        const time = new Date(minutes * 60_000).toISOString().slice(11, 16)
        const at = toInstantOf(dayBefore, time, zone)
        const { moves, refused } = move({ at, zone }, { kind: 'days', days })
        expect(refused).toEqual([])
        expect(moves).toHaveLength(days === 0 ? 0 : 1)
        const [moved] = moves
        if (!moved) return
        expect(moved).toMatchObject({ day: addDays(dayBefore, days), time, zone })
        // A gap moves forward: everywhere else clocks show what was asked for.
        const shown = `${dayOf(moved?.at ?? '', zone)} ${wallTimeOf(moved?.at ?? '', zone)}`
        expect(shown >= `${moved?.day} ${time}`).toBe(true)
        if (shown !== `${moved?.day} ${time}`) expect(dayOf(moved?.at ?? '', zone)).toBe(addDays(dayBefore, 1))
      }),
    )
  })

  it.each(CHANGES)('and comes back to the same moment in %s after %s', (zone, dayBefore) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 9 }), (minutes, days) => {
        const time = new Date(minutes * 60_000).toISOString().slice(11, 16)
        const at = toInstantOf(addDays(dayBefore, 1), time, zone)
        const { moves } = move({ at, zone }, { kind: 'days', days })
        const [back] = invertMoves(moves, () => 7, FACTS.zone)
        expect(back?.version).toBe(7)
        expect(toInstantOf(back?.day ?? '', back?.time ?? '', zone)).toBe(at)
      }),
    )
  })

  it.each([
    ['the gap moves forward', '2027-03-27', '02:30', 1, '2027-03-28T01:30:00.000Z'],
    ['the fold is the first', '2026-10-24', '02:30', 1, '2026-10-25T00:30:00.000Z'],
    ['an hour later in UTC after the clocks went back', '2026-10-24', '09:30', 1, '2026-10-25T08:30:00.000Z'],
  ])('%s', (_what, day, time, days, expected) => {
    const at = toInstantOf(day, time, 'Europe/Amsterdam')
    expect(move({ at }, { kind: 'days', days }).moves[0]?.at).toBe(expected)
  })

  it('moves the hands of the clock in the week', () => {
    const shift: Shift = { kind: 'minutes', days: 1, minutes: 45 }
    expect(move({ at: '2026-12-08T22:30:00.000Z' }, shift).moves[0]).toMatchObject({ day: '2026-12-10', time: '00:15' })
  })

  it('gives every publication its own wall time in its own zone', () => {
    const both = card([publication(), publication({ channelId: 'li', zone: 'America/New_York' })])
    const { moves } = planMoves([{ card: both, publications: both.publications }], { kind: 'days', days: 2 }, FACTS)
    expect(moves.map(({ day, time, zone }) => `${day} ${time} ${zone}`)).toEqual([
      '2026-12-10 09:30 Europe/Amsterdam',
      '2026-12-10 03:30 America/New_York',
    ])
  })
})

describe('what a move does to a release', () => {
  const scheduled = { state: 'scheduled' } as const
  const later = (minutes: number): Shift => ({ kind: 'minutes', days: 0, minutes })
  it.each([
    ['a draft has none', {}, later(600), 'none'],
    ['within the tolerance', scheduled, later(60), 'keeps'],
    ['beyond it', scheduled, later(61), 'voids'],
    [
      'counted from the time it was released for',
      { ...scheduled, releasedFor: '2026-12-08T07:45:00.000Z' },
      later(30),
      'voids',
    ],
    ['back to it', { ...scheduled, releasedFor: '2026-12-08T07:45:00.000Z' }, later(-45), 'keeps'],
    ['without a time', scheduled, { kind: 'untime' }, 'keeps'],
    [
      'approved without a time',
      { state: 'approved', at: null },
      { kind: 'to', day: '2026-12-09', time: '10:00', zone: 'UTC' },
      'keeps',
    ],
  ] as [string, Partial<CardPublication>, Shift, string][])('%s', (_what, given, shift, verdict) => {
    expect(move(given, shift).moves[0]?.verdict).toBe(verdict)
  })

  it('releases again what needs nobody else, when the person may', () => {
    const given = { ...scheduled, free: true } as const
    expect(move(given, later(300), { mayRelease: true }).moves[0]?.verdict).toBe('again')
    expect(move(given, later(300)).moves[0]?.verdict).toBe('voids')
  })
})

describe('what cannot be moved', () => {
  it.each(['sending', 'published', 'unconfirmed'] as const)('%s', (state) => {
    expect(move({ state }, { kind: 'days', days: 1 })).toEqual({
      moves: [],
      refused: [{ postId: 'post', channelId: 'x', why: state }],
    })
  })

  it('into the past', () => {
    expect(move({}, { kind: 'days', days: -1 }, { now: '2026-12-08T00:00:00.000Z' }).refused).toMatchObject([
      { why: 'past' },
    ])
  })

  it('to where it is', () => {
    expect(move({}, { kind: 'days', days: 0 })).toEqual({ moves: [], refused: [] })
  })
})
