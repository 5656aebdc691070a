import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { DEMO_ACCOUNTS, FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import { FAULTS_OF, type NewFault } from '#mocks/platforms/faults.ts'
import { addMs, type Instant, MINUTE_MS, SECOND_MS } from '#core/time/instant.ts'
import { createDraw } from '#mocks/workspace/draw.ts'
import { createDatabase, startPostgres } from '../../postgres.ts'
import { makeTempDir } from '../../temp-dir.ts'
import { type Crowded, makeCrowd, minuteAfter, type Plan, readNumber, readStandings, type Standing } from './crowd.ts'
import { type Fleet, type Platforms, startFleet, startPlatforms } from './fleet.ts'
import { passTime, playTo } from './pass-time.ts'

/** `npm run test:faults` takes the first figure of each, `npm test` the second. */
const full = process.env.FAULTS === 'full'
const PUBLICATIONS = { postgres: full ? 1_000 : 60, embedded: full ? 300 : 30 }
const KILLS = { postgres: full ? 50 : 4, embedded: full ? 20 : 2 }
const KEY = 'c2lnbmFsYm94LXRlc3Qta2V5LTAxMjM0NTY3ODlhYmM='

let postgres: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres?.stop())

const ON_POSTGRES = `on PostgreSQL: ${PUBLICATIONS.postgres} publications, two workers, ${KILLS.postgres} kills`
const EMBEDDED = `embedded: ${PUBLICATIONS.embedded} publications, ${KILLS.embedded} kills`

/** Most of the short form is waiting for the leases of the dead: there both wait together. */
const PROOFS: readonly (readonly [name: string, proof: () => Promise<unknown>])[] = full
  ? [
      [ON_POSTGRES, proveOnPostgres],
      [EMBEDDED, proveEmbedded],
    ]
  : [[`${ON_POSTGRES}; ${EMBEDDED}`, () => Promise.all([proveOnPostgres(), proveEmbedded()])]]

describe('every publication is out once, or the desk says what became of it', () => {
  it.each(PROOFS)('%s', async (_name, proof) => void (await proof()), 3_000_000)
})

async function proveOnPostgres(): Promise<void> {
  if (!postgres)
    return void process.stdout.write('There is no PostgreSQL on this machine: only the embedded half is proven\n')
  const platforms = await startPlatforms(await makeTempDir(), onTestFinished)
  const DATABASE_URL = await createDatabase(postgres.url, 'exactly-once')
  const shared = { DATABASE_URL, DEMO: 'on', SIGNALBOX_KEY: KEY, MOCKS_URL: platforms.url }
  const dirs = [await makeTempDir(), await makeTempDir()]
  const fleet = await startFleet(
    dirs.map((DATA_DIR) => ({ ...shared, DATA_DIR })),
    onTestFinished,
  )
  await prove('PostgreSQL', fleet, platforms, PUBLICATIONS.postgres, KILLS.postgres)
}

async function proveEmbedded(): Promise<void> {
  const platforms = await startPlatforms(await makeTempDir(), onTestFinished)
  const fleet = await startFleet([{ DATA_DIR: await makeTempDir(), MOCKS_URL: platforms.url }], onTestFinished)
  await prove('embedded', fleet, platforms, PUBLICATIONS.embedded, KILLS.embedded)
}

async function prove(name: string, fleet: Fleet, platforms: Platforms, publications: number, kills: number) {
  for (const platform of FAKE_PLATFORMS) for (const fault of MIX[platform]) await platforms.addFault(platform, fault)
  const { now } = await fleet.ask<{ now: Instant }>('GET', '/api/clock')
  const at = minuteAfter(now, publications * 40 + 10 * SECOND_MS)
  const crowd = await makeCrowd(fleet, planCrowd(publications, at, Math.ceil(kills / 15)))
  await playTo(fleet, at)
  await killOnTheWay(fleet, kills)
  for (const platform of FAKE_PLATFORMS) await platforms.clearFaults(platform)
  const last = await lockOut(fleet, platforms, crowd.length)
  await passTime(fleet, 5 * 60 * MINUTE_MS)
  const standings = await readStandings(fleet, [...crowd, ...last])
  report(name, standings, kills)
  const { broken } = await fleet.ask<{ broken: { channelId: string }[] }>('GET', '/api/publishing')
  await expectTrue(platforms, standings, new Set(broken.map((each) => each.channelId)))
  expect(standings.filter((each) => each.heldReason === 'credentials').length).toBeGreaterThan(0)
}

