import { readFile } from 'node:fs/promises'
import { migrate, pendingMigrations } from '#db/migrate.ts'
import type { OpenDatabase } from '#db/database.ts'
import { migrations } from '#db/migrations/list.ts'
import type { OpenPglite } from '#db/open-pglite.ts'
import { openPostgres } from '#db/open-postgres.ts'
import type { Log } from '#api/deps.ts'
import { makeBackup } from './backup.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import type { Env } from './env.ts'

/** Where the build put what the program needs besides its own code. */
export interface BuildFiles {
  /** The bundled worker of the embedded database; null runs it in this thread. */
  readonly workerUrl: URL | null
  /** The empty database the build made; a first start without it takes seconds longer. */
  readonly templateFile: string | null
}

export type DeskDatabase =
  | { readonly kind: 'pglite'; readonly database: OpenPglite }
  | { readonly kind: 'postgres'; readonly database: OpenDatabase }

/** Opens the database that the environment names, and brings its schema up to date; embedded, after a backup. */
export async function openDeskDatabase(
  env: Env,
  files: BuildFiles,
  log: Log,
  onLost: (reason: string) => void,
): Promise<DeskDatabase> {
  if (env.DATABASE_URL) {
    const database = await openPostgres({ url: env.DATABASE_URL, poolSize: env.DATABASE_POOL, log })
    await migrateOrClose(database, log)
    return { kind: 'postgres', database }
  }
  const template = files.templateFile ? await readFile(files.templateFile) : undefined
  const database = await openEmbeddedDatabase({
    dataDir: env.DATA_DIR,
    template,
    workerUrl: files.workerUrl,
    log,
    onLost,
  })
  const pending = await pendingMigrations(database, migrations)
  const holdsWork = pending.length > 0 && pending.length < migrations.length
  if (holdsWork) await makeBackup(database, env.DATA_DIR, { now: new Date(), reason: 'before-migration' })
  await migrateOrClose(database, log)
  return { kind: 'pglite', database }
}

async function migrateOrClose(database: OpenDatabase, log: Log): Promise<void> {
  try {
    const ran = await migrate(database, migrations)
    if (ran.length > 0) log.info({ migrations: ran }, 'The database was brought up to date')
  } catch (error) {
    await database.close()
    throw error
  }
}
