import { readdir } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { expect, inject, onTestFinished, test } from 'vitest'
import { describeEachDatabase } from '#test/databases.ts'
import { createDatabase } from '#test/postgres.ts'
import { createQuietLog } from '#test/quiet-log.ts'
import type { OpenDatabase } from './database.ts'
import { type Migration, MigrationMismatchError, migrate, pendingMigrations } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { openPostgres } from './open-postgres.ts'

const first = {
  name: '0000_first',
  sql: 'create table a (n int);\n--> statement-breakpoint\ninsert into a values (1), (2);\n',
}
const second = { name: '0001_second', sql: 'alter table a add column b text;' }
const broken = { name: '0001_broken', sql: 'insert into a values (3);\n--> statement-breakpoint\nselect nonsense;' }

const rowsOf = async ({ db }: OpenDatabase) => (await db.execute(sql`select * from a order by n`)).rows
const namesOf = (list: readonly Migration[]) => list.map(({ name }) => name)

describeEachDatabase(
  'Migrations',
  (open) => {
    test('run in order, once', async () => {
      const database = await open()
      expect(namesOf(await pendingMigrations(database, [first, second]))).toEqual(['0000_first', '0001_second'])
      expect(await migrate(database, [first, second])).toEqual(['0000_first', '0001_second'])
      expect(await migrate(database, [first, second])).toEqual([])
      expect(await pendingMigrations(database, [first, second])).toEqual([])
      expect(await rowsOf(database)).toEqual([
        { n: 1, b: null },
        { n: 2, b: null },
      ])
    })

    test('go on where the last edition stopped', async () => {
      const database = await open()
      await migrate(database, [first])
      expect(await migrate(database, [first, second])).toEqual(['0001_second'])
    })

    test('leave nothing of one that fails, and keep those before it', async () => {
      const database = await open()
      await expect(migrate(database, [first, broken])).rejects.toThrow('select nonsense')
      expect(await rowsOf(database)).toEqual([{ n: 1 }, { n: 2 }])
      expect(namesOf(await pendingMigrations(database, [first, broken]))).toEqual(['0001_broken'])
    })

    test('refuse when one was edited after it ran, naming it', async () => {
      const database = await open()
      await migrate(database, [first])
      const edited = { ...first, sql: `${first.sql} ` }
      await expect(migrate(database, [edited, second])).rejects.toThrow(MigrationMismatchError)
      await expect(pendingMigrations(database, [edited, second])).rejects.toThrow('0000_first was edited')
    })

    test('refuse a database of a newer edition, naming what is unknown', async () => {
      const database = await open()
      await migrate(database, [first, second])
      await expect(migrate(database, [first])).rejects.toThrow('0001_second, which is unknown here')
    })

    test('are the same in a checkout with Windows line ends', async () => {
      const database = await open()
      await migrate(database, [first])
      expect(await migrate(database, [{ ...first, sql: first.sql.replaceAll('\n', '\r\n') }])).toEqual([])
    })

    test('of the desk itself all run', async () => {
      const database = await open()
      expect(await migrate(database, migrations)).toEqual(namesOf(migrations))
    })
  },
  { blank: true },
)

test.skipIf(inject('postgresUrl') === null)(
  'several processes that start at once run each migration once',
  async () => {
    const url = await createDatabase(inject('postgresUrl')!, `test_race_${process.pid}`)
    const openOne = () => openPostgres({ url, poolSize: 1, log: createQuietLog() })
    const all = await Promise.all(Array.from({ length: 5 }, openOne))
    onTestFinished(async () => void (await Promise.all(all.map((one) => one.close()))))
    const ran = await Promise.all(all.map((one) => migrate(one, [first, second])))
    expect(ran.flat().sort()).toEqual(['0000_first', '0001_second'])
    expect(await rowsOf(all[0]!)).toHaveLength(2)
  },
)

test('the list holds every file of the folder, in order', async () => {
  const files = (await readdir(new URL('./migrations/', import.meta.url))).filter((name) => name.endsWith('.sql'))
  expect(namesOf(migrations).map((name) => `${name}.sql`)).toEqual(files.sort())
})
