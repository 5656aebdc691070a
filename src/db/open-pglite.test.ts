import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { buildWorker } from '#test/built-worker.ts'
import { createQuietLog } from '#test/quiet-log.ts'
import { makeDataDir, makeTempDir } from '#test/temp-dir.ts'
import { DamagedDatabaseError } from './open-pglite-damage.ts'
import { DataDirVersionError, PGLITE_MAJOR } from './open-pglite-data-dir.ts'
import { DatabaseInUseError } from './open-pglite-lock.ts'
import { DatabaseLostError } from './open-pglite-port.ts'
import { type OpenPglite, openPglite } from './open-pglite.ts'

let workerUrl: URL
let template: Uint8Array

beforeAll(async () => {
  workerUrl = await buildWorker()
  template = await readFile(inject('pgliteTemplate').tarball)
})

/** The real thing: a thread, a directory, a lock. */
async function openThread(dataDir: string, onLost: (reason: string) => void = () => undefined): Promise<OpenPglite> {
  const database = await openPglite({ dataDir, template, workerUrl, log: createQuietLog(), onLost })
  onTestFinished(() => database.close())
  return database
}

const count = async ({ db }: OpenPglite) => (await db.execute(sql`select count(*) as n from note`)).rows[0]?.n

test('keeps what was written when it is closed and opened again', async () => {
  const dataDir = await makeDataDir()
  const first = await openThread(dataDir)
  await first.exec(`create table note (text text); insert into note values ('one'), ('two')`)
  await first.close()
  expect(await count(await openThread(dataDir))).toBe('2')
})

test('knows which PostgreSQL is inside', async () => {
  const { db } = await openThread(await makeDataDir())
  expect((await db.execute(sql`show server_version`)).rows).toEqual([
    { server_version: expect.stringMatching(`^${PGLITE_MAJOR}\\.`) },
  ])
})

test('closes behind the queries that were asked before', async () => {
  const database = await openThread(await makeDataDir())
  const asked = [database.exec('create table note (text text)'), database.exec('insert into note values (1)')]
  const closing = database.close()
  await Promise.all(asked)
  await closing
  await expect(database.ping()).rejects.toThrow(DatabaseLostError)
  await database.close()
})

test('refuses to open a directory that is open already, and names the process', async () => {
  const dataDir = await makeDataDir()
  await openThread(dataDir)
  const second = openThread(dataDir)
  await expect(second).rejects.toThrow(DatabaseInUseError)
  await expect(second).rejects.toThrow(`process ${process.pid} `)
})

test('says so at once when a query inside a transaction would wait for itself', async () => {
  const database = await openThread(await makeDataDir())
  const stuck = database.db.transaction(async () => await database.db.execute(sql`select 1`))
  await expect(stuck).rejects.toMatchObject({
    cause: { message: expect.stringContaining('use the transaction (tx) instead') },
  })
  await database.ping()
})

test('does not pass a swallowed error off as a commit', async () => {
  const database = await openThread(await makeDataDir())
  const work = database.db.transaction(async (tx) => void (await tx.execute(sql`select 1 / 0`).catch(() => undefined)))
  await expect(work).rejects.toThrow('rolled back')
  await database.ping()
})

test('refuses a query on a transaction that has ended', async () => {
  const database = await openThread(await makeDataDir())
  const left = await database.db.transaction(async (tx) => [tx] as const)
  await expect(left[0].execute(sql`select 1`)).rejects.toMatchObject({
    cause: { message: 'A query on a transaction that has ended' },
  })
})

test('leaves the calling thread free while a long query runs', async () => {
  const database = await openThread(await makeDataDir())
  let done = false
  const long = database.exec('select sum(n) from generate_series(1, 2000000) n').then(() => (done = true))
  let turns = 0
  while (!done) {
    await new Promise(setImmediate)
    turns++
  }
  await long
  expect(turns).toBeGreaterThan(100)
})

