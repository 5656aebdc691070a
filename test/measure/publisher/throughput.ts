import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { DueSource } from '#core/ports/due-source.ts'
import type { OpenDatabase } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/list.ts'
import { openPostgres } from '#db/open-postgres.ts'
import type { TestDesk } from '../../make/desk.ts'
import { createDatabase, startPostgres } from '../../postgres.ts'
import { createQuietLog } from '../../quiet-log.ts'
import { openBenchDatabase } from '../post-months.ts'
import type { BenchRecord } from '../record.ts'
import { fillDue, openPublisher } from './instant.ts'
import { recordPglite, recordPostgres, replayPglite, replayPostgres } from './recorded-sql.ts'

const PUBLICATIONS = 1_000
/** Connections of each worker, as the desk has them. */
const POOL = 10

/** Publications a second with platforms that answer at once, beside the very same SQL without us. */
export async function benchThroughput(): Promise<BenchRecord[]> {
  const postgres = await startPostgres()
  const onPostgres = postgres ? await benchPostgres(postgres.url) : []
  await postgres?.stop()
  return [...onPostgres, ...(await benchEmbedded())]
}

async function benchPostgres(cluster: string): Promise<BenchRecord[]> {
  const open = (url: string) => openPostgres({ url, poolSize: POOL, log: createQuietLog() })
  const url = await createDatabase(cluster, 'publisher')
  const first = await open(url)
  await migrate(first, migrations)
  const { deps } = await fillDue(first, PUBLICATIONS)
  await closeQuietly(first, deps)
  const copy = await createDatabase(cluster, 'publisher_copy', 'publisher')
  const databases = [await open(url), await open(url)]
  const publishers: DueSource[] = []
  for (const database of databases) publishers.push(await openPublisher(database, deps.vault))
  const recording = recordPostgres()
  const taken = await time(() => Promise.all(publishers.map((each) => each.runDue(''))))
  recording.stop()
  await expectAllOut(databases[0])
  await sleep(500)
  for (const database of databases) await database.close()
  return toRecords('PostgreSQL, two workers', taken, await replayPostgres(copy, recording, 2 * POOL))
}

async function benchEmbedded(): Promise<BenchRecord[]> {
  const dir = await mkdtemp(join(tmpdir(), 'signalbox-bench-'))
  const first = await openBenchDatabase(join(dir, 'one'))
  await migrate(first, migrations)
  const { deps } = await fillDue(first, PUBLICATIONS)
  await closeQuietly(first, deps)
  await cp(join(dir, 'one'), join(dir, 'copy'), { recursive: true })
  const database = await openBenchDatabase(join(dir, 'one'))
  const publisher = await openPublisher(database, deps.vault)
  const recording = recordPglite(database)
  const taken = await time(() => publisher.runDue(''))
  recording.stop()
  await expectAllOut(database)
  await sleep(500)
  await database.close()
  const copy = await openBenchDatabase(join(dir, 'copy'))
  const alone = await replayPglite(copy, recording)
  await copy.close()
  await rm(dir, { recursive: true, force: true })
  return toRecords('embedded', taken, alone)
}

/** Whoever listens to what changes reads it a moment later: it is let finish. */
async function closeQuietly(database: OpenDatabase, { live }: Pick<TestDesk['deps'], 'live'>): Promise<void> {
  live.close()
  await sleep(500)
  await database.close()
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** A figure about something else than what it says would be worse than none. */
async function expectAllOut(database: OpenDatabase | undefined): Promise<void> {
  const answer = await database?.db.execute(sql`select count(*)::int as out from publication where state = 'published'`)
  const out = (answer as unknown as { rows: { out: number }[] }).rows[0]?.out
  if (out !== PUBLICATIONS) throw new Error(`${out} of ${PUBLICATIONS} were published`)
}

function toRecords(where: string, taken: number, alone: number): BenchRecord[] {
  const perSecond = (ms: number) => Math.round((PUBLICATIONS / ms) * 100_000) / 100
  const share = Math.round((alone / taken) * 100)
  const n = PUBLICATIONS
  return [
    {
      ...{ name: `publish ${where}`, value: perSecond(taken), unit: 'per second', n },
      note: `instant platforms; ${share}% of the rate of its SQL alone`,
    },
    {
      name: `publish SQL ${where}`,
      value: perSecond(alone),
      unit: 'per second',
      n,
      note: 'the same statements replayed',
    },
  ]
}
