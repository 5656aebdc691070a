import { existsSync } from 'node:fs'
import { createStores } from '#db/stores.ts'
import { join } from 'node:path'
import type { Print } from './database-commands.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { parseEnv } from './env.ts'
import { createLog } from './log.ts'
import { setAsideDemo } from './restore.ts'

/**
 * `npm run reset-demo`: makes the demonstration workspace new at the next start. The old database, and what the imitated
 * platforms remember, are set aside, not deleted; a real desk is refused.
 * @returns the exit code
 */
export async function resetDemoCommand(
  _argv: readonly string[],
  print: Print,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  const { DATA_DIR: dataDir, DATABASE_URL } = parseEnv(env)
  if (DATABASE_URL) {
    print('reset-demo is for the embedded database. On PostgreSQL, make an empty database and start with DEMO=on.')
    return 2
  }
  // Opening would make a database, only to set it aside.
  if (!existsSync(join(dataDir, 'db'))) {
    print(`There is no database in ${dataDir}: the next start fills a new demonstration workspace.`)
    return 0
  }
  const desk = await readDesk(dataDir)
  if (desk && !desk.demo) {
    print(`${desk.name} is a real desk, not a demonstration: nothing was changed.`)
    return 1
  }
  const setAside = await setAsideDemo(dataDir, new Date())
  print('The next start fills a new demonstration workspace.')
  for (const path of setAside) print(`What was there before is kept in ${path}`)
  return 0
}

async function readDesk(dataDir: string) {
  const database = await openEmbeddedDatabase({ dataDir, workerUrl: null, log: createLog('warn') })
  return createStores(database.db)
    .desk.get()
    .finally(() => database.close())
}
