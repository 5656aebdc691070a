import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { openDesk } from './desk.ts'
import { parseEnv } from './env.ts'
import { createLog } from './log.ts'
import { fail, findBuildFiles, finishOnSignal } from './node.ts'
import { describeStart } from './start-message.ts'
import { isApi } from './web.ts'

type Middleware = (request: IncomingMessage, response: ServerResponse) => void

/** The desk for whoever builds it: the API from source, and every other address answered by Vite. */
export async function startDev(distDir: string, pages: Middleware): Promise<void> {
  const env = parseEnv(process.env)
  const desk = await openDesk(env, findBuildFiles(distDir), createLog(env.LOG_LEVEL), fail)
  const answer = getRequestListener(desk.app.fetch)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (isApi(pathname)) void answer(request, response)
    else pages(request, response)
  })
  server.listen(env.PORT, env.HOST, () => process.stdout.write(describeStart(env, desk)))
  finishOnSignal(server, desk)
}
