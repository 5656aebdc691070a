import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { signInAsDemo, startDeskProcess } from '../desk-process.ts'
import { contentBy, planFor } from '../make/post.ts'
import { BENCH_MONTHS, type BenchMonth, fillMonths, openBenchDatabase } from './post-months.ts'
import { type BenchRecord, measure, percentile, toRecords } from './record.ts'

const READS = 60
const CREATES = 300

/** The calendar's month and the making of a post over HTTP, beside the bare SQL on the same engine. */
export async function benchPostsApi(): Promise<BenchRecord[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'signalbox-bench-'))
  await (await startDeskProcess({ DATA_DIR: dataDir })).stop()
  const database = await openBenchDatabase(dataDir)
  await fillMonths(database)
  const sizes = BENCH_MONTHS.filter(({ month }) => month === '2031-01' || month === '2031-07')
  const alone: BenchRecord[] = []
  for (const month of sizes)
    alone.push(
      ...toRecords(
        `SQL month ${month.posts}`,
        await selectMonth(database, month),
        'the same select alone, same engine',
      ),
    )
  await database.close()
  const desk = await startDeskProcess({ DATA_DIR: dataDir })
  const headers = await signInAsDemo(desk.url, 'demo-ana')
  const records: BenchRecord[] = []
  for (const month of sizes) records.push(...(await readMonth(desk.url, headers, month)))
  const content = { ...contentBy('demo-ana'), channels: [planFor('demo-x'), planFor('demo-mastodon')] }
  const body = JSON.stringify({ content })
  const made = await measure(CREATES, async () => {
    const answer = await fetch(`${desk.url}/api/posts`, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(await answer.text())
    await answer.text()
  })
  records.push(...toRecords('API create post', made, 'POST /api/posts for two channels, with version and audit entry'))
  await desk.stop()
  await rm(dataDir, { recursive: true, force: true })
  return [...records, ...alone]
}

async function readMonth(url: string, headers: Record<string, string>, month: BenchMonth): Promise<BenchRecord[]> {
  const path = `${url}/api/calendar?from=${month.month}-01&to=${month.month}-${month.days}`
  const bytes: number[] = []
  const taken = await measure(READS, async () => bytes.push(await countGzip(path, headers)))
  const size: BenchRecord = {
    name: `API month ${month.posts} size`,
    value: Math.round((percentile(bytes, 0.5) / 1024) * 10) / 10,
    unit: 'KB',
    n: bytes.length,
    note: 'as sent, gzip',
  }
  return [...toRecords(`API month ${month.posts}`, taken, 'GET /api/calendar, all of the month, read to the end'), size]
}

/** fetch hides what was sent by unpacking it. */
function countGzip(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { ...headers, 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}

type Database = Awaited<ReturnType<typeof openBenchDatabase>>

async function selectMonth({ db }: Database, { month, days }: BenchMonth): Promise<number[]> {
  const [from, to] = [`${month}-01T00:00:00Z`, `${month}-${days}T23:59:59Z`]
  return measure(READS, () =>
    db.execute(sql`
      select p.id, p.title, p.owner_id, p.campaign, p.pillars, p.language, p.sensitivity->>'kind' as kind,
        b.channel_id, b.at, b.zone, b.state, b.held_reason, b.version, b.released_for, b.stages
      from publication b join post p on p.id = b.post_id
      where b.at >= ${from}::timestamptz and b.at < ${to}::timestamptz
      order by b.at, p.id, b.position`),
  )
}
