import type { Results } from '@electric-sql/pglite'
import { AsyncLocalStorage } from 'node:async_hooks'
import { assert, BugError } from '#core/base/assert.ts'
import type { PgliteAsk, RowMode } from './open-pglite-messages.ts'
import type { PgliteLine } from './open-pglite-port.ts'
import { createTurns } from './turns.ts'

/** The part of PGlite that drizzle-orm/pglite calls. Its `parsers` option is left to the other end. */
export interface PgliteQueries {
  query<T>(sql: string, params?: readonly unknown[], options?: { rowMode?: RowMode }): Promise<Results<T>>
  exec(sql: string): Promise<Results[]>
}

export interface PgliteTransaction extends PgliteQueries {
  /** Undoes everything and ends the transaction, while the callback may still return normally. */
  rollback(): Promise<void>
  readonly closed: boolean
}

export interface PgliteClient extends PgliteQueries {
  /** Holds the only connection until `work` settles: then COMMIT, or ROLLBACK when it rejects. */
  transaction<T>(work: (tx: PgliteTransaction) => Promise<T>): Promise<T>
  /** The data directory as a gzipped tarball, at a moment between two transactions. */
  dumpDataDir(): Promise<Uint8Array>
  close(): Promise<void>
}

/**
 * A PGlite that lives at the other end of a line. PGlite has one connection, so everything waits its turn here and a
 * transaction keeps the turn until it ends.
 */
export function createPgliteClient(line: PgliteLine): PgliteClient {
  const takeTurn = createTurns()
  const inside = new AsyncLocalStorage<PgliteTransaction>()
  const queries = createQueries(line)

  function waitTurn<T>(work: () => Promise<T>): Promise<T> {
    // It would wait for the transaction, which waits for it: a silence that nobody finds.
    if (inside.getStore()?.closed === false) return Promise.reject(new BugError(useTx))
    return takeTurn(work)
  }

  return {
    query: (sql, params, options) => waitTurn(() => queries.query(sql, params, options)),
    exec: (sql) => waitTurn(() => queries.exec(sql)),
    transaction: (work) => waitTurn(() => runTransaction(queries, (tx) => inside.run(tx, () => work(tx)))),
    dumpDataDir: () => waitTurn(async () => (await line.ask({ kind: 'dump' })) as Uint8Array),
    close: () => waitTurn(async () => void (await line.ask({ kind: 'close' }))),
  }
}

const useTx = 'A query on the database inside a transaction would wait for itself: use the transaction (tx) instead'

function createQueries(line: PgliteLine): PgliteQueries {
  const ask = async <T>(question: PgliteAsk) => (await line.ask(question)) as T
  return {
    query: (sql, params = [], options = {}) =>
      ask({ kind: 'query', sql, params, rowMode: options.rowMode ?? 'object' }),
    exec: (sql) => ask({ kind: 'exec', sql }),
  }
}

async function runTransaction<T>(queries: PgliteQueries, work: (tx: PgliteTransaction) => Promise<T>): Promise<T> {
  await queries.exec('BEGIN')
  const { tx, end } = createTransaction(queries)
  try {
    const result = await work(tx)
    if (!tx.closed) await end('COMMIT')
    return result
  } catch (error) {
    // A failing rollback means that the engine is gone; the first error says more.
    if (!tx.closed) await end('ROLLBACK').catch(() => undefined)
    throw error
  }
}

function createTransaction(queries: PgliteQueries) {
  let closed = false
  const whileOpen = <T>(run: () => Promise<T>) =>
    closed ? Promise.reject(new BugError('A query on a transaction that has ended')) : run()

  async function end(how: 'COMMIT' | 'ROLLBACK') {
    closed = true
    const [result] = await queries.exec(how)
    // PostgreSQL answers COMMIT with ROLLBACK when a statement had failed and somebody swallowed its error.
    assert(
      result?.command === how,
      'A transaction was rolled back: a query in it had failed and the error was swallowed',
    )
  }

  const tx: PgliteTransaction = {
    query: (sql, params, options) => whileOpen(() => queries.query(sql, params, options)),
    exec: (sql) => whileOpen(() => queries.exec(sql)),
    rollback: () => whileOpen(() => end('ROLLBACK')),
    get closed() {
      return closed
    },
  }
  return { tx, end }
}
