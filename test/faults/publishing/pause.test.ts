import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { type Instant, SECOND_MS, toInstant } from '#core/time/instant.ts'
import { createDraw } from '#mocks/workspace/draw.ts'
import { createDatabase, startPostgres } from '../../postgres.ts'
import { makeTempDir } from '../../temp-dir.ts'
import { type Crowded, makeCrowd, minuteAfter, type Plan, readNumber } from './crowd.ts'
import { type Fleet, type Platforms, startFleet, startPlatforms } from './fleet.ts'
import { playTo } from './pass-time.ts'

/** `npm run test:faults` takes the first figure, `npm test` the second. */
const full = process.env.FAULTS === 'full'
const ROUNDS = full ? 10 : 1
const DUE = full ? 500 : 80
const KEY = 'c2lnbmFsYm94LXRlc3Qta2V5LTAxMjM0NTY3ODlhYmM='

let postgres: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres?.stop())

/** What a pause answers. */
interface Answer {
  readonly pause: { readonly id: string }
  readonly inFlight: readonly { readonly postId: string }[]
  readonly clear: boolean
}

it(`a pause holds what it says, ${ROUNDS} times while ${DUE} are due`, async ({ skip }) => {
  if (!postgres) return skip('There is no PostgreSQL on this machine')
  const platforms = await startPlatforms(await makeTempDir(), onTestFinished)
  const DATABASE_URL = await createDatabase(postgres.url, 'pause')
  const shared = { DATABASE_URL, DEMO: 'on', SIGNALBOX_KEY: KEY, MOCKS_URL: platforms.url }
  const dirs = [await makeTempDir(), await makeTempDir()]
  const fleet = await startFleet(
    dirs.map((DATA_DIR) => ({ ...shared, DATA_DIR })),
    onTestFinished,
  )
  const draw = createDraw(5)
  for (let round = 0; round < ROUNDS; round += 1) await throwOnce(fleet, platforms, round, draw.between(1, DUE / 3))
}, 3_000_000)

async function throwOnce(fleet: Fleet, platforms: Platforms, round: number, arrived: number): Promise<void> {
  const { now } = await fleet.ask<{ now: Instant }>('GET', '/api/clock')
  const at = minuteAfter(now, DUE * 30 + 10 * SECOND_MS)
  const plans = Array.from({ length: DUE }, (): Plan => ({ platforms: ['bluesky'], at }))
  const crowd = await makeCrowd(fleet, plans, round * DUE)
  const before = await countPosts(platforms)
  await playTo(fleet, at)
  // In the middle of it, however fast the machine is.
  while ((await countPosts(platforms)) - before < arrived) await sleep(5)
  const asked = Date.now()
  const set = await fleet.ask<Answer>('POST', '/api/pauses', PAUSE)
  const setAt = toInstant(Date.now())
  const clearAt = await untilClear(fleet, set)
  // Longer than any call that was under way could take.
  await sleep(3 * SECOND_MS)
  const sent = await listSent(platforms, crowd)
  const late = sent.filter((each) => each.at > setAt)
  process.stdout.write(
    `pause ${round + 1}: set in ${Date.parse(setAt) - asked} ms with ${set.inFlight.length} in flight, clear ${
      Date.parse(clearAt) - Date.parse(setAt)
    } ms later; ${sent.length} of ${DUE} had gone out, ${late.length} of them from the list\n`,
  )
  const listed = new Set(set.inFlight.map((each) => each.postId))
  expect(
    late.filter((each) => !listed.has(each.postId)),
    'only what was listed may still arrive',
  ).toEqual([])
  expect(
    sent.filter((each) => each.at > clearAt),
    'nothing arrives when it is clear',
  ).toEqual([])
  expect(sent.length, 'some had gone out, and some were held back').toBeGreaterThan(0)
  expect(sent.length).toBeLessThan(DUE)
  await fleet.ask('DELETE', `/api/pauses/${set.pause.id}`, { reason: 'It has calmed down' })
}

async function countPosts(platforms: Platforms): Promise<number> {
  return (await platforms.listArrivals('bluesky')).filter((each) => each.created === 'post').length
}

const PAUSE = { scope: { kind: 'everything', value: '' }, reason: 'The mentions turn sour', endsAt: null }

async function untilClear(fleet: Fleet, set: Answer): Promise<Instant> {
  for (let { clear } = set; !clear; ) {
    await sleep(20)
    ;({ clear } = await fleet.ask<Answer>('GET', `/api/pauses/${set.pause.id}`))
  }
  return toInstant(Date.now())
}

/** What arrived of this crowd, by the imitation's own log, in real time. */
async function listSent(platforms: Platforms, crowd: readonly Crowded[]) {
  const [arrivals, posts] = await Promise.all([platforms.listArrivals('bluesky'), platforms.listPosts('bluesky')])
  const numbers = new Map(posts.map((post) => [post.id, readNumber(post.text)]))
  return arrivals.flatMap(({ id, at, created }) => {
    const one = crowd.find((each) => created === 'post' && id !== null && each.number === numbers.get(id))
    return one ? [{ postId: one.id, at }] : []
  })
}
