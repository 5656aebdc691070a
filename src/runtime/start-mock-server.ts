import { join } from 'node:path'
import { openPostgres } from '#db/open-postgres.ts'
import { createStores } from '#db/stores.ts'
import { createSharedClock } from './desk-clock.ts'
import { createLog } from './log.ts'
import { startMockServer } from './mock-server.ts'

/**
 * The imitated platforms as a process of their own, for desks of several processes, which reach them at MOCKS_URL.
 * Reads MOCKS_PORT, DATA_DIR, and DATABASE_URL for the desk's clock: an imitation with another clock would stamp its
 * posts so that no desk finds them again.
 */
async function main({ MOCKS_PORT = '4311', DATA_DIR = './data', DATABASE_URL }: NodeJS.ProcessEnv): Promise<void> {
  const log = createLog('info')
  const clock = createSharedClock()
  if (DATABASE_URL) {
    const database = await openPostgres({ url: DATABASE_URL, poolSize: 2, log })
    await clock.follow(database, createStores(database.db).desk.getClock, log)
  }
  const stateDir = join(DATA_DIR, 'imitated-platforms')
  const { url } = await startMockServer({ port: Number(MOCKS_PORT), stateDir, clock })
  process.stdout.write(`The imitated platforms are at ${url}\n`)
}

await main(process.env)
