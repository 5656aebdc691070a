import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { quoteChannel } from './channel-name.ts'
import type { DatabaseLog } from './database.ts'
import { createListeners, type Listener } from './listeners.ts'

export interface PostgresListener {
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>
  close(): Promise<void>
}

const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 10_000

/** One connection of its own for LISTEN, opened with the first listener and opened again whenever it breaks. */
export function createPostgresListener(config: ClientConfig, log: DatabaseLog): PostgresListener {
  const listeners = createListeners()
  let client: Promise<Client> | undefined
  let closed = false

  async function connect(): Promise<Client> {
    const fresh = new Client({ ...config, keepAlive: true })
    fresh.on('notification', ({ channel, payload }) => listeners.tell(channel, payload ?? ''))
    // Without a listener for it an error of the socket would end the process; `end` follows it.
    fresh.on('error', (error) => log.warn({ error: error.message }, 'The connection for notifications broke'))
    await fresh.connect()
    fresh.once('end', () => void reconnect())
    for (const channel of listeners.channels()) await fresh.query(`LISTEN ${quoteChannel(channel)}`)
    return fresh
  }

  async function reconnect() {
    for (let wait = FIRST_RETRY_MS; !closed; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
      client = connect()
      if (
        await client.then(
          () => true,
          () => false,
        )
      )
        return listeners.tellGap()
      await sleep(wait, undefined, { ref: false })
    }
  }

  async function say(sql: string) {
    client ??= connect()
    await (await client).query(sql)
  }

  return {
    listen: (channel, listener) => listeners.add(channel, listener, (verb) => say(`${verb} ${quoteChannel(channel)}`)),
    async close() {
      closed = true
      await client?.then(
        (open) => open.end(),
        () => undefined,
      )
    },
  }
}
