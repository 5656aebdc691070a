import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/list.ts'
import { createDataDir } from '#db/open-pglite-data-dir.ts'
import { openPgliteInProcess } from '#db/open-pglite.ts'
import pglite from '../node_modules/@electric-sql/pglite/package.json' with { type: 'json' }
import { createQuietLog } from './quiet-log.ts'

const cache = fileURLToPath(new URL('../node_modules/.cache/signalbox/', import.meta.url))

/** A PGlite with every migration applied, in the two forms that tests start from. */
export interface PgliteTemplate {
  /** A file as `dump()` makes it. */
  readonly tarball: string
  /** A DATA_DIR to copy, which is five times as fast as unpacking the tarball. */
  readonly dataDir: string
}

/** Made once for each state of the migrations and kept in node_modules/.cache: initdb takes four seconds. */
export async function makePgliteTemplate(): Promise<PgliteTemplate> {
  const state = createHash('sha256')
    .update(JSON.stringify([pglite.version, migrations]))
    .digest('hex')
    .slice(0, 16)
  const tarball = `${cache}pglite-${state}.tar.gz`
  const dataDir = `${cache}pglite-${state}`
  await mkdir(dataDir, { recursive: true })
  if (!existsSync(tarball)) await makeTarball(tarball)
  if (!existsSync(`${dataDir}/db`)) await createDataDir(`${dataDir}/db`, { template: await readFile(tarball) })
  return { tarball, dataDir }
}

async function makeTarball(path: string): Promise<void> {
  const database = await openPgliteInProcess({ log: createQuietLog() })
  await migrate(database, migrations)
  await writeFile(`${path}.${process.pid}`, await database.dump())
  await database.close()
  await rename(`${path}.${process.pid}`, path)
}
