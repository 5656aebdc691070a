import { expect, it } from 'vitest'
import { parseCsv } from '#core/text/parse-csv.ts'
import { toReportCsv } from './report-csv.ts'
import type { RowReport } from './take-in.ts'

const MADE: RowReport = {
  ...{ row: 2, outcome: 'made', destination: 'https://a.example/', url: 'https://a.example/?utm_source=x' },
  ...{ shortUrl: 'https://desk.example/l/abc', expiresAt: '2099-07-01T21:59:00.000Z', faults: [] },
}
const said = { field: 'slug', rule: 'unique', measured: 'abc', allowed: 'another', level: 'fault' } as const
const REFUSED: RowReport = {
  ...{ row: 3, outcome: 'refused', destination: '=b', url: null, shortUrl: null, expiresAt: null },
  faults: [{ ...said, message: 'The slug “abc”, is taken.', mend: 'Choose another slug.', fix: null, lacks: null }],
}

it('says of every row what became of it, and what to mend', () => {
  const { rows } = parseCsv(toReportCsv([MADE, REFUSED], false))
  expect(rows.map(({ cells }) => cells)).toEqual([
    {
      ...{ row: '2', outcome: 'made', destination: MADE.destination, url: MADE.url },
      ...{ short_url: MADE.shortUrl, expires_at: MADE.expiresAt, what_to_mend: '' },
    },
    {
      ...{ row: '3', outcome: 'refused', destination: '=b', url: '', short_url: '', expires_at: '' },
      what_to_mend: 'The slug “abc”, is taken. Choose another slug.',
    },
  ])
})

it('of a trial names no short link, for there is none yet', () => {
  const [row] = parseCsv(toReportCsv([MADE], true)).rows
  expect(row?.cells).toMatchObject({ outcome: 'in order', short_url: '' })
})
