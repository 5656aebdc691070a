import { expect, it } from 'vitest'
import { type DeskProcess, signInAsDemo, startDeskProcess } from '../desk-process.ts'
import { makeTempDir } from '../temp-dir.ts'

/** `npm run test:faults` kills 20 times; the short form, part of `npm test`, three times. */
const KILLS = process.env.FAULTS === 'full' ? 20 : 3
const WRITERS = 4

it(`keeps every acknowledged write through ${KILLS} times kill -9`, async () => {
  const env = { DATA_DIR: await makeTempDir() }
  const acknowledged = new Set<string>()
  let unanswered = 0
  for (let round = 0; round < KILLS; round++) {
    const desk = await startDeskProcess(env)
    const missing = await findMissing(desk, acknowledged)
    expect(missing, `after kill ${round}`).toEqual([])
    unanswered += await writeUntilKilled(desk, `round-${round}`, acknowledged)
  }
  const desk = await startDeskProcess(env)
  expect(await findMissing(desk, acknowledged)).toEqual([])
  expect(await countAudit(desk), 'each write has its audit entry').toBeGreaterThanOrEqual(acknowledged.size)
  await desk.stop()
  process.stdout.write(
    `${KILLS} kills, ${acknowledged.size} acknowledged writes, none lost; ${unanswered} writes unanswered when killed\n`,
  )
  expect(acknowledged.size).toBeGreaterThan(KILLS)
}, 600_000)

async function writeUntilKilled(desk: DeskProcess, round: string, acknowledged: Set<string>): Promise<number> {
  const headers = await signInAsDemo(desk.url, 'demo-noor')
  let alive = true
  let unanswered = 0
  const write = async (writer: number): Promise<void> => {
    for (let count = 0; alive; count++) {
      const email = `${round}-${writer}-${count}@example.com`
      const body = JSON.stringify({ name: email, email, level: 'associate' })
      const answer = await fetch(`${desk.url}/api/people`, { method: 'POST', headers, body }).catch(() => null)
      if (answer?.ok) acknowledged.add(email)
      else unanswered += 1
    }
  }
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer))
  await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 600))
  await desk.kill()
  alive = false
  await Promise.all(writers)
  return unanswered
}

async function findMissing(desk: DeskProcess, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const headers = await signInAsDemo(desk.url, 'demo-noor')
  const answer = await fetch(`${desk.url}/api/people`, { headers })
  const { people } = (await answer.json()) as { people: { email: string }[] }
  const there = new Set(people.map((each) => each.email))
  return [...acknowledged].filter((email) => !there.has(email))
}

async function countAudit(desk: DeskProcess): Promise<number> {
  const headers = await signInAsDemo(desk.url, 'demo-noor')
  const answer = await fetch(`${desk.url}/api/audit?event=person.invited&limit=1`, { headers })
  return ((await answer.json()) as { total: number }).total
}