/** A bit of everything. Each seed of its own, so that faults do not always meet. */
const MIX = Object.fromEntries(
  FAKE_PLATFORMS.map((platform) => [
    platform,
    FAULTS_OF[platform]
      .filter((kind) => kind !== 'token_revoked')
      .map(
        (kind, at): NewFault => ({
          ...{ kind, remaining: null, seed: 7 + at * 131 },
          // A lost answer costs a hand half a minute of real time; a renewal that a kill cuts off costs the channel.
          probability: kind === 'timeout_after' || kind === 'token_expired' ? 0.008 : 0.03,
          ms: kind === 'rate_limit' ? 10 * SECOND_MS : 90 * SECOND_MS,
        }),
      ),
  ]),
) as Record<FakePlatform, NewFault[]>

/**
 * One fifth goes to X, which takes a hundred in a quarter of an hour, and more than half to Bluesky.
 * @param minutes over which they are due, so that there is something to do at each kill
 */
function planCrowd(publications: number, from: Instant, minutes: number): Plan[] {
  const plans: Plan[] = []
  for (let left = publications; left > 0; left -= plans.at(-1)?.platforms.length ?? 1) {
    const number = plans.length
    const wide: FakePlatform[] = number % 12 < 5 ? ['x', 'mastodon', 'bluesky'] : ['mastodon', 'bluesky']
    const platforms = number % 12 > 6 ? (['bluesky'] as const) : wide
    const at = addMs(from, (number % minutes) * MINUTE_MS)
    plans.push({ platforms: platforms.slice(0, left), at, thread: number % 7 === 0, image: number % 5 === 0 })
  }
  return plans
}

/** Kills from the first minute on, at random. */
async function killOnTheWay(fleet: Fleet, kills: number): Promise<void> {
  const draw = createDraw(kills)
  for (let count = 0; count < kills; count += 1) {
    await sleep(draw.between(200, 2_000))
    await fleet.replace(draw.between(0, fleet.size - 1))
  }
}

/** At last a platform takes the desk's credentials away: what is due there has to wait for a person. */
async function lockOut(fleet: Fleet, platforms: Platforms, from: number): Promise<Crowded[]> {
  const { now } = await fleet.ask<{ now: Instant }>('GET', '/api/clock')
  const plans = Array.from({ length: 6 }, (): Plan => ({ platforms: ['mastodon'], at: minuteAfter(now, MINUTE_MS) }))
  const last = await makeCrowd(fleet, plans, from)
  await platforms.addFault('mastodon', { kind: 'token_revoked', remaining: 1 })
  return last
}

const COUNTED = ['published', 'failed', 'held', 'unconfirmed', 'sending'] as const

function report(name: string, standings: readonly Standing[], kills: number): void {
  const count = (state: string) => standings.filter((each) => each.state === state).length
  const counts = COUNTED.map((state) => `${state} ${count(state)}`).join(', ')
  process.stdout.write(`${name}: ${standings.length} publications, ${kills} kills: ${counts}\n`)
  const why = standings.flatMap(({ platform, state, heldReason }) =>
    state === 'published' ? [] : [`${platform} ${state}${heldReason ? ` (${heldReason})` : ''}`],
  )
  const lines = [...new Set(why)].sort().map((line) => `${line} ${why.filter((each) => each === line).length}`)
  process.stdout.write(`${name}: ${lines.join(', ')}\n`)
}

/** @param lockedOut channels whose credentials a person has to renew: what was lost there cannot be seen before that */
async function expectTrue(
  platforms: Platforms,
  standings: readonly Standing[],
  lockedOut: ReadonlySet<string>,
): Promise<void> {
  const settled = ['published', 'failed', 'held', 'unconfirmed']
  expect(standings.filter((each) => !settled.includes(each.state))).toEqual([])
  const unseen = standings.filter(
    ({ platform, state }) => state === 'unconfirmed' && !lockedOut.has(DEMO_ACCOUNTS[platform].channelId),
  )
  expect(unseen.filter(({ nextAt }) => nextAt !== null)).toEqual([])
  expect(standings.filter(({ state, heldReason }) => (state === 'held') !== (heldReason !== null))).toEqual([])
  expect(standings.filter(({ state, says }) => state === 'failed' && says.length === 0)).toEqual([])
  // Its key is recognized for ever: there is nothing about Bluesky that the desk could not find out.
  expect(unseen.filter(({ platform }) => platform === 'bluesky')).toEqual([])
  for (const platform of FAKE_PLATFORMS) {
    const copies = new Map<number, number>()
    for (const { text } of await platforms.listPosts(platform)) {
      const number = readNumber(text)
      if (number !== null) copies.set(number, (copies.get(number) ?? 0) + 1)
    }
    const here = standings.filter((each) => each.platform === platform)
    const wrong = here.filter(({ number, state }) => {
      const there = copies.get(number) ?? 0
      return state === 'published' ? there !== 1 : there > (state === 'unconfirmed' ? 1 : 0)
    })
    expect(wrong, `${platform} holds something else`).toEqual([])
  }
}
