import { describe, expect, test } from 'vitest'
import { findHolidays } from './find-holidays.ts'

const holidays = [
  { day: '2026-12-26', name: 'Second Christmas Day' },
  { day: '2026-12-25', name: 'Christmas Day' },
  { day: '2027-01-01', name: 'New Year’s Day' },
]
const namesOn = (today: string) => findHolidays(holidays, today).map(({ name, daysLeft }) => `${name} ${daysLeft}`)

describe('findHolidays', () => {
  test('nothing while the next is more than 14 days away', () => expect(namesOn('2026-12-10')).toEqual([]))

  test('all within 14 days, the next first', () => {
    expect(namesOn('2026-12-12')).toEqual(['Christmas Day 13', 'Second Christmas Day 14'])
  })

  test('today’s still counts, yesterday’s does not', () => {
    expect(namesOn('2026-12-26')).toEqual(['Second Christmas Day 0', 'New Year’s Day 6'])
  })
})
