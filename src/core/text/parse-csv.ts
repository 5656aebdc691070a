import { parse } from 'papaparse'

export interface CsvRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number
  /** By the name of its column, in lowercase. */
  readonly cells: Readonly<Record<string, string>>
}

export interface ParsedCsv {
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
}

/**
 * Reads CSV as spreadsheets write it: comma, semicolon or tab, quotes, a byte order mark. A cell that `toCsv` defused
 * with an apostrophe gets its formula sign back. Empty rows are left out.
 */
export function parseCsv(text: string): ParsedCsv {
  const { data } = parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: [',', ';', '\t'] })
  const [header = [], ...rest] = data
  const columns = header.map((each) => each.trim().toLowerCase())
  const rows = rest.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns.map((column, at) => [column, readCell(cells[at] ?? '')])),
  }))
  return { columns, rows: rows.filter(({ cells }) => Object.values(cells).some((each) => each !== '')) }
}

function readCell(cell: string): string {
  const trimmed = cell.trim()
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed
}
