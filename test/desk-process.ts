import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'

export interface DeskProcess {
  readonly url: string
  readonly child: ChildProcess
  /** Everything the process said so far. */
  said(): string
  /** Ctrl-C. @returns the exit code */
  stop(): Promise<number | null>
  /** kill -9 */
  kill(): Promise<void>
}

/** Starts the built desk as `npm start` does, on a free port unless the environment names one. */
export async function startDeskProcess(env: Record<string, string>): Promise<DeskProcess> {
  const port = env.PORT ?? String(await findFreePort())
  const child = spawnDesk({ ...env, PORT: port })
  let said = ''
  const keep = (chunk: Buffer): void => void (said += chunk.toString())
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const url = `http://127.0.0.1:${port}`
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await untilReady(url, ended, () => said)
  return {
    ...{ url, child },
    said: () => said,
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Runs the desk until it ends by itself. */
export async function runDeskProcess(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawnDesk(env)
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said }
}

/** Nothing of the surroundings reaches the desk but what the test gives it. */
function spawnDesk(env: Record<string, string>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  const quiet = {
    PATH,
    HOME,
    BUILD: 'off',
    LOG_LEVEL: 'error',
    SIGN_IN_LIMIT: '100000',
    WRITE_LIMIT: '100000',
    READ_LIMIT: '1000000',
  }
  return spawn(process.execPath, ['tools/start.mjs'], { env: { ...quiet, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function untilReady(url: string, ended: Promise<number | null>, said: () => string): Promise<void> {
  const end = { over: false }
  void ended.then(() => (end.over = true))
  for (;;) {
    if (end.over) throw new Error(`The desk ended instead of starting:\n${said()}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Signs in with one click. @returns headers that carry the session */
export async function signInAsDemo(url: string, personId: string): Promise<Record<string, string>> {
  const headers = { origin: url, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/session/demo`, { method: 'POST', headers, body: JSON.stringify({ personId }) })
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`)
  return { ...headers, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}
