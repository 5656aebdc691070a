import { toCsv } from '#core/text/csv.ts'
import type { RowReport } from './take-in.ts'

const HEADER = ['row', 'outcome', 'destination', 'url', 'short_url', 'expires_at', 'what_to_mend']

/** What became of each row, as a file to mend the others by. @param trial nothing was made of any row */
export function toReportCsv(rows: readonly RowReport[], trial: boolean): string {
  const sayOutcome = ({ outcome }: RowReport): string => (trial && outcome === 'made' ? 'in order' : outcome)
  const lines = rows.map((each) => [
    ...[String(each.row), sayOutcome(each), each.destination, each.url ?? ''],
    ...[trial && each.outcome === 'made' ? '' : (each.shortUrl ?? ''), each.expiresAt ?? ''],
    each.faults.map(({ message, mend }) => `${message} ${mend}`).join(' '),
  ])
  return toCsv([HEADER, ...lines])
}
