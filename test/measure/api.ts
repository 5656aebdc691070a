import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { openPglite } from '#db/open-pglite.ts'
import { type DeskProcess, signInAsDemo, startDeskProcess } from '../desk-process.ts'
import { createQuietLog } from '../quiet-log.ts'
import { type BenchRecord, measure, toRecords } from './record.ts'

const READS = 1_000
const WRITES = 500

/** A simple read and a simple write over HTTP, beside the same SQL alone on the same engine. */
export async function benchApi(): Promise<BenchRecord[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'signalbox-bench-'))
  const desk = await startDeskProcess({ DATA_DIR: dataDir })
  const overHttp = await benchHttp(desk)
  await desk.stop()
  const alone = await benchSql(dataDir)
  await rm(dataDir, { recursive: true, force: true })
  return [...overHttp, ...alone]
}

async function benchHttp(desk: DeskProcess): Promise<BenchRecord[]> {
  const headers = await signInAsDemo(desk.url, 'demo-noor')
  const read = await measure(READS, async () => (await fetch(`${desk.url}/api/channels`, { headers })).text())
  let version = 1
  const write = await measure(WRITES, async (index) => {
    const body = JSON.stringify({ pronouns: `she/her ${index}`, version })
    const answer = await fetch(`${desk.url}/api/me`, { method: 'PATCH', headers, body })
    ;({ version } = (await answer.json()) as { version: number })
  })
  return [
    ...toRecords('API read', read, 'GET /api/channels with a session, sequential, loopback, embedded database'),
    ...toRecords('API write', write, 'PATCH /api/me with its audit entry, sequential, loopback, embedded database'),
  ]
}

async function benchSql(dataDir: string): Promise<BenchRecord[]> {
  const workerUrl = pathToFileURL('dist/server/pglite-worker.js')
  const template = await readFile('dist/server/template.tar.gz')
  const database = await openPglite({ dataDir, template, workerUrl, log: createQuietLog() })
  const read = await measure(READS, () => database.db.execute(sql`select * from channel order by platform, name, id`))
  const write = await measure(WRITES, (index) =>
    database.db.transaction(async (tx) => {
      await tx.execute(
        sql`update person set pronouns = ${`they/them ${index}`}, version = version + 1 where id = 'demo-noor'`,
      )
      await tx.execute(
        sql`insert into audit (at, actor_kind, actor_name, actor_via, event, subject_kind, subject_id, subject_name, why) values (now(), 'system', 'Bench', 'desk', 'person.edited', 'person', 'demo-noor', 'Noor', 'To measure')`,
      )
    }),
  )
  await database.close()
  return [
    ...toRecords('SQL read', read, 'the same select alone, same engine'),
    ...toRecords('SQL write', write, 'the same update and audit insert alone, one transaction, same engine'),
  ]
}
