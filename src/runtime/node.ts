import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { existsSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { openDesk, type RunningDesk } from './desk.ts'
import { EnvError, parseEnv } from './env.ts'
import { createLog } from './log.ts'
import type { BuildFiles } from './open-database.ts'
import { describeStart } from './start-message.ts'
import { mountWeb } from './web.ts'

/** How long Ctrl-C waits for answers under way, in milliseconds. */
const FINISH_MS = 10_000

/**
 * How long the desk still listens after Ctrl-C, in milliseconds. Closing at once resets what has arrived and is not
 * read yet: the browser that sent it cannot know whether it was done. Till then each answer ends its connection.
 */
const LINGER_MS = 300

/**
 * Starts the desk as this process.
 * @param distDir where the build put the web app, the database worker and the template
 */
export async function start(distDir: string): Promise<void> {
  const env = parseEnv(process.env)
  const log = createLog(env.LOG_LEVEL)
  const stopOnLost = (reason: string): void => {
    log.error({ reason }, 'The database is gone; the process ends')
    process.exit(1)
  }
  const desk = await openDesk(env, findBuildFiles(distDir), log, stopOnLost)
  if (env.ROLE !== 'worker') await mountWeb(desk.app, join(distDir, 'web'))
  const server = serve({ fetch: desk.app.fetch, hostname: env.HOST, port: env.PORT }, () => {
    process.stdout.write(describeStart(env, desk))
  }) as Server
  server.on('error', (error) => void failToListen(error, desk.close))
  finishOnSignal(server, desk)
}

export function findBuildFiles(distDir: string): BuildFiles {
  const worker = join(distDir, 'server', 'pglite-worker.js')
  const template = join(distDir, 'server', 'template.tar.gz')
  return {
    workerUrl: existsSync(worker) ? pathToFileURL(worker) : null,
    templateFile: existsSync(template) ? template : null,
  }
}

async function failToListen(error: Error, close: () => Promise<void>): Promise<void> {
  await close()
  fail(error)
}

export function finishOnSignal(server: Server, desk: Pick<RunningDesk, 'endStreams' | 'close'>): void {
  let finishing = false
  const finish = (): void => {
    // A second Ctrl-C does not wait.
    if (finishing) process.exit(130)
    finishing = true
    const hurry = setTimeout(() => server.closeAllConnections(), FINISH_MS)
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
    desk.endStreams()
    setTimeout(() => {
      server.close(() => {
        clearTimeout(hurry)
        void desk.close().then(() => process.exit(0))
      })
      server.closeIdleConnections()
    }, LINGER_MS)
  }
  process.on('SIGINT', finish)
  process.on('SIGTERM', finish)
}

/** Says what is wrong in words, without a stack where it is the surroundings and not the program. */
export function fail(error: unknown): never {
  const said =
    error instanceof EnvError ? `The desk did not start. Mend the environment:\n${error.message}` : explain(error)
  process.stderr.write(`${said}\n`)
  process.exit(1)
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return `The desk did not start: the port is taken (${error.message}). Stop what uses it, or set PORT.`
  return error.name === 'Error' || error.name === 'TypeError'
    ? (error.stack ?? error.message)
    : `The desk did not start. ${error.message}`
}
