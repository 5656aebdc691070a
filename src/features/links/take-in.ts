import { toCsv } from '#core/text/csv.ts'
import { parseCsv } from '#core/text/parse-csv.ts'
import type { Output } from '#contract/contract.ts'
import { upload } from '#client/upload.ts'

type Report = Output<'importLinks'>
export type RowReport = Report['rows'][number]

export interface Progress {
  readonly rows: readonly RowReport[]
  readonly total: number
}

/** Rows of one request: each is over soon, so that one can stop in between. */
const PIECE = 1000

interface TakeInOptions {
  /** Only say what would become of each row. */
  readonly dryRun: boolean
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Takes a CSV in, piece by piece; what was made before it is stopped stays made. */
export async function takeIn(csv: string, { dryRun, signal, onProgress }: TakeInOptions): Promise<void> {
  const pieces = splitCsv(csv)
  const total = pieces.reduce((sum, { rows }) => sum + rows.length, 0)
  let done: readonly RowReport[] = []
  for (const { text, rows } of pieces) {
    if (signal.aborted) return
    const input = { query: { dryRun: dryRun ? ('true' as const) : ('false' as const) } }
    const report = await upload('importLinks', input, new Blob([text]))
    // A piece counts its own rows; the report says those of the file.
    done = [...done, ...report.rows.map((each) => ({ ...each, row: rows[each.row - 2] ?? each.row }))]
    onProgress({ rows: done, total })
  }
}

interface Piece {
  readonly text: string
  /** The numbers its rows have in the file. */
  readonly rows: readonly number[]
}

/** A file without rows is one piece, so that the server says what is wrong with it. */
export function splitCsv(csv: string, size = PIECE): Piece[] {
  const { columns, rows } = parseCsv(csv)
  if (rows.length === 0) return [{ text: csv, rows: [] }]
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => {
    const some = rows.slice(index * size, (index + 1) * size)
    const cells = some.map((row) => columns.map((column) => row.cells[column] ?? ''))
    return { text: toCsv([columns, ...cells]), rows: some.map(({ row }) => row) }
  })
}
