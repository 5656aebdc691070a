import type { AuditEntry } from '#core/audit/entry.ts'
import { CLICKS_EVENT, type LiveEvent } from '#contract/live.ts'
import type { FeedMessage, LiveFeed } from './feed.ts'

/** Keeps proxies and browsers from taking a quiet stream for a dead one. */
const BEAT_MS = 15_000

interface StreamOptions {
  readonly feed: LiveFeed
  /** From Last-Event-ID; null for a new listener. */
  readonly after: number | null
  /** May the listener go on? Asked when somebody's session or place changed, and at every beat. */
  mayGoOn(): Promise<boolean>
}

/** Server-sent events (WHATWG HTML section 9.2): one message a change, with the id to resume from. */
export function streamEvents({ feed, after, mayGoOn }: StreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = (): void => {}
  return new ReadableStream<Uint8Array>({
    start: async (stream) => {
      let over = false
      const say = (text: string): void => {
        if (!over) stream.enqueue(encoder.encode(text))
      }
      let unsubscribe = (): void => {}
      const beat = setInterval(() => void check(), BEAT_MS)
      stop = () => {
        over = true
        clearInterval(beat)
        unsubscribe()
      }
      const end = (): void => {
        if (over) return
        stop()
        stream.close()
      }
      const check = async (): Promise<void> => {
        if (await mayGoOn().catch(() => false)) say(': beat\n\n')
        else end()
      }
      say('retry: 1000\n\n')
      unsubscribe = await feed.subscribe(after, (message) => {
        if (message === 'end') return end()
        say(toText(message))
        if (concernsAccess(message)) void check()
      })
      if (over) unsubscribe()
    },
    cancel: () => stop(),
  })
}

function concernsAccess(message: Exclude<FeedMessage, 'end'>): boolean {
  if (message === 'clicks') return false
  if ('resetTo' in message) return true
  return message.entries.some(({ subject }) => subject.kind === 'session' || subject.kind === 'person')
}

function toText(message: Exclude<FeedMessage, 'end'>): string {
  // Without an id: there is nothing to resume from, and whoever missed it reads the next time.
  if (message === 'clicks') return `event: ${CLICKS_EVENT}\ndata: {}\n\n`
  if ('resetTo' in message) return `id: ${message.resetTo}\nevent: reset\ndata: {}\n\n`
  return message.entries.map(toMessage).join('')
}

function toMessage({ id, subject, event }: AuditEntry): string {
  const data: LiveEvent = { kind: subject.kind, id: subject.id, event }
  return `id: ${id}\nevent: change\ndata: ${JSON.stringify(data)}\n\n`
}
