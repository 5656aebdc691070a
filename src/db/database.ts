import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** What a raw `execute` answers on both engines. Their row counters differ (`rowCount`, `affectedRows`): use `returning`. */
export interface RawResult<Row> {
  readonly rows: Row[]
}

interface RawResultHKT extends PgQueryResultHKT {
  readonly type: RawResult<this['row']>
}

/** The desk's database as stores see it: Drizzle over PGlite or PostgreSQL, the pool or one transaction. */
export type Db = PgDatabase<RawResultHKT>

/** One transaction. It is a `Db` too, so a store made from it writes inside that transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** Where the engine reports what nobody awaits; a pino logger fits. */
export interface DatabaseLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** An open database and the few things that Drizzle has no word for. */
export interface OpenDatabase {
  readonly kind: 'pglite' | 'postgres'
  readonly db: Db
  /** Runs one or more statements without parameters, such as a truncate. */
  exec(sql: string): Promise<void>
  /**
   * Tells every listener of every process. To notify at a commit, run `select pg_notify(…)` in the transaction instead.
   * @param payload below 8,000 bytes: send an id, not a row
   */
  notify(channel: string, payload: string): Promise<void>
  /**
   * @param channel lower-case letters, digits and underscores
   * @param onGap called after a lost connection is back: notifications may have been missed, so look for yourself
   * @returns stops listening
   */
  listen(channel: string, on: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>
  /** @throws when the database does not answer */
  ping(): Promise<void>
  /** Waits for what was asked before, then lets go of the database. Harmless the second time. */
  close(): Promise<void>
}
