import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, describe, inject } from 'vitest'
import type { OpenDatabase } from '#db/database.ts'
import { openPgliteInProcess } from '#db/open-pglite.ts'
import { openPostgres } from '#db/open-postgres.ts'
import { createDatabase } from './postgres.ts'
import { createQuietLog } from './quiet-log.ts'

/** Gives the database of this file, empty at the start of each test. */
export type OpenTestDatabase = () => Promise<OpenDatabase>

interface DatabaseOptions {
  /** Without any table, for what is about the making of tables. */
  readonly blank?: boolean
}

/**
 * Runs one suite on PGlite and again on PostgreSQL: what a store promises, it promises on both.
 * @param suite registers its tests, which call `open`
 */
export function describeEachDatabase(
  name: string,
  suite: (open: OpenTestDatabase) => void,
  options: DatabaseOptions = {},
): void {
  const url = inject('postgresUrl')
  describe(`${name} on PGlite`, () => suite(shareDatabase(openTestPglite, options)))
  describe.skipIf(url === null)(`${name} on PostgreSQL`, () =>
    suite(shareDatabase(() => openTestPostgres(url!, options), options)),
  )
}

/** The PGlite of one file of tests, empty at the start of each; for what does not depend on the kind of database. */
export function sharePglite(): OpenTestDatabase {
  return shareDatabase(openTestPglite, {})
}

/** A PGlite in memory with every migration applied; whoever asks closes it. */
export async function openTestPglite(): Promise<OpenDatabase> {
  const template = new Uint8Array(await readFile(inject('pgliteTemplate').tarball))
  return await openPgliteInProcess({ template, log: createQuietLog() })
}

async function openTestPostgres(url: string, { blank }: DatabaseOptions): Promise<OpenDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  return await openPostgres({
    url: await createDatabase(url, name, blank ? 'template0' : 'signalbox_template'),
    poolSize: 4,
    log: createQuietLog(),
  })
}

/** Opening takes half a second and emptying 15 ms, so the tests of a file share one database. */
function shareDatabase(open: OpenTestDatabase, { blank }: DatabaseOptions): OpenTestDatabase {
  let shared: Promise<OpenDatabase> | undefined
  const empty = blank ? dropEverything : emptyTables

  async function openFirst() {
    const database = await open()
    await empty(database)
    return database
  }
  afterEach(async () => shared && (await empty(await shared)))
  afterAll(async () => shared && (await (await shared).close()))
  return () => (shared ??= openFirst())
}

async function dropEverything(database: OpenDatabase): Promise<void> {
  await database.exec('drop schema public cascade; create schema public')
}

/** The audit log refuses to be emptied, by a trigger that only a replica's session passes. */
async function emptyTables(database: OpenDatabase): Promise<void> {
  await database.exec(`do $$
    declare tables text;
    begin
      select string_agg(format('%I', tablename), ', ') into tables from pg_tables where schemaname = 'public' and tablename <> 'migration';
      set local session_replication_role = replica;
      if tables is not null then execute 'truncate ' || tables || ' restart identity cascade'; end if;
    end $$`)
}
