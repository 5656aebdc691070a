import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createStores } from '#db/stores.ts'
import { stampOf } from '#db/stamp.ts'
import { toInstant } from '#core/time/instant.ts'
import type { Print } from './database-commands.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { parseEnv } from './env.ts'
import { createLog } from './log.ts'

/**
 * `npm run reset-demo`: makes the demonstration workspace new at the next start. The old database is set aside, not
 * deleted; a real desk is refused.
 * @returns the exit code
 */
export async function resetDemoCommand(_argv: readonly string[], print: Print): Promise<number> {
  const { DATA_DIR: dataDir, DATABASE_URL } = parseEnv(process.env)
  if (DATABASE_URL) {
    print('reset-demo is for the embedded database. On PostgreSQL, make an empty database and start with DEMO=on.')
    return 2
  }
  const database = await openEmbeddedDatabase({ dataDir, workerUrl: null, log: createLog('warn') })
  const desk = await createStores(database.db)
    .desk.get()
    .finally(() => database.close())
  if (desk && !desk.demo) {
    print(`${desk.name} is a real desk, not a demonstration: nothing was changed.`)
    return 1
  }
  const aside = join(dataDir, `db.before-reset-${stampOf(toInstant(Date.now()))}`)
  await rename(join(dataDir, 'db'), aside)
  print(`The next start fills a new demonstration workspace. The old database is kept in ${aside}`)
  return 0
}
