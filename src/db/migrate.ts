import { sql } from 'drizzle-orm'
import type { Db, OpenDatabase, Tx } from './database.ts'

/** One change of the schema. Once published it is never edited: the next change is a new migration. */
export interface Migration {
  /** The file's name without `.sql`, such as `0003_campaigns`. */
  readonly name: string
  /** Statements parted by `--> statement-breakpoint`. */
  readonly sql: string
}

/** The database and the code do not belong together; the message names the migration. */
export class MigrationMismatchError extends Error {
  override name = 'MigrationMismatchError'
}

/** Two processes that start at once take turns on this; any number that nobody else uses will do. */
const MIGRATION_LOCK = 7_300

/**
 * @returns the migrations that this database has not seen yet, so that a backup can be made before they run
 * @throws MigrationMismatchError
 */
export async function pendingMigrations(
  database: OpenDatabase,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  return await findPending(database.db, await hashAll(database.db, migrations))
}

/**
 * Brings the database up to date, each migration in a transaction of its own. Several processes may do this at once.
 * @returns the names of those that this process ran
 * @throws MigrationMismatchError before anything is changed
 */
export async function migrate({ db }: OpenDatabase, migrations: readonly Migration[]): Promise<string[]> {
  const hashed = await hashAll(db, migrations)
  const done: string[] = []
  let ran = await runNext(db, hashed)
  while (ran !== null) {
    done.push(ran)
    ran = await runNext(db, hashed)
  }
  return done
}

interface HashedMigration extends Migration {
  readonly hash: string
}

/** The database computes the hashes: no crypto here. A checkout with other line ends is the same migration. */
async function hashAll(db: Db, migrations: readonly Migration[]): Promise<HashedMigration[]> {
  const texts = JSON.stringify(migrations.map((one) => one.sql.replaceAll('\r\n', '\n')))
  const { rows } = await db.execute<{ hash: string }>(sql`
    select encode(sha256(convert_to(text, 'UTF8')), 'hex') as hash
    from jsonb_array_elements_text(${texts}::jsonb) with ordinality as each (text, place) order by place`)
  return migrations.map((one, place) => ({ ...one, hash: rows[place]?.hash ?? '' }))
}

/** The lock ends with the transaction; whoever waited for it then finds this migration done. */
async function runNext(db: Db, migrations: readonly HashedMigration[]): Promise<string | null> {
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    const [next] = await findPending(tx, migrations)
    if (!next) return null
    await createTable(tx)
    for (const statement of statementsOf(next)) await tx.execute(sql.raw(statement))
    await tx.execute(sql`insert into migration (name, hash) values (${next.name}, ${next.hash})`)
    return next.name
  })
}

async function findPending(db: Db, migrations: readonly HashedMigration[]): Promise<HashedMigration[]> {
  const hashes = new Map(migrations.map(({ name, hash }) => [name, hash]))
  const applied = await listApplied(db)
  for (const { name, hash } of applied) {
    if (hashes.get(name) === hash) continue
    throw new MigrationMismatchError(
      hashes.has(name)
        ? `Migration ${name} was edited after it had run here. Restore its file, and write a new migration instead.`
        : `The database is newer than this edition of Signalbox: it has the migration ${name}, which is unknown here.`,
    )
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

async function listApplied(db: Db): Promise<readonly { name: string; hash: string }[]> {
  const { rows } = await db.execute<{ there: boolean }>(
    sql`select to_regclass('public.migration') is not null as there`,
  )
  if (!rows[0]?.there) return []
  return (await db.execute<{ name: string; hash: string }>(sql`select name, hash from migration order by name`)).rows
}

async function createTable(tx: Tx): Promise<void> {
  await tx.execute(sql`create table if not exists migration
    (name text primary key, hash text not null, applied_at timestamptz not null default now())`)
}

function statementsOf(migration: Migration): string[] {
  const statements = migration.sql.split('--> statement-breakpoint').map((one) => one.trim())
  return statements.filter((one) => one !== '')
}