test('is lost for good after a panic, instead of answering nonsense', async () => {
  const dataDir = await makeDataDir()
  const reasons: string[] = []
  const database = await openThread(dataDir, (reason) => reasons.push(reason))
  await database.exec('create table note (text text); insert into note values (1)')
  await rm(join(dataDir, 'db/pg_wal'), { recursive: true })
  await expect(database.exec('select pg_switch_wal(); insert into note values (2)')).rejects.toThrow(DatabaseLostError)
  await expect(database.ping()).rejects.toThrow('PANIC')
  expect(reasons).toHaveLength(1)
  await database.close()
  expect(await readdir(dataDir)).toEqual(['db'])
})

test('finishes a first start that was cut off', async () => {
  const dataDir = await makeTempDir()
  await mkdir(join(dataDir, 'db.creating/base'), { recursive: true })
  await writeFile(join(dataDir, 'db.creating/PG_VERSION'), '18\n')
  await (await openThread(dataDir)).ping()
  expect((await readdir(dataDir)).sort()).toEqual(['db', 'desk.lock'])
})

/** Another process that inserts rows and prints each one that PGlite acknowledged. */
const writeForEver = `
  import { PGlite } from '@electric-sql/pglite'
  const pglite = await PGlite.create(process.argv[1])
  for (let n = 1; ; n++) {
    await pglite.query('insert into note values ($1)', [n])
    process.stdout.write(n + '\\n')
  }`

test('recovers every acknowledged row after kill -9', async () => {
  const dataDir = await makeDataDir()
  const first = await openThread(dataDir)
  await first.exec('create table note (text text)')
  await first.close()
  const writer = spawn(process.execPath, ['--input-type=module', '-e', writeForEver, join(dataDir, 'db')])
  let printed = ''
  for await (const chunk of writer.stdout.setEncoding('utf8')) {
    printed += chunk
    if (printed.length > 500) writer.kill('SIGKILL')
  }
  const acknowledged = printed.split('\n').length - 1
  expect(acknowledged).toBeGreaterThan(100)
  expect(Number(await count(await openThread(dataDir)))).toBeGreaterThanOrEqual(acknowledged)
})

const damages: Record<string, (dir: string) => Promise<unknown>> = {
  'a truncated control file': (dir) => writeFile(join(dir, 'global/pg_control'), 'short'),
  'no control file': (dir) => rm(join(dir, 'global/pg_control')),
  'no write-ahead log': (dir) => rm(join(dir, 'pg_wal'), { recursive: true }),
  'no tables': (dir) => rm(join(dir, 'base'), { recursive: true }),
  'no version file, over which PGlite would make an empty database': (dir) => rm(join(dir, 'PG_VERSION')),
}

test.each(Object.entries(damages))('sets a damaged database aside and stays shut: %s', async (_name, damage) => {
  const dataDir = await makeDataDir()
  await damage(join(dataDir, 'db'))
  const first = await openThread(dataDir).catch((error: unknown) => error)
  expect(first).toBeInstanceOf(DamagedDatabaseError)
  const [aside = 'none'] = (await readdir(dataDir)).filter((name) => name.startsWith('db'))
  expect(aside).toMatch(/^db\.damaged-\d{8}-\d{6}$/)
  expect((first as Error).message).toContain(aside)
  await expect(openThread(dataDir)).rejects.toThrow(DamagedDatabaseError)
  expect(await readdir(dataDir)).not.toContain('db')
})

test('does not take another version of PostgreSQL for damage', async () => {
  const dataDir = await makeDataDir()
  await writeFile(join(dataDir, 'db/PG_VERSION'), '16\n')
  await expect(openThread(dataDir)).rejects.toThrow('made by PostgreSQL 16')
  await expect(openThread(dataDir)).rejects.toMatchObject({ name: DataDirVersionError.name })
  expect(await readdir(dataDir)).toContain('db')
})
