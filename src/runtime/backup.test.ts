import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { makeTempDir } from '#test/temp-dir.ts'
import { dailyBackup, findNewestBackup, makeBackup } from './backup.ts'
import { backupsDirOf, findBackup, listBackups, readDatabase } from './backup-files.ts'
import { requestBackup } from './backup-request.ts'

/** These tests are about files, so any bytes will do for a database. */
const database = { dump: async () => new TextEncoder().encode('the database') }
const noon = new Date('2026-11-23T12:00:00.400Z')
const hoursAfterNoon = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)

let dataDir: string

beforeEach(async () => {
  dataDir = await makeTempDir()
})

const namesOf = async () => (await listBackups(dataDir)).map(({ name }) => name)

test('holds the database and the media, and never the secret key', async () => {
  await mkdir(join(dataDir, 'media/ab'), { recursive: true })
  await writeFile(join(dataDir, 'media/ab/cat.jpg'), 'meow')
  await writeFile(join(dataDir, 'secret.key'), 'the key')
  const backup = await makeBackup(database, dataDir, { now: noon, reason: 'manual' })
  expect(backup.name).toBe('signalbox-20261123-120000-manual')
  expect((await readdir(backup.dir)).sort()).toEqual(['db.tar.gz', 'manifest.json', 'media'])
  expect(await readFile(join(backup.dir, 'media/ab/cat.jpg'), 'utf8')).toBe('meow')
  expect(new TextDecoder().decode(await readDatabase(backup))).toBe('the database')
})

test('keeps the newest seven', async () => {
  for (let hour = 0; hour < 9; hour++)
    await makeBackup(database, dataDir, { now: hoursAfterNoon(hour), reason: 'daily' })
  const names = await namesOf()
  expect(names).toHaveLength(7)
  expect([names.at(0), names.at(-1)]).toEqual(['signalbox-20261123-200000-daily', 'signalbox-20261123-140000-daily'])
})

test('gives two backups of one second two names', async () => {
  for (let time = 0; time < 2; time++) await makeBackup(database, dataDir, { now: noon, reason: 'manual' })
  expect(await namesOf()).toEqual(['signalbox-20261123-120001-manual', 'signalbox-20261123-120000-manual'])
})

test('leaves no half of a backup where backups are looked for when the dump fails', async () => {
  const failing = { dump: () => Promise.reject(new Error('no space left')) }
  await expect(makeBackup(failing, dataDir, { now: noon, reason: 'manual' })).rejects.toThrow('no space left')
  expect(await namesOf()).toEqual([])
  await makeBackup(database, dataDir, { now: noon, reason: 'manual' })
  expect(await readdir(backupsDirOf(dataDir))).toEqual(['signalbox-20261123-120000-manual'])
})

test('a daily backup is due at first, and then when the newest is older than a day', async () => {
  expect(await dailyBackup(database, dataDir, noon)).toMatchObject({ reason: 'daily' })
  expect(await dailyBackup(database, dataDir, hoursAfterNoon(23))).toBeNull()
  expect(await dailyBackup(database, dataDir, hoursAfterNoon(25))).toMatchObject({ reason: 'daily' })
  expect(await findNewestBackup(dataDir)).toBe('2026-11-24T13:00:00.000Z')
})

test('a backup dated in the future does not put off the daily one', async () => {
  await makeBackup(database, dataDir, { now: hoursAfterNoon(9_000), reason: 'manual' })
  expect(await dailyBackup(database, dataDir, noon)).not.toBeNull()
})

test('a backup that was asked for is made at the next look, once', async () => {
  await dailyBackup(database, dataDir, noon)
  await requestBackup(dataDir)
  expect(await dailyBackup(database, dataDir, hoursAfterNoon(1))).toMatchObject({ reason: 'manual' })
  expect(await dailyBackup(database, dataDir, hoursAfterNoon(2))).toBeNull()
})

test('a backup is found by name and by path, and a directory without a manifest is none', async () => {
  const { name, dir } = await makeBackup(database, dataDir, { now: noon, reason: 'manual' })
  await mkdir(join(backupsDirOf(dataDir), 'signalbox-20261123-130000-manual'))
  expect((await findBackup(dataDir, name))?.dir).toBe(dir)
  expect((await findBackup('/nowhere', `${dir}/`))?.name).toBe(name)
  expect(await findBackup(dataDir, 'signalbox-20261123-130000-manual')).toBeNull()
})
