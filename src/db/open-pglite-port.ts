import type { MessagePort } from 'node:worker_threads'
import type { PgliteAsk, PgliteMessage } from './open-pglite-messages.ts'
import { fromSentError } from './open-pglite-messages.ts'

/** The engine is closed, or stopped by itself and does not come back in this process. What it acknowledged is kept. */
export class DatabaseLostError extends Error {
  override name = 'DatabaseLostError'
}

/** Requests and answers over one port, matched by number. */
export interface PgliteLine {
  /** @throws PgliteError what the engine refused @throws DatabaseLostError once the engine is gone */
  ask(ask: PgliteAsk): Promise<unknown>
  /** Says that the engine is gone: refuses everything unanswered and everything to come. Only the first time counts. */
  lose(reason: string): void
  /** Ends the line on purpose. */
  hangUp(): void
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

interface Events {
  onNotification(channel: string, payload: string): void
  onLost(reason: string): void
}

/** Starts listening at `port`, whose other end `servePglite` answers. */
export function openLine(port: MessagePort, events: Events): PgliteLine {
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  let lost: DatabaseLostError | undefined

  function end(reason: string) {
    lost = new DatabaseLostError(reason)
    for (const { reject } of waiting.values()) reject(lost)
    waiting.clear()
  }

  function lose(reason: string) {
    if (lost) return
    end(reason)
    events.onLost(reason)
  }

  port.on('message', (message: PgliteMessage) => {
    if (message.kind === 'notification') events.onNotification(message.channel, message.payload)
    else if (message.kind === 'lost') lose(message.reason)
    else settle(waiting, message)
  })

  return {
    ask(ask) {
      if (lost) return Promise.reject(lost)
      const id = nextId++
      const { promise, resolve, reject } = withResolvers()
      // In this order: what cannot be cloned throws here, and then nobody waits for an answer.
      port.postMessage({ id, ask })
      waiting.set(id, { resolve, reject })
      return promise
    },
    lose,
    hangUp() {
      if (!lost) end('The database is closed')
      port.close()
    },
  }
}

function settle(waiting: Map<number, Waiting>, message: PgliteMessage) {
  if (message.kind !== 'answer' && message.kind !== 'refusal') return
  const one = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.kind === 'answer') one?.resolve(message.value)
  else one?.reject(fromSentError(message.error))
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers() {
  let resolve!: Waiting['resolve']
  let reject!: Waiting['reject']
  const promise = new Promise<unknown>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
