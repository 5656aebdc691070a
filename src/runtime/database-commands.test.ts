import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { joinPieces, onePiece } from '#core/base/bytes.ts'
import { markDamaged } from '#db/open-pglite-damage.ts'
import { takeLock } from '#db/open-pglite-lock.ts'
import type { OpenPglite } from '#db/open-pglite.ts'
import { createQuietLog } from '#test/quiet-log.ts'
import { makeDataDir, makeTempDir } from '#test/temp-dir.ts'
import { dailyBackup, makeBackup } from './backup.ts'
import { type Backup, databaseFileOf, listBackups } from './backup-files.ts'
import { backupCommand, restoreCommand } from './database-commands.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { openFolderMediaFiles } from './folder-media-files.ts'

let dataDir: string
let printed: string[]

beforeEach(async () => {
  dataDir = await makeTempDir()
  printed = []
})

const print = (line: string) => void printed.push(line)
const setting = () => ({ dataDir, databaseUrl: undefined, patienceMs: 60_000 })
const restore = (...argv: string[]) => restoreCommand(argv, print, setting())

async function open(): Promise<OpenPglite> {
  return await openEmbeddedDatabase({ dataDir, workerUrl: null, log: createQuietLog() })
}

/** Opens the desk's database for a moment. */
async function using<T>(work: (database: OpenPglite) => Promise<T>): Promise<T> {
  const database = await open()
  return await work(database).finally(database.close)
}

const readNotes = () =>
  using(async ({ db }) =>
    (await db.execute<{ text: string }>(sql`select text from note order by text`)).rows.map(({ text }) => text),
  )

/** A desk with the note `old` and a media file in its backup, and the note `new` since then. */
async function makeDeskWithBackup(): Promise<Backup> {
  dataDir = await makeDataDir()
  return await using(async (database) => {
    await mkdir(join(dataDir, 'media'))
    await writeFile(join(dataDir, 'media/old.jpg'), 'old')
    await database.exec(`create table note (text text); insert into note values ('old')`)
    const backup = await makeBackup(database, dataDir, { now: new Date('2026-11-23T12:00:00Z'), reason: 'manual' })
    await database.exec(`insert into note values ('new')`)
    await writeFile(join(dataDir, 'media/new.jpg'), 'new')
    return backup
  })
}

const listAside = async (part: string) => (await readdir(dataDir)).filter((name) => name.includes(part))

test('a restore brings back rows and media, and keeps what was there before', async () => {
  const backup = await makeDeskWithBackup()
  expect(await restore(backup.name)).toBe(0)
  expect(printed[0]).toMatch(/^Restored signalbox-20261123-120000-manual, .* rows could be read/)
  expect(await readNotes()).toEqual(['old'])
  expect(await readdir(join(dataDir, 'media'))).toEqual(['old.jpg'])
  const [dbAside = '', mediaAside = ''] = await listAside('before-restore')
  expect(await readdir(join(dataDir, dbAside))).toContain('PG_VERSION')
  expect((await readdir(join(dataDir, mediaAside))).sort()).toEqual(['new.jpg', 'old.jpg'])
})

test('the files of the media library come back with the rows that name them, byte for byte', async () => {
  dataDir = await makeDataDir()
  const keep = async (text: string) => {
    const file = await (await openFolderMediaFiles(dataDir)).receive(onePiece(new TextEncoder().encode(text)))
    await file.keep()
    return file.sha256
  }
  const first = await keep('the first picture')
  const backup = await using((database) =>
    makeBackup(database, dataDir, { now: new Date('2026-11-23T12:00:00Z'), reason: 'manual' }),
  )
  const second = await keep('uploaded after the backup')
  await rm(join(dataDir, 'media', first.slice(0, 2)), { recursive: true })
  expect(await restore(backup.name)).toBe(0)
  const files = await openFolderMediaFiles(dataDir)
  expect(new TextDecoder().decode(await joinPieces(files.read(first)))).toBe('the first picture')
  expect(await files.size(second)).toBeNull()
  const [mediaAside = ''] = await listAside('media.before-restore')
  expect(await readdir(join(dataDir, mediaAside, second.slice(0, 2)))).toEqual([second])
})

test('two restores within a second keep both of what was there', async () => {
  const backup = await makeDeskWithBackup()
  expect([await restore(backup.name), await restore(backup.name)]).toEqual([0, 0])
  expect(await listAside('db.before-restore')).toHaveLength(2)
})

