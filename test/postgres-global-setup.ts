import type { TestProject } from 'vitest/node'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/list.ts'
import { openPostgres } from '#db/open-postgres.ts'
import { makePgliteTemplate, type PgliteTemplate } from './pglite-template.ts'
import { createDatabase, startPostgres } from './postgres.ts'
import { createQuietLog } from './quiet-log.ts'

/** The database that every test file's own is copied from. */
export const TEMPLATE = 'signalbox_template'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A cluster for this run; null on a machine without PostgreSQL. */
    postgresUrl: string | null
    pgliteTemplate: PgliteTemplate
  }
}

/** Once per test run: both kinds of database, with every migration applied, ready to be copied. */
export async function setup({ provide }: TestProject) {
  const [postgres, pgliteTemplate] = await Promise.all([startPostgres(), makePgliteTemplate()])
  if (postgres) await makePostgresTemplate(postgres.url)
  provide('postgresUrl', postgres?.url ?? null)
  provide('pgliteTemplate', pgliteTemplate)
  return () => postgres?.stop()
}

async function makePostgresTemplate(url: string): Promise<void> {
  const database = await openPostgres({ url: await createDatabase(url, TEMPLATE), poolSize: 2, log: createQuietLog() })
  await migrate(database, migrations)
  await database.close()
}
