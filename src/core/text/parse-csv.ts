import papaparse from 'papaparse'

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
  const plain = text.replace(/^\uFEFF/, '')
  const { data } = papaparse.parse<string[]>(plain, { delimiter: findDelimiter(plain) })
  const [header = [], ...rest] = data
  const columns = header.map((each) => each.trim().toLowerCase())
  const rows = rest.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns.map((column, at) => [column, readCell(cells[at] ?? '')])),
  }))
  return { columns, rows: rows.filter(({ cells }) => Object.values(cells).some((each) => each !== '')) }
}

/** The one that the header has most of: guessing by the rows is misled by addresses. */
function findDelimiter(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? ''
  const count = (mark: string): number => header.split(mark).length
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best))
}

function readCell(cell: string): string {
  const trimmed = cell.trim()
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed
}