test('a restore is refused while the desk runs', async () => {
  const backup = await makeDeskWithBackup()
  const lock = await takeLock(dataDir)
  expect(await restore(backup.name)).toBe(1)
  expect(printed[0]).toContain(`in use by process ${process.pid}`)
  await lock.release()
  expect(await readNotes()).toEqual(['new', 'old'])
})

test('an altered backup changes nothing', async () => {
  const backup = await makeDeskWithBackup()
  await appendFile(databaseFileOf(backup.dir), 'x')
  expect(await restore(backup.name)).toBe(1)
  expect(printed[0]).toContain('is not what was written there')
  expect(await readNotes()).toEqual(['new', 'old'])
})

test('a backup that opens but misses the files of a table changes nothing', async () => {
  await makeDeskWithBackup()
  const torn = await using(async (database) => {
    const { rows } = await database.db.execute<{ path: string }>(sql`select pg_relation_filepath('note') as path`)
    await database.exec('checkpoint')
    await rm(join(dataDir, 'db', rows[0]?.path ?? ''))
    return await makeBackup(database, dataDir, { now: new Date('2026-11-23T13:00:00Z'), reason: 'manual' })
  })
  expect(await restore(torn.name)).toBe(1)
  expect(printed[0]).toContain('could not open file')
  expect(await listAside('before-restore')).toEqual([])
})

test('a damaged database is not replaced by an empty one: the start names the backup and the command until it is run', async () => {
  const backup = await makeDeskWithBackup()
  await rm(join(dataDir, 'db/global/pg_control'))
  for (let start = 0; start < 2; start++) {
    await expect(open()).rejects.toThrow(`npm run restore ${backup.name}`)
    await expect(open()).rejects.toThrow(/db\.damaged-\d{8}-\d{6}/)
  }
  expect(await restore(backup.name)).toBe(0)
  expect(await readNotes()).toEqual(['old'])
})

test('a person may decide to start with an empty desk', async () => {
  await makeDeskWithBackup()
  await rm(join(dataDir, 'db/PG_VERSION'))
  await expect(open()).rejects.toThrow('npm run restore -- --fresh')
  expect(await restore('--fresh')).toBe(0)
  await expect(readNotes()).rejects.toMatchObject({ cause: { message: 'relation "note" does not exist' } })
  expect(await listAside('db.damaged')).toHaveLength(1)
})

test('a restore that was cut off between its two renames does not end in an empty desk', async () => {
  await markDamaged(dataDir, { reason: 'A restore was interrupted.', setAsideAs: null, at: '2026-11-23T12:00:00.000Z' })
  await expect(open()).rejects.toThrow('A restore was interrupted.')
  expect(await readdir(dataDir)).not.toContain('db')
})

test('a backup of a stopped desk is made by the command itself', async () => {
  dataDir = await makeDataDir()
  expect(await backupCommand([], print, setting())).toBe(0)
  const [backup] = await listBackups(dataDir)
  expect(printed[0]).toBe(`Backup written to ${backup?.dir}`)
})

test('a backup of a running desk is made by the desk', async () => {
  dataDir = await makeDataDir()
  const desk = await open()
  await makeBackup(desk, dataDir, { now: new Date(), reason: 'daily' })
  let code: number | undefined
  const asked = backupCommand([], print, setting()).then((exit) => (code = exit))
  // The loop of the desk, for as long as the command waits.
  while (code === undefined) await dailyBackup(desk, dataDir, new Date())
  expect(await asked).toBe(0)
  expect((await listBackups(dataDir)).map(({ reason }) => reason)).toEqual(['manual', 'daily'])
  await desk.close()
})

test('a backup of nothing is refused, and makes no database', async () => {
  expect(await backupCommand([], print, setting())).toBe(1)
  expect(printed[0]).toContain('There is no database')
  expect(await readdir(dataDir)).toEqual([])
})

test('restore without a name lists the backups', async () => {
  const backup = await makeDeskWithBackup()
  expect(await restore()).toBe(2)
  expect(printed[1]).toContain(backup.name)
  expect(printed[2]).toContain('Usage:')
})

test('both commands send people with PostgreSQL to its own tools', async () => {
  const onPostgres = { ...setting(), databaseUrl: 'postgres://localhost/desk' }
  expect(await backupCommand([], print, onPostgres)).toBe(2)
  expect(await restoreCommand(['x'], print, onPostgres)).toBe(2)
  expect(printed.join(' ')).toMatch(/pg_dump.*pg_restore/)
})
