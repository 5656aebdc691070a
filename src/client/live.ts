import type { QueryClient } from '@tanstack/react-query'
import type { CLICKS_EVENT, LiveEvent } from '#contract/live.ts'
import type { OperationId } from '#contract/operations.ts'
import { addressOf } from './call.ts'
import { listStale, STALE_BY_CLICKS } from './live-kinds.ts'

/** What a tab tells the others. Ids order the changes, so a tab knows whether it missed some. */
type Message =
  | { readonly what: 'change'; readonly id: number; readonly change: LiveEvent }
  | { readonly what: 'reset'; readonly id: number }
  /** The stream broke, or is back: whether the desk answers is to be asked again. */
  | { readonly what: 'unsure' }
  | { readonly what: 'clicks' }
  | { readonly what: 'where-are-you' }
  | { readonly what: 'here'; readonly id: number }

/** What differs between a browser and a test. */
export interface LivePort {
  openStream(address: string): EventSource
  /** A channel to the browser's other tabs; null where there is none. */
  openChannel(): BroadcastChannel | null
  /** Calls `lead` when this tab is the one that listens, until `signal` aborts. */
  elect(lead: () => Promise<void>, signal: AbortSignal): void
}

const NAME = 'signalbox-live'

const browserLive: LivePort = {
  openStream: (address) => new EventSource(address),
  openChannel: () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME)),
  elect: (lead, signal) => {
    // Without locks (plain http away from loopback) each tab listens for itself.
    if (!navigator.locks) void lead()
    else void navigator.locks.request(NAME, { signal }, lead).catch(() => undefined)
  },
}

/**
 * Keeps what the page shows in step with the desk. One tab of the browser holds the stream and tells the others,
 * because six open streams would block the origin; when it closes, another goes on from the last id that it heard.
 * @param cursor from the session: what happened before it is known
 * @returns stops listening
 */
export function startLive(client: QueryClient, cursor: number, port: LivePort = browserLive): () => void {
  let lastId = cursor
  const stopped = new AbortController()
  const channel = port.openChannel()

  const take = (id: number, kind: string | null): void => {
    if (id <= lastId) return
    lastId = id
    if (kind === null) void client.invalidateQueries()
    else for (const operation of listStale(kind)) void client.invalidateQueries({ queryKey: [operation] })
  }
  const hear = (message: Message): void => {
    if (message.what === 'change') take(message.id, message.change.kind)
    else if (message.what === 'where-are-you') channel?.postMessage({ what: 'here', id: lastId } satisfies Message)
    else if (message.what === 'unsure') void client.invalidateQueries({ queryKey: ['getStatus' satisfies OperationId] })
    else if (message.what === 'clicks')
      for (const each of STALE_BY_CLICKS) void client.invalidateQueries({ queryKey: [each] })
    // Another tab knows of changes that this one has not heard of, so it cannot say which.
    else take(message.id, null)
  }
  const pass = (message: Message): void => {
    hear(message)
    channel?.postMessage(message)
  }

  channel?.addEventListener('message', (event: MessageEvent<Message>) => hear(event.data))
  for (const change of ['online', 'offline'])
    globalThis.addEventListener(change, () => hear({ what: 'unsure' }), { signal: stopped.signal })
  channel?.postMessage({ what: 'where-are-you' } satisfies Message)
  const open = (): EventSource => port.openStream(addressOf('streamEvents', { query: { after: String(lastId) } }))
  port.elect(() => listen(open, pass, stopped.signal), stopped.signal)
  return () => {
    stopped.abort()
    channel?.close()
  }
}

/** How long to wait after the server refused the stream before asking again, in milliseconds. */
const REOPEN_MS = 3_000

/** Lasts until the signal aborts. A broken stream the browser reopens by itself; one that was refused, this does. */
function listen(open: () => EventSource, pass: (message: Message) => void, signal: AbortSignal): Promise<void> {
  let stream: EventSource
  let reopening: ReturnType<typeof setTimeout> | undefined
  let broken = false
  const sayUnsure = (now: boolean): void => {
    broken = now
    pass({ what: 'unsure' })
  }
  const attach = (): void => {
    stream = open()
    stream.addEventListener('change', (event: MessageEvent<string>) => {
      pass({ what: 'change', id: Number(event.lastEventId), change: JSON.parse(event.data) as LiveEvent })
    })
    stream.addEventListener('reset', (event: MessageEvent<string>) => {
      pass({ what: 'reset', id: Number(event.lastEventId) })
    })
    stream.addEventListener('clicks' satisfies typeof CLICKS_EVENT, () => pass({ what: 'clicks' }))
    stream.addEventListener('open', () => broken && sayUnsure(false))
    stream.addEventListener('error', () => {
      if (!broken) sayUnsure(true)
      if (stream.readyState === stream.CLOSED && !signal.aborted) reopening = setTimeout(attach, REOPEN_MS)
    })
  }
  if (!signal.aborted) attach()
  return new Promise((resolve) => {
    const close = (): void => {
      clearTimeout(reopening)
      stream?.close()
      resolve()
    }
    if (signal.aborted) close()
    else signal.addEventListener('abort', close, { once: true })
  })
}
