import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level } from '#core/person/level.ts'
import type { Approval } from '#core/publication/publication.ts'
import { addMs, MINUTE_MS } from '#core/time/instant.ts'
import { countStages, DEFAULT_APPROVAL_RULES, isWithinTolerance, lapseOf, releaseOf } from './rules.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const AT = '2026-11-24T09:30:00.000Z'

const approval = (given: Partial<Approval> = {}): Approval => ({
  ...{ id: 'a', postId: 'p', channelId: 'x', kind: 'approved', personId: 'priya', at: NOW, hash: 'h', note: '' },
  ...{ plannedAt: AT, lapsesAt: null, round: 0 },
  ...given,
})
const bound = (given = {}) => ({ hash: 'h', at: AT, stages: 1, ruleStages: 0, round: 0, ...given })
const release = (given: object, approvals: readonly Approval[], now = NOW) =>
  releaseOf(bound(given), approvals, DEFAULT_APPROVAL_RULES, now)

describe('how many approvals a work needs', () => {
  const work = (levels: Level[], given = {}) => ({
    ...{ authorLevels: levels, channelId: 'x', campaign: null, sensitivity: { kind: 'normal' } as const },
    ...given,
  })
  const rules = { ...DEFAULT_APPROVAL_RULES, channelStages: { instagram: 2 }, campaignStages: { launch: 1 } }

  it.each([
    ['an associate’s', work(['associate']), 1],
    ['a manager’s', work(['manager']), 0],
    ['a senior manager’s', work(['senior_people_manager']), 0],
    ['of a manager and an associate', work(['manager', 'associate']), 1],
    ['a manager’s, sensitive', work(['manager'], { sensitivity: { kind: 'sensitive' } }), 1],
    ['a manager’s, embargoed', work(['manager'], { sensitivity: { kind: 'embargoed', until: AT } }), 1],
    ['a manager’s, on a channel that asks for two', work(['manager'], { channelId: 'instagram' }), 2],
    ['an associate’s, on a channel that asks for two', work(['associate'], { channelId: 'instagram' }), 2],
    ['a manager’s, of a campaign that asks', work(['manager'], { campaign: 'launch' }), 1],
  ])('%s', (_who, given, stages) => {
    expect(countStages(given, rules)).toBe(stages)
  })
})

describe('a release', () => {
  it.each([
    ['nobody has said yes', {}, [], false],
    ['one has', {}, [approval()], true],
    ['one has, to other words', {}, [approval({ hash: 'other' })], false],
    ['one has, where two are needed', { stages: 2 }, [approval()], false],
    ['one has twice, where two are needed', { stages: 2 }, [approval(), approval({ id: 'b' })], false],
    ['two have', { stages: 2 }, [approval(), approval({ id: 'b', personId: 'tomas' })], true],
    ['the author released it, and none is needed', { stages: 0 }, [approval({ kind: 'released_by_author' })], true],
    [
      'the author released it, and the rules ask',
      { stages: 1, ruleStages: 1 },
      [approval({ kind: 'released_by_author' })],
      false,
    ],
    ['an hour earlier', { at: addMs(AT, -60 * MINUTE_MS) }, [approval()], true],
    ['61 minutes later', { at: addMs(AT, 61 * MINUTE_MS) }, [approval()], false],
    ['approved without a time', {}, [approval({ plannedAt: null })], true],
    ['without a time now', { at: null }, [approval()], true],
    ['approved before it was taken back', { round: 1 }, [approval()], false],
    ['lapsed', {}, [approval({ lapsesAt: NOW })], false],
    ['lapsing in a moment', {}, [approval({ lapsesAt: addMs(NOW, 1) })], true],
  ])('%s', (_when, given, approvals, expected) => {
    expect(release(given, approvals).released).toBe(expected)
  })

  it('says how many are missing, who counts, and the first to lapse', () => {
    const soon = addMs(NOW, MINUTE_MS)
    expect(release({ stages: 2 }, [approval({ lapsesAt: soon })])).toMatchObject({
      missing: 1,
      lapsesAt: soon,
      kind: null,
    })
    expect(release({ stages: 0 }, []).missing).toBe(1)
    expect(release({ stages: 0 }, [approval({ kind: 'released_by_author' })]).kind).toBe('released_by_author')
  })

  it('counts only yeses to the very same payload, whatever else there is', () => {
    const approvals = fc.array(
      fc.record({
        ...{ hash: fc.constantFrom('h', 'g'), personId: fc.constantFrom('a', 'b', 'c') },
        kind: fc.constantFrom('approved' as const, 'released_by_author' as const),
      }),
    )
    fc.assert(
      fc.property(approvals, fc.integer({ min: 0, max: 2 }), (given, stages) => {
        const all = given.map((each, index) => approval({ ...each, id: String(index) }))
        const mine = all.filter((each) => each.hash === 'h')
        expect(release({ stages }, all)).toEqual(release({ stages }, mine))
        if (mine.length === 0) expect(release({ stages }, all).released).toBe(false)
      }),
    )
  })
})

describe('tolerance and lapse', () => {
  it('is measured from the time approved, in both directions, its end included', () => {
    const rules = { toleranceMinutes: 30 }
    expect(isWithinTolerance(addMs(AT, 30 * MINUTE_MS), AT, rules)).toBe(true)
    expect(isWithinTolerance(addMs(AT, -30 * MINUTE_MS), AT, rules)).toBe(true)
    expect(isWithinTolerance(addMs(AT, 30 * MINUTE_MS + 1), AT, rules)).toBe(false)
  })

  it('never lapses where the desk says so', () => {
    expect(lapseOf(NOW, { lapseAfterDays: null })).toBeNull()
    expect(lapseOf(NOW, { lapseAfterDays: 2 })).toBe('2026-11-25T09:00:00.000Z')
  })
})
