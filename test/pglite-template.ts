import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/list.ts'
import { openPgliteInProcess } from '#db/open-pglite.ts'
import pglite from '../node_modules/@electric-sql/pglite/package.json' with { type: 'json' }
import { createQuietLog } from './quiet-log.ts'

const cache = fileURLToPath(new URL('../node_modules/.cache/signalbox/', import.meta.url))

/**
 * Makes a PGlite with every migration applied, once for each state of the migrations: initdb takes four seconds.
 * @returns the tarball's path
 */
export async function makePgliteTemplate(): Promise<string> {
  const state = createHash('sha256').update(JSON.stringify([pglite.version, migrations])).digest('hex')
  const path = `${cache}pglite-${state.slice(0, 16)}.tar.gz`
  if (!(await readFile(path).catch(() => null))) await make(path)
  return path
}

async function make(path: string): Promise<void> {
  const database = await openPgliteInProcess({ log: createQuietLog() })
  await migrate(database, migrations)
  const dump = await database.dump()
  await database.close()
  await mkdir(cache, { recursive: true })
  await writeFile(`${path}.${process.pid}`, dump)
  await rename(`${path}.${process.pid}`, path)
}
