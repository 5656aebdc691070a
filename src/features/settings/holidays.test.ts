import { expect, it } from 'vitest'
import { placeFaults, splitHolidays } from './holidays.ts'

const named = (day: string) => ({ day, name: `Feast of ${day}` })

it('parts what is coming from what is past, by year, in the order of the days; today is still coming', () => {
  const days = ['2027-01-01', '2026-12-25', '2026-05-01', '2026-11-23'].map(named)
  expect(splitHolidays(days, '2026-11-23')).toEqual({
    coming: [
      { year: '2026', holidays: [named('2026-11-23'), named('2026-12-25')] },
      { year: '2027', holidays: [named('2027-01-01')] },
    ],
    past: [{ year: '2026', holidays: [named('2026-05-01')] }],
  })
})

it('puts a fault at the row it is about: the added one’s in its form, another’s at its day', () => {
  const sent = ['2026-12-25', '2027-01-01', '2026-12-25'].map(named)
  const { fields, byDay } = placeFaults(
    { 'holidays.2.day': 'Twice.', 'holidays.1.name': 'Too long.', holidays: 'Too many.' },
    sent,
  )
  expect(fields).toEqual({ day: 'Twice.', holidays: 'Too many.' })
  expect([...byDay]).toEqual([['2027-01-01', 'Too long.']])
})
