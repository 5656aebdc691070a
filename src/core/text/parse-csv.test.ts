import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'
import { parseCsv } from './parse-csv.ts'

test('what is written as CSV is read back', () => {
  const cell = fc.string().map((each) => each.trim().replace(/\r/g, ''))
  const row = fc.record({
    a: cell.filter((each) => each !== '' && !each.startsWith("'")),
    b: cell.filter((each) => !each.startsWith("'")),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const parsed = parseCsv(toCsv([['A', 'B'], ...rows.map(({ a, b }) => [a, b])]))
      expect(parsed.rows.map(({ cells }) => cells)).toEqual(rows)
    }),
  )
})

test('semicolons, quotes, a byte order mark and empty rows are understood', () => {
  const { columns, rows } = parseCsv(
    '\uFEFFDestination;Why\r\n"https://a.example/?x=1;2";"said ""so"""\r\n;\r\nb;c\r\n',
  )
  expect(columns).toEqual(['destination', 'why'])
  expect(rows).toEqual([
    { row: 2, cells: { destination: 'https://a.example/?x=1;2', why: 'said "so"' } },
    { row: 4, cells: { destination: 'b', why: 'c' } },
  ])
})
