/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is defused with a leading apostrophe.
 * @returns the rows, each ended by CRLF
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
