import { describe, expect, test } from 'vitest'
import { addMs, DAY_MS, toMs } from '#core/time/instant.ts'
import { findFault, readMoment } from './check-moment.ts'

const NOW = '2026-11-23T09:00:00.000Z'

describe('readMoment', () => {
  test('reads the fields in the desk’s zone, in winter and in summer', () => {
    expect(readMoment({ day: '2026-12-24', time: '09:00' }, 'Europe/Amsterdam')).toBe('2026-12-24T08:00:00.000Z')
    expect(readMoment({ day: '2027-06-01', time: '09:00' }, 'Europe/Amsterdam')).toBe('2027-06-01T07:00:00.000Z')
  })

  test.each([
    { day: '', time: '09:00' },
    { day: '2026-12-24', time: '' },
    { day: '2027-02-30', time: '09:00' },
  ])('$day $time is no moment', (fields) => expect(readMoment(fields, 'UTC')).toBeNull())
})

describe('findFault', () => {
  test('a moment ahead is fine', () => expect(findFault(addMs(NOW, 60_000), toMs(NOW))).toBeNull())
  test('now and before are not', () => {
    expect(findFault(NOW, toMs(NOW))).toMatch(/only played forward/)
    expect(findFault(addMs(NOW, -DAY_MS), toMs(NOW))).toMatch(/only played forward/)
  })
  test('nor is a slip of ten years', () =>
    expect(findFault(addMs(NOW, 3_660 * DAY_MS), toMs(NOW))).toMatch(/within a year/))
})
