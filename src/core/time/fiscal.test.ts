import { expect, it } from 'vitest'
import { fiscalQuarterOf } from './fiscal.ts'

it.each([
  ['2026-02-01', 2, 'FY27 Q1', '2026-02-01', '2026-04-30'],
  ['2026-11-23', 2, 'FY27 Q4', '2026-11-01', '2027-01-31'],
  ['2027-01-31', 2, 'FY27 Q4', '2026-11-01', '2027-01-31'],
  ['2027-02-01', 2, 'FY28 Q1', '2027-02-01', '2027-04-30'],
  ['2026-12-31', 1, 'FY26 Q4', '2026-10-01', '2026-12-31'],
  ['2026-09-30', 10, 'FY26 Q4', '2026-07-01', '2026-09-30'],
  ['2026-10-01', 10, 'FY27 Q1', '2026-10-01', '2026-12-31'],
])('%s with a year from month %i is %s', (day, startMonth, label, firstDay, lastDay) => {
  expect(fiscalQuarterOf(day, startMonth)).toMatchObject({ label, firstDay, lastDay })
})
