import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { type DeskProcess, signInAsDemo, startDeskProcess } from '../desk-process.ts'
import { createDatabase, startPostgres } from '../postgres.ts'
import { makeTempDir } from '../temp-dir.ts'
import { startPlatforms } from './publishing/fleet.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres?.stop())

it('share one desk on PostgreSQL: started at once, in step within a second, one clock', async ({ skip }) => {
  if (!postgres) return skip('There is no PostgreSQL on this machine')
  const DATABASE_URL = await createDatabase(postgres.url, 'several')
  const env = {
    DATABASE_URL,
    DEMO: 'on',
    SIGNALBOX_KEY: 'c2lnbmFsYm94LXRlc3Qta2V5LTAxMjM0NTY3ODlhYmM=',
    DATA_DIR: await makeTempDir(),
    MOCKS_URL: (await startPlatforms(await makeTempDir(), onTestFinished)).url,
  }
  const [one, two, worker] = await Promise.all([
    startDeskProcess({ ...env, ROLE: 'web' }),
    startDeskProcess({ ...env, ROLE: 'web' }),
    startDeskProcess({ ...env, ROLE: 'worker' }),
  ])
  const headers = await signInAsDemo(one.url, 'demo-noor')
  const atTwo = { ...headers, origin: two.url }

  expect((await fetch(`${worker.url}/`, { headers: { accept: 'text/html' } })).status, 'a worker serves no pages').toBe(
    404,
  )
  const status = await getJson(two, '/api/status', atTwo)
  expect(status.worker.alive).toBe(true)
  expect(status.processes.map((each: { role: string }) => each.role).sort()).toEqual(['web', 'web', 'worker'])

  const stream = await fetch(`${two.url}/api/events`, { headers: atTwo })
  const body = JSON.stringify({ name: 'One desk', version: 1 })
  const changed = await fetch(`${one.url}/api/desk`, { method: 'PATCH', headers, body })
  expect(changed.status, await changed.text()).toBe(200)
  expect(await readUntil(stream, 'desk.edited')).toContain('"kind":"desk"')

  await fetch(`${one.url}/api/clock`, { method: 'POST', headers, body: JSON.stringify({ byMs: 3_600_000 }) })
  const readClock = () => getJson(two, '/api/clock', atTwo)
  await expect.poll(async () => (await readClock()).playing, { timeout: 10_000 }).toBeNull()
  const clock = await readClock()
  const ahead = new Date(clock.now).getTime() - new Date(clock.realNow).getTime()
  expect(ahead, 'the other process shows what the row says').toBe(clock.offsetMs)
  // Arrives at the moment that was asked for; the milliseconds of the way count.
  expect(ahead).toBeGreaterThan(3_590_000)
  expect(await Promise.all([one, two, worker].map((each) => each.stop()))).toEqual([0, 0, 0])
})

async function getJson(desk: DeskProcess, path: string, headers: Record<string, string>) {
  return (await fetch(`${desk.url}${path}`, { headers })).json()
}

async function readUntil(response: Response, words: string): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && !text.includes(words)) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
  }
  await reader?.cancel()
  return text
}
