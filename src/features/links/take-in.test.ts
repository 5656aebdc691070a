import { expect, it } from 'vitest'
import { parseCsv } from '#core/text/parse-csv.ts'
import { splitCsv } from './take-in.ts'

const CSV = 'destination;why\nhttps://a.example/1;"one; two"\n\nhttps://a.example/2;=2\nhttps://a.example/3;three\n'

it('parts a file into pieces that each have the header, and keeps the numbers of its rows', () => {
  const pieces = splitCsv(CSV, 2)
  expect(pieces.map(({ rows }) => rows)).toEqual([[2, 4], [5]])
  const read = pieces.flatMap(({ text }) => parseCsv(text).rows.map(({ cells }) => cells))
  expect(read).toEqual(parseCsv(CSV).rows.map(({ cells }) => cells))
})

it('leaves a file without rows to the server', () => {
  expect(splitCsv('nothing')).toEqual([{ text: 'nothing', rows: [] }])
})
