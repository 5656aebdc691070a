import { expect, test } from 'vitest'
import { nextWorkingDay } from './hours.ts'

const DESK = {
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' },
  holidays: [{ day: '2026-12-25', name: 'Christmas Day' }],
}

test.each([
  ['a Tuesday', '2026-12-01', '2026-12-02'],
  ['the weekend is passed over', '2026-11-27', '2026-11-30'],
  ['a holiday and the weekend after it', '2026-12-24', '2026-12-28'],
])('after %s', (_name, day, next) => expect(nextWorkingDay(day, DESK)).toBe(next))

test('a desk that never works has a next day all the same', () => {
  expect(nextWorkingDay('2026-12-01', { ...DESK, workingHours: { ...DESK.workingHours, days: [] } })).toBe('2026-12-02')
})
