import { expect, it } from 'vitest'
import { fiscalYearOf } from './fiscal.ts'

it.each([
  ['2026-11-23', 2, 'FY27', '2026-02-01', '2027-01-31', 'FY27 Q4'],
  ['2027-01-31', 2, 'FY27', '2026-02-01', '2027-01-31', 'FY27 Q4'],
  ['2027-02-01', 2, 'FY28', '2027-02-01', '2028-01-31', 'FY28 Q1'],
  ['2026-11-23', 1, 'FY26', '2026-01-01', '2026-12-31', 'FY26 Q4'],
  ['2026-11-23', 12, 'FY26', '2025-12-01', '2026-11-30', 'FY26 Q4'],
])('%s with month %i first is in %s, %s to %s', (day, month, label, firstDay, lastDay, quarter) => {
  const year = fiscalYearOf(day, month)
  expect(year).toMatchObject({ label, firstDay, lastDay, current: { label: quarter } })
  expect(year.quarters.map((each) => each.quarter)).toEqual([1, 2, 3, 4])
})
