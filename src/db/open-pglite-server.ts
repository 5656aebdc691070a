import type { PGlite } from '@electric-sql/pglite'
import { types } from '@electric-sql/pglite'
import type { MessagePort, Transferable } from 'node:worker_threads'
import { assert } from '#core/base/assert.ts'
import type { PgliteAsk, PgliteMessage, PgliteRequest } from './open-pglite-messages.ts'
import { toSentError } from './open-pglite-messages.ts'

const asText = (value: string) => value

/**
 * The types that Drizzle wants as text: it says so with functions in every query, and those cannot cross a port.
 * The numbers are the arrays of numeric, timestamp, timestamptz, interval and date.
 */
const parsers = Object.fromEntries(
  [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, 1231, 1115, 1185, 1187, 1182].map((type) => [
    type,
    asText,
  ]),
)

/** Opens a PGlite and gives it every line that the engine prints. */
export type OpenPgliteEngine = (onLine: (line: string) => void) => Promise<PGlite>

/** Answers every request that arrives at `port`, and forwards notifications. The first request must be `open`. */
export function servePglite(port: MessagePort, open: OpenPgliteEngine): void {
  const send = (message: PgliteMessage, transfer: Transferable[] = []) => port.postMessage(message, transfer)
  let pglite: PGlite | undefined

  async function start() {
    pglite = await open((line) => {
      if (pglite && isPanic(line)) send({ kind: 'lost', reason: `The database stopped by itself: ${line}` })
    })
    // node-postgres answers int8 as text, PGlite as a number, and `count(*)` must not differ between the two.
    pglite.parsers[types.INT8] = asText
    pglite.onNotification((channel, payload) => send({ kind: 'notification', channel, payload }))
  }

  port.on('message', async ({ id, ask }: PgliteRequest) => {
    try {
      const value = ask.kind === 'open' ? await start() : await answer(pglite, ask)
      send({ kind: 'answer', id, value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [])
    } catch (error) {
      send({ kind: 'refusal', id, error: toSentError(error) })
    }
  })
}

function answer(pglite: PGlite | undefined, ask: Exclude<PgliteAsk, { kind: 'open' }>): Promise<unknown> {
  assert(pglite, 'A request before the database was open')
  switch (ask.kind) {
    case 'query':
      return pglite.query(ask.sql, [...ask.params], { rowMode: ask.rowMode, parsers })
    case 'exec':
      return pglite.exec(ask.sql, { parsers })
    case 'dump':
      return dump(pglite)
    case 'close':
      return pglite.close()
  }
}

/** The data directory as a gzipped tarball. The checkpoint first spares whoever opens it the replay of the log. */
async function dump(pglite: PGlite): Promise<Uint8Array> {
  await pglite.exec('checkpoint')
  const file = await pglite.dumpDataDir('gzip')
  return new Uint8Array(await file.arrayBuffer())
}

/**
 * A server restarts its backends after a panic; PGlite lives on and answers every query with nonsense. Only the start
 * of a line counts: further on stand statements, and in them whatever people write.
 */
function isPanic(line: string): boolean {
  return /^(Aborted\(|\d{4}-\d\d-\d\d \S+ \S+ \[\d+\] PANIC: )/.test(line)
}
