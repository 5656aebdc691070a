import type { PGlite } from '@electric-sql/pglite'
import { openDataDir } from './open-pglite-data-dir.ts'

/**
 * Reads every table of a data directory, as a proof: a database may open and still miss the files of a table.
 * @returns how many rows there are
 * @throws UnreadableDataDirError when it does not open, and the engine's error when a table cannot be read
 */
export async function countEveryRow(dir: string): Promise<number> {
  const pglite = await openDataDir(dir, {})
  try {
    const tables = await listTables(pglite)
    let rows = 0
    for (const table of tables) rows += await countRows(pglite, table)
    return rows
  } finally {
    await pglite.close()
  }
}

async function listTables(pglite: PGlite): Promise<string[]> {
  const query = "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'"
  const { rows } = await pglite.query<{ name: string }>(query)
  return rows.map(({ name }) => name)
}

/** As text, or the parts of long values that lie in files of their own would not be read. */
async function countRows(pglite: PGlite, table: string): Promise<number> {
  const { rows } = await pglite.query<{ n: number }>(`select count(one::text) as n from ${table} as one`)
  return rows[0]?.n ?? 0
}
