import { expect, it } from 'vitest'
import { sayDays, sayQuiet, sayWeek } from './say-hours.ts'

it.each([
  [[1, 2, 3, 4, 5], 'Monday to Friday'],
  [[5, 1, 3], 'Monday, Wednesday and Friday'],
  [[6, 7], 'Saturday and Sunday'],
  [[7], 'Sunday'],
  [[1, 2, 3, 4, 5, 6, 7], 'Every day'],
  [[], 'No day'],
])('says the days %j as %j', (days, said) => expect(sayDays(days)).toBe(said))

it('says how much work is in a week', () => {
  expect(sayWeek([1, 2, 3, 4, 5], { from: '09:00', to: '17:30' })).toBe('42 h 30 min a week')
})

it.each([
  ['22:00', '07:00', 'From 22:00 over midnight until 07:00 the next day: 9 h.'],
  ['12:00', '13:30', 'From 12:00 until 13:30 the same day: 1 h 30 min.'],
  ['08:00', '08:00', 'No quiet hours: they end when they begin.'],
])('says quiet hours from %s to %s', (from, to, said) => expect(sayQuiet({ from, to })).toBe(said))
