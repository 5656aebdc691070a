import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { HeldPost } from '#mocks/platforms/fake-platforms.ts'
import type { Arrival } from '#mocks/platforms/arrivals.ts'
import type { FakePlatform } from '#mocks/platforms/accounts.ts'
import type { NewFault } from '#mocks/platforms/faults.ts'
import { type DeskProcess, findFreePort, signInAsDemo, startDeskProcess } from '../../desk-process.ts'

/** The imitated platforms, in a process of their own that nobody kills. */
export interface Platforms {
  readonly url: string
  addFault(platform: FakePlatform, fault: NewFault): Promise<void>
  clearFaults(platform: FakePlatform): Promise<void>
  listPosts(platform: FakePlatform): Promise<HeldPost[]>
  listArrivals(platform: FakePlatform): Promise<Arrival[]>
}

/** Is told what is to be done when all is over. */
type OnEnd = (work: () => void | Promise<void>) => void

/** @param dir where they keep what they remember */
export async function startPlatforms(dir: string, onEnd: OnEnd): Promise<Platforms> {
  const port = await findFreePort()
  const { PATH = '' } = process.env
  const env = { PATH, MOCKS_PORT: String(port), DATA_DIR: dir }
  const child = spawn(process.execPath, ['dist/server/mocks.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onEnd(() => void child.kill('SIGKILL'))
  await untilSaid(child)
  const url = `http://127.0.0.1:${port}`
  const ask = async <T>(path: string, init?: RequestInit) => (await (await fetch(url + path, init)).json()) as T
  return {
    url,
    addFault: (platform, fault) => ask(`/_faults/${platform}`, { method: 'POST', body: JSON.stringify(fault) }),
    clearFaults: (platform) => ask(`/_faults/${platform}`, { method: 'DELETE' }),
    listPosts: (platform) => ask(`/_posts/${platform}`),
    listArrivals: (platform) => ask(`/_arrivals/${platform}`),
  }
}

function untilSaid(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`The imitated platforms ended with ${code}`)))
  })
}

/** Desks on one database, each of which may be killed and comes back. */
export interface Fleet {
  readonly size: number
  /** kill -9, and a new one in its place. */
  replace(index: number): Promise<void>
  /** Asks the first that answers. @throws when what answers is no success */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>
  said(): string
}

/** @param env of every desk, one desk each */
export async function startFleet(envs: readonly Record<string, string>[], onEnd: OnEnd): Promise<Fleet> {
  const ports = await Promise.all(envs.map(async () => String(await findFreePort())))
  const start = (index: number) => startDeskProcess({ ...envs[index], PORT: ports[index] ?? '' })
  const desks: (DeskProcess | null)[] = []
  for (const [index] of envs.entries()) desks.push(await start(index))
  onEnd(async () => void (await Promise.all(desks.map((desk) => desk?.kill()))))
  const sessions = new Map<string, Record<string, string>>()
  const headersOf = async ({ url }: DeskProcess): Promise<Record<string, string>> => {
    const headers = sessions.get(url) ?? (await signInAsDemo(url, 'demo-noor'))
    sessions.set(url, headers)
    return headers
  }
  return {
    size: envs.length,
    said: () => desks.map((desk) => desk?.said() ?? '').join('\n'),
    replace: async (index) => {
      const desk = desks[index]
      desks[index] = null
      await desk?.kill()
      desks[index] = await start(index)
    },
    ask: async (method, path, body) => {
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
        const desk = desks.find((each) => each !== null)
        const answer = desk && (await askDesk(desk, headersOf, method, path, body).catch(() => null))
        if (answer) return answer.json()
        await sleep(200)
      }
      throw new Error(`No desk answers ${method} ${path}`)
    },
  }
}

/** A desk that was killed is back long before, in milliseconds. */
const PATIENCE_MS = 60_000

class Refused extends Error {
  override name = 'Refused'
}

async function askDesk(
  desk: DeskProcess,
  headersOf: (desk: DeskProcess) => Promise<Record<string, string>>,
  method: string,
  path: string,
  body: unknown,
) {
  const init = { method, headers: await headersOf(desk), ...(body !== undefined && { body: JSON.stringify(body) }) }
  const answer = await fetch(desk.url + path, init)
  if (answer.ok) return { json: () => answer.json() }
  const refused = new Refused(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return { json: () => Promise.reject(refused) }
}
