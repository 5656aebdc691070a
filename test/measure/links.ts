import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInAsDemo, startDeskProcess } from '../desk-process.ts'
import { type BenchRecord, percentile } from './record.ts'

const CONNECTIONS = 50
/** Of one round. */
const CLICKS = 5_000
const ROUNDS = 7
const ROWS = 10_000
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Short links followed by 50 at once, beside a bare Hono route that answers the same; and a large CSV file. */
export async function benchLinks(): Promise<BenchRecord[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'signalbox-bench-'))
  const desk = await startDeskProcess({ DATA_DIR: dataDir })
  const bare = await startBare()
  const rounds: { readonly bare: Round; readonly ours: Round }[] = []
  // In turn: what else the machine does befalls both.
  for (let round = 0; round <= ROUNDS; round++)
    rounds.push({ bare: await follow(bare.url), ours: await follow(`${desk.url}/l/kind-reviews`) })
  // The first only warms both up.
  const counted = rounds.slice(1)
  const of = `median of ${ROUNDS} rounds in turn, ${CONNECTIONS} connections`
  const records = [
    ...toRates(
      'Bare redirect',
      counted.map((each) => each.bare),
      `a Hono route that answers 302; ${of}`,
    ),
    ...toRates(
      'Short link',
      counted.map((each) => each.ours),
      `GET /l/:slug, counted; ${of}`,
    ),
    await importRows(desk.url),
  ]
  bare.stop()
  await desk.stop()
  await rm(dataDir, { recursive: true, force: true })
  return records
}

interface Round {
  readonly ms: readonly number[]
  readonly seconds: number
}

async function startBare(): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, ['test/measure/bare-redirect.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: `http://127.0.0.1:${String(port).trim()}/l/bare`, stop: () => void child.kill() }
}

async function follow(url: string): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const ms: number[] = []
  const connection = async (): Promise<void> => {
    for (let index = 0; index < CLICKS / CONNECTIONS; index++) {
      const started = performance.now()
      await click(url, agent)
      ms.push(performance.now() - started)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return { ms, seconds }
}

function click(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers: { 'user-agent': AGENT } }, (response) => {
      response.resume()
      response.on('end', () => (response.statusCode === 302 ? resolve() : reject(new Error(`${response.statusCode}`))))
    })
      .on('error', reject)
      .end()
  })
}

function toRates(name: string, rounds: readonly Round[], note: string): BenchRecord[] {
  const median = percentile(
    rounds.map(({ ms, seconds }) => ms.length / seconds),
    0.5,
  )
  const all = rounds.flatMap(({ ms }) => ms)
  return [
    {
      name: `${name} rate`,
      value: Math.round(median),
      unit: 'per second',
      n: all.length,
      note: note,
    },
    { name: `${name} p99`, value: percentile(all, 0.99), unit: 'ms', n: all.length, note },
  ]
}

async function importRows(url: string): Promise<BenchRecord> {
  const headers = { ...(await signInAsDemo(url, 'demo-ana')), 'content-type': 'text/csv' }
  const rows = Array.from({ length: ROWS }, (_, index) => `https://thistledown.example/p/${index},twitter,social,blog`)
  const body = ['destination,source,medium,campaign', ...rows].join('\n')
  const started = performance.now()
  const answer = await fetch(`${url}/api/links/imports`, { method: 'POST', headers, body })
  const { made } = (await answer.json()) as { made: number }
  if (made !== ROWS) throw new Error(`${made} of ${ROWS} rows were made`)
  const value = Math.round(performance.now() - started)
  return { name: 'Links from CSV', value, unit: 'ms', n: 1, note: `${ROWS} rows in one file, embedded database` }
}
