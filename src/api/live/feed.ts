import type { AuditEntry } from '#core/audit/entry.ts'
import type { AuditReader } from '#core/ports/stores.ts'
import { createSpaced } from './spaced.ts'

/**
 * `resetTo`: too much was missed to tell one by one; read everything again, and go on from there. `clicks`: some were
 * counted, which no entry says. `end`: the process stops.
 */
export type FeedMessage = { readonly entries: readonly AuditEntry[] } | { readonly resetTo: number } | 'clicks' | 'end'

/** What changes at the desk, told to whoever listens, in order and without a gap. */
export interface LiveFeed {
  /** Something was committed, by this process or another: look. */
  poke(): Promise<void>
  /** Clicks were written, by this process or another: told at once, and then at most every few seconds. */
  pokeClicks(): void
  /**
   * @param after the last entry the listener knows; null for whatever comes from now on
   * @returns stops listening
   */
  subscribe(after: number | null, on: (message: FeedMessage) => void): Promise<() => void>
  /** The newest entry told of so far. */
  lastId(): number
  /** Tells all listeners that it is over. */
  close(): void
}

/** More than this behind, a listener reads everything again instead. */
const CATCH_UP_LIMIT = 1_000
const BATCH = 500
/** However many click: every page that shows links asks again at most so often, in milliseconds. */
const CLICKS_EVERY_MS = 5_000

interface Listener {
  sentId: number
  /** Held back until the listener has caught up. */
  waiting: AuditEntry[] | null
  readonly on: (message: FeedMessage) => void
}

/** The audit log is the log of changes: its ids grow in the order of commits, so the last one seen is a cursor. */
export async function createLiveFeed(audit: AuditReader): Promise<LiveFeed> {
  const listeners = new Set<Listener>()
  let lastId = await audit.lastId()
  let looking: Promise<void> | null = null
  let again = false

  const look = async (): Promise<void> => {
    try {
      do {
        again = false
        const entries = await audit.listAfter(lastId, BATCH)
        lastId = entries.at(-1)?.id ?? lastId
        for (const listener of listeners) deliver(listener, entries)
        // What is committed from here on pokes for itself.
        again ||= entries.length === BATCH
      } while (again)
    } finally {
      // In the same turn as the last question whether to look again: a poke never falls in between.
      looking = null
    }
  }

  const tellAll = (message: 'clicks' | 'end'): void => {
    for (const listener of listeners) listener.on(message)
  }
  const clicks = createSpaced(() => tellAll('clicks'), CLICKS_EVERY_MS)

  return {
    pokeClicks: clicks.tell,
    poke: () => {
      again = true
      looking ??= look()
      return looking
    },
    subscribe: async (after, on) => {
      const listener: Listener = { sentId: after ?? lastId, waiting: [], on }
      listeners.add(listener)
      await catchUp(audit, listener)
      return () => void listeners.delete(listener)
    },
    lastId: () => lastId,
    close: () => {
      clicks.stop()
      tellAll('end')
      listeners.clear()
    },
  }
}

function deliver(listener: Listener, entries: readonly AuditEntry[]): void {
  if (listener.waiting) {
    listener.waiting.push(...entries)
    return
  }
  const fresh = entries.filter((entry) => entry.id > listener.sentId)
  if (fresh.length === 0) return
  listener.sentId = fresh.at(-1)?.id ?? listener.sentId
  listener.on({ entries: fresh })
}

async function catchUp(audit: AuditReader, listener: Listener): Promise<void> {
  const missed = await audit.listAfter(listener.sentId, CATCH_UP_LIMIT + 1)
  const held = listener.waiting ?? []
  listener.waiting = null
  if (missed.length <= CATCH_UP_LIMIT)
    deliver(listener, [...missed, ...held.filter((entry) => entry.id > (missed.at(-1)?.id ?? 0))])
  else {
    listener.sentId = Math.max(missed.at(-1)?.id ?? 0, held.at(-1)?.id ?? 0)
    listener.on({ resetTo: listener.sentId })
  }
}
