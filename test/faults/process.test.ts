import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findFreePort, runDeskProcess, signInAsDemo, startDeskProcess } from '../desk-process.ts'
import { makeTempDir } from '../temp-dir.ts'

it('says where it is, how to sign in, and where the data is', async () => {
  const dataDir = await makeTempDir()
  const desk = await startDeskProcess({ DATA_DIR: dataDir })
  expect(desk.said()).toContain(desk.url)
  expect(desk.said()).toContain('pick a person')
  expect(desk.said()).toContain(dataDir)
  expect(desk.said()).toContain('simulated')
  expect(await desk.stop()).toBe(0)
})

it('refuses a second process on the same data, naming the first', async () => {
  const dataDir = await makeTempDir()
  const desk = await startDeskProcess({ DATA_DIR: dataDir })
  const second = await runDeskProcess({ DATA_DIR: dataDir, PORT: String(await findFreePort()) })
  expect(second.code).toBe(1)
  expect(second.said).toContain(`process ${desk.child.pid}`)
  expect(second.said).not.toContain('    at ')
  await desk.stop()
})

it('comes back after kill -9 with the lock of the dead process lying there', async () => {
  const env = { DATA_DIR: await makeTempDir() }
  await (await startDeskProcess(env)).kill()
  const again = await startDeskProcess(env)
  expect(await again.stop()).toBe(0)
})

it('finishes what is in flight on Ctrl-C', async () => {
  const desk = await startDeskProcess({ DATA_DIR: await makeTempDir() })
  const headers = await signInAsDemo(desk.url, 'demo-noor')
  const body = (email: string): string => JSON.stringify({ name: email, email, level: 'associate' })
  const writes = Array.from({ length: 20 }, (_, i) =>
    fetch(`${desk.url}/api/people`, { method: 'POST', headers, body: body(`${i}@example.com`) }),
  )
  // The first answer shows that they are on their way; some have arrived and are not read yet.
  await Promise.race(writes)
  const code = desk.stop()
  expect((await Promise.all(writes)).map((answer) => answer.status)).toEqual(writes.map(() => 200))
  expect(await code).toBe(0)
})

it('starts nothing when the environment is wrong, and names what is', async () => {
  const { code, said } = await runDeskProcess({ PORT: 'many', ROLE: 'boss', DATA_DIR: '/nowhere/at/all' })
  expect(code).toBe(1)
  expect(said).toContain('PORT: is "many"')
  expect(said).toContain('ROLE: is "boss"; allowed: all or web or worker')
})

it('says that the port is taken', async () => {
  const desk = await startDeskProcess({ DATA_DIR: await makeTempDir() })
  const { code, said } = await runDeskProcess({ DATA_DIR: await makeTempDir(), PORT: new URL(desk.url).port })
  expect(code).toBe(1)
  expect(said).toContain('the port is taken')
  await desk.stop()
})

it('prints a one-time link on a clean desk, and keeps the key to itself', async () => {
  const dataDir = await makeTempDir()
  const desk = await startDeskProcess({ DATA_DIR: dataDir, DEMO: 'off' })
  const secret = /\/setup\/([\w-]{43})/.exec(desk.said())?.[1]
  expect((await fetch(`${desk.url}/api/setup/${secret}`)).status).toBe(200)
  expect(desk.said()).not.toContain(readFileSync(join(dataDir, 'secret.key'), 'utf8').trim())
  await desk.stop()
})

it('says what to do when a real desk is asked for where the demonstration lies', async () => {
  const env = { DATA_DIR: await makeTempDir() }
  await (await startDeskProcess(env)).stop()
  const desk = await startDeskProcess({ ...env, DEMO: 'off' })
  expect(desk.said()).toContain('holds a demonstration workspace')
  expect(desk.said()).toContain('DATA_DIR=./desk')
  await desk.stop()
})

it('refuses live platforms on a demonstration workspace', async () => {
  const env = { DATA_DIR: await makeTempDir() }
  await (await startDeskProcess(env)).stop()
  const { code, said } = await runDeskProcess({ ...env, PLATFORMS: 'live' })
  expect(code).toBe(1)
  expect(said).toContain('demonstration workspace')
})

it('keeps every click it answered when it is stopped right after', async () => {
  const env = { DATA_DIR: await makeTempDir() }
  const desk = await startDeskProcess(env)
  const findClicks = async (url: string): Promise<number> => {
    const headers = await signInAsDemo(url, 'demo-ana')
    const answer = await fetch(`${url}/api/links?text=kind-reviews&sort=slug`, { headers })
    const { items } = (await answer.json()) as { items: { slug: string; clicks: number }[] }
    return items.find((each) => each.slug === 'kind-reviews')?.clicks ?? Number.NaN
  }
  const before = await findClicks(desk.url)
  const agent = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
  const clicks = Array.from({ length: 50 }, () =>
    fetch(`${desk.url}/l/kind-reviews`, { redirect: 'manual', headers: agent }),
  )
  for (const answer of await Promise.all(clicks)) expect(answer.status).toBe(302)
  expect(await desk.stop()).toBe(0)
  const again = await startDeskProcess(env)
  expect(await findClicks(again.url)).toBe(before + 50)
  await again.stop()
})
