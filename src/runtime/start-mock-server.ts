import { join } from 'node:path'
import { createSystemClock } from './clock.ts'
import { startMockServer } from './mock-server.ts'

/**
 * The imitated platforms as a process of their own, for desks of several processes, which reach them at MOCKS_URL and
 * say what time it is with each call. Reads MOCKS_PORT and DATA_DIR.
 */
async function main({ MOCKS_PORT = '4311', DATA_DIR = './data' }: NodeJS.ProcessEnv): Promise<void> {
  const stateDir = join(DATA_DIR, 'imitated-platforms')
  const { url } = await startMockServer({ port: Number(MOCKS_PORT), stateDir, clock: createSystemClock(() => 0) })
  process.stdout.write(`The imitated platforms are at ${url}\n`)
}

await main(process.env)
