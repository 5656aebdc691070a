import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Instant, SECOND_MS } from '#core/time/instant.ts'
import { makeCrowd, minuteAfter, type Plan } from '../../faults/publishing/crowd.ts'
import { type Fleet, startFleet, startPlatforms } from '../../faults/publishing/fleet.ts'
import { playTo } from '../../faults/publishing/pass-time.ts'
import { createDatabase, startPostgres } from '../../postgres.ts'
import { type BenchRecord, toRecords } from '../record.ts'

const DUE = 1_000
const PAUSES = 8
const KEY = 'c2lnbmFsYm94LWJlbmNoLWtleS0xMjM0NTY3ODlhYmM='

/** Two workers on PostgreSQL with a thousand due at one minute, and somebody who pauses another channel meanwhile. */
export async function benchLoad(): Promise<BenchRecord[]> {
  const postgres = await startPostgres()
  if (!postgres) return []
  const ends: (() => void | Promise<void>)[] = []
  const onEnd = (work: () => void | Promise<void>) => void ends.unshift(work)
  const dir = await mkdtemp(join(tmpdir(), 'signalbox-bench-'))
  const platforms = await startPlatforms(dir, onEnd)
  const DATABASE_URL = await createDatabase(postgres.url, 'load')
  const shared = { DATABASE_URL, DEMO: 'on', SIGNALBOX_KEY: KEY, MOCKS_URL: platforms.url }
  const dirs = [join(dir, 'one'), join(dir, 'two')]
  const fleet = await startFleet(
    dirs.map((DATA_DIR) => ({ ...shared, DATA_DIR })),
    onEnd,
  )
  const records = await measureLoad(fleet, DATABASE_URL)
  for (const end of ends) await end()
  await postgres.stop()
  await rm(dir, { recursive: true, force: true })
  return records
}

async function measureLoad(fleet: Fleet, url: string): Promise<BenchRecord[]> {
  const { now } = await fleet.ask<{ now: Instant }>('GET', '/api/clock')
  const at = minuteAfter(now, DUE * 40 + 10 * SECOND_MS)
  const plans = Array.from({ length: DUE }, (): Plan => ({ platforms: ['bluesky'], at }))
  const crowd = await makeCrowd(fleet, plans)
  await playTo(fleet, at)
  const pauses: number[] = []
  for (let count = 0; count < PAUSES; count += 1) pauses.push(await throwOnce(fleet))
  const late = await readLateness(
    url,
    crowd.map((each) => each.id),
  )
  return [
    ...toRecords(
      'lateness',
      late,
      `${DUE} due at one minute, two workers on PostgreSQL, imitations in a process beside`,
    ),
    ...toRecords('pause answer', pauses, 'POST /api/pauses for another channel under that load'),
  ]
}

async function throwOnce(fleet: Fleet): Promise<number> {
  const started = performance.now()
  const body = { scope: { kind: 'channel', value: 'demo-x' }, reason: 'To measure', endsAt: null }
  const { pause } = await fleet.ask<{ pause: { id: string } }>('POST', '/api/pauses', body)
  const taken = performance.now() - started
  await fleet.ask('DELETE', `/api/pauses/${pause.id}`, { reason: 'Measured' })
  await sleep(300)
  return taken
}

/** Waits until all are out. @returns how long after its minute each was published, in milliseconds */
async function readLateness(url: string, postIds: readonly string[]): Promise<number[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const text = `select extract(epoch from published_at - at) * 1000 as ms from publication
    where post_id = any($1) and state = 'published'`
  try {
    for (;;) {
      const { rows } = await client.query<{ ms: string }>(text, [postIds])
      if (rows.length === postIds.length) return rows.map((row) => Number(row.ms))
      await sleep(250)
    }
  } finally {
    await client.end()
  }
}
