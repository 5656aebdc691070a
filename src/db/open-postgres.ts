import { drizzle } from 'drizzle-orm/node-postgres'
import { type ClientBase, Pool } from 'pg'
import type { DatabaseLog, Db, OpenDatabase } from './database.ts'
import { createPostgresListener, type PostgresListener } from './open-postgres-listener.ts'

/** The oldest server that the contract suite runs against. */
const OLDEST_MAJOR = 15

/** The server cannot be reached, or is not one that the desk can use. Its message never holds the password. */
export class PostgresUnusableError extends Error {
  override name = 'PostgresUnusableError'
}

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/name`, with `sslmode` and the like as node-postgres reads them. */
  readonly url: string
  /** Connections at most, besides the one that listens. */
  readonly poolSize: number
  readonly log: DatabaseLog
}

/**
 * Opens a pool of connections to a PostgreSQL server.
 * @throws PostgresUnusableError
 */
export async function openPostgres({ url, poolSize, log }: PostgresOptions): Promise<OpenDatabase> {
  const config = { connectionString: url, application_name: 'signalbox', connectionTimeoutMillis: 10_000 }
  const pool = new Pool({ ...config, max: poolSize, onConnect: useUtc })
  // An idle connection that breaks is replaced by the pool; unhandled, its error would end the process.
  pool.on('error', (error) => log.warn({ error: error.message }, 'An idle database connection broke'))
  await checkServer(pool, url).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  return toDatabase(pool, createPostgresListener(config, log))
}

/** Timestamps leave as text in the zone of the session; PGlite's is UTC, so this one is too. */
async function useUtc(client: ClientBase): Promise<void> {
  await client.query("set time zone 'UTC'")
}

async function checkServer(pool: Pool, url: string): Promise<void> {
  const place = placeOf(url)
  const answer = await pool.query<{ server_version: string }>('show server_version').catch((error: Error) => {
    throw new PostgresUnusableError(`PostgreSQL at ${place} does not answer: ${reasonOf(error)}`, { cause: error })
  })
  const version = answer.rows[0]?.server_version ?? ''
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
    throw new PostgresUnusableError(
      `PostgreSQL at ${place} is version ${version}; Signalbox needs ${OLDEST_MAJOR} or newer.`,
    )
  }
}

/** Trying both addresses of `localhost` ends in an AggregateError without a message of its own. */
function reasonOf(error: Error): string {
  return error.message || (error as NodeJS.ErrnoException).code || error.name
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = URL.canParse(url) ? new URL(url) : { hostname: '', port: '', pathname: '' }
  return `${hostname || 'the local socket'}${port && `:${port}`}${pathname}`
}

function toDatabase(pool: Pool, listener: PostgresListener): OpenDatabase {
  let closing: Promise<void> | undefined
  return {
    kind: 'postgres',
    db: drizzle(pool) as unknown as Db,
    exec: async (sql) => void (await pool.query(sql)),
    notify: async (channel, payload) => void (await pool.query('select pg_notify($1, $2)', [channel, payload])),
    listen: (channel, on, onGap) => listener.listen(channel, { on, onGap }),
    ping: async () => void (await pool.query('select 1')),
    close: () => (closing ??= listener.close().then(() => pool.end())),
  }
}
