import { Client } from 'pg'
import type { OpenDatabase } from '#db/database.ts'
import type { PgliteClient, PgliteQueries } from '#db/open-pglite-client.ts'

/** Statements as they were sent, in order: a row a transaction, and a row a statement outside of one. */
export interface Recording {
  readonly rows: readonly (readonly unknown[][])[]
  stop(): void
}

type Ask = (...given: unknown[]) => unknown

/** Listens to every connection of this process to PostgreSQL. */
export function recordPostgres(): Recording {
  const prototype = Client.prototype as unknown as { query: Ask }
  const { query } = prototype
  const rows: unknown[][][] = []
  const open = new Map<unknown, unknown[][]>()
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const kept = given.filter((each) => typeof each !== 'function')
    const words = wordsOf(kept[0])
    const row = open.get(this) ?? []
    if (row.length === 0) rows.push(row)
    row.push(kept)
    if (words.startsWith('begin')) open.set(this, row)
    if (words.startsWith('commit') || words.startsWith('rollback')) open.delete(this)
    return query.apply(this, given)
  }
  return { rows, stop: () => void (prototype.query = query) }
}

function wordsOf(query: unknown): string {
  const text = typeof query === 'string' ? query : ((query as { text?: string } | null)?.text ?? '')
  return text.trimStart().toLowerCase()
}

/**
 * Replays over so many connections, each taking the next transaction. One that meets another's lock the wrong way round,
 * as it did not when it was recorded, is rolled back: it cost what it cost.
 * @returns how long that takes, in milliseconds
 */
export async function replayPostgres(url: string, { rows }: Recording, connections: number): Promise<number> {
  const clients = Array.from({ length: connections }, () => new Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  let next = 0
  const work = async (client: Client): Promise<void> => {
    for (let row = rows[next++]; row; row = rows[next++]) await replayRow(client, row)
  }
  const started = performance.now()
  await Promise.all(clients.map(work))
  const taken = performance.now() - started
  await Promise.all(clients.map((client) => client.end()))
  return taken
}

async function replayRow(client: Client, row: readonly unknown[][]): Promise<void> {
  try {
    for (const given of row) await (client.query as Ask).apply(client, given)
  } catch {
    await client.query('rollback')
  }
}

interface HasClient {
  readonly $client: { -readonly [Key in keyof PgliteClient]: PgliteClient[Key] }
}

/** Listens to the embedded database: a row a transaction, and a row a statement outside of one. */
export function recordPglite({ db }: OpenDatabase): Recording {
  const client = (db as unknown as HasClient).$client
  const { query, transaction } = client
  const rows: unknown[][][] = []
  client.query = ((...given: unknown[]) => {
    rows.push([given])
    return (query as Ask)(...given)
  }) as typeof client.query
  client.transaction = ((work) =>
    transaction((tx) => {
      const row: unknown[][] = []
      rows.push(row)
      const listening = Object.create(tx) as typeof tx
      Object.defineProperty(listening, 'query', {
        value: (...given: unknown[]) => {
          row.push(given)
          return (tx.query as Ask)(...given)
        },
      })
      return work(listening)
    })) as typeof client.transaction
  return {
    rows,
    stop: () => {
      client.query = query
      client.transaction = transaction
    },
  }
}

/** @returns how long the same statements take in the same transactions, in milliseconds */
export async function replayPglite({ db }: OpenDatabase, { rows }: Recording): Promise<number> {
  const client = (db as unknown as HasClient).$client
  const send = async (to: PgliteQueries, row: readonly unknown[][]): Promise<void> => {
    for (const given of row) await (to.query as Ask)(...given)
  }
  const started = performance.now()
  for (const row of rows) await (row.length > 1 ? client.transaction((tx) => send(tx, row)) : send(client, row))
  return performance.now() - started
}
