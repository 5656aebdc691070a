import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { quoteChannel } from './channel-name.ts'
import type { DatabaseLog, Db, OpenDatabase } from './database.ts'
import { createListeners } from './listeners.ts'
import { createPgliteClient, type PgliteClient } from './open-pglite-client.ts'
import { refuseDamaged, setAsideDamaged } from './open-pglite-damage.ts'
import { createInMemory, openDataDir } from './open-pglite-data-dir.ts'
import { type PgliteEngine, startHere, startInThread } from './open-pglite-engine.ts'
import { takeLock } from './open-pglite-lock.ts'
import { openLine } from './open-pglite-port.ts'

export interface OpenPglite extends OpenDatabase {
  /** The whole database as a gzipped tarball, as of a moment between two transactions. It fits in memory or fails. */
  dump(): Promise<Uint8Array>
}

export interface PgliteOptions {
  /** The database is its subdirectory `db`; the lock lies beside it. */
  readonly dataDir: string
  /** Made by the build with `dump()`; without it the first start runs `initdb`, which takes four seconds. */
  readonly template?: Uint8Array | undefined
  /** The bundled `open-pglite-worker.ts`; null keeps the engine in this thread, as the command line does. */
  readonly workerUrl: URL | null
  readonly log: DatabaseLog
  /** The engine stopped by itself and every query will fail: end the process, and open anew. */
  readonly onLost?: (reason: string) => void
}

/**
 * Opens the embedded database of this data directory, making it on the first start.
 * @throws DatabaseInUseError another process has it @throws DamagedDatabaseError it was set aside, see there
 * @throws DataDirVersionError
 */
export async function openPglite(options: PgliteOptions): Promise<OpenPglite> {
  const { dataDir } = options
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  let lose = (_reason: string) => {}
  const lock = await takeLock(dataDir, { onStolen: () => lose('Another process took over the data directory') })
  try {
    await refuseDamaged(dataDir)
    const opened = await connect(startEngine(options), { ...options, onClosed: lock.release })
    lose = opened.lose
    return opened.database
  } catch (error) {
    const said = await setAsideDamaged(dataDir, error)
    await lock.release()
    throw said
  }
}

/** A database in memory and in this thread, gone when closed: for tests, and for making the template. */
export async function openPgliteInProcess(options: { template?: Uint8Array; log: DatabaseLog }): Promise<OpenPglite> {
  const engine = startHere((onLine) => createInMemory({ template: options.template, onLine }))
  return (await connect(engine, options)).database
}

function startEngine({ dataDir, template, workerUrl }: PgliteOptions): PgliteEngine {
  const dir = join(dataDir, 'db')
  return workerUrl
    ? startInThread(workerUrl, { dir, template })
    : startHere((onLine) => openDataDir(dir, { template, onLine }))
}

interface Connection {
  readonly log: DatabaseLog
  readonly onLost?: ((reason: string) => void) | undefined
  readonly onClosed?: () => Promise<void>
}

async function connect(engine: PgliteEngine, { log, onLost, onClosed }: Connection) {
  const listeners = createListeners()
  const line = openLine(engine.port, {
    onNotification: listeners.tell,
    onLost(reason) {
      void engine.stop()
      log.error({ reason }, 'The embedded database is gone')
      onLost?.(reason)
    },
  })
  const hangUp = async () => {
    line.hangUp()
    await engine.stop()
    await onClosed?.()
  }
  engine.onDeath(line.lose)
  try {
    await line.ask({ kind: 'open' })
  } catch (error) {
    line.hangUp()
    await engine.stop()
    throw error
  }
  return { database: toDatabase(createPgliteClient(line), listeners, hangUp), lose: line.lose }
}

function toDatabase(
  client: PgliteClient,
  listeners: ReturnType<typeof createListeners>,
  hangUp: () => Promise<void>,
): OpenPglite {
  let closing: Promise<void> | undefined
  return {
    kind: 'pglite',
    // Drizzle asks for a whole PGlite and calls query and transaction.
    db: drizzle(client as unknown as PGlite) as unknown as Db,
    exec: async (sql) => void (await client.exec(sql)),
    notify: async (channel, payload) => void (await client.query('select pg_notify($1, $2)', [channel, payload])),
    listen: (channel, on) => listeners.add(channel, { on }, (verb) => client.exec(`${verb} ${quoteChannel(channel)}`)),
    ping: async () => void (await client.query('select 1')),
    dump: () => client.dumpDataDir(),
    // An engine that is already gone closes as well; its lock must still be released.
    close: () =>
      (closing ??= client
        .close()
        .catch(() => undefined)
        .then(hangUp)),
  }
}
