import { createContext, use, useSyncExternalStore } from 'react'

/** `desk`: the time the desk lives in, which a demonstration may have moved; `real`: the time outside. */
export type ClockKind = 'desk' | 'real'

/** Given by `ClockOffsetProvider`. */
export const ClockOffset = createContext(0)

/** @returns how far the desk's time is ahead of real time, in milliseconds */
export function useClockOffset(): number {
  return use(ClockOffset)
}

/** One timer for every relative time on the page. */
const TICK_MS = 15_000
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    now = Date.now()
    timer = setInterval(renewNow, TICK_MS)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Renews every time on the page at once, for it may be fifteen seconds old. */
export function renewNow(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}

/**
 * @param clock `real` for what never follows the demonstration clock: sessions, tokens, invitations, backups, heartbeats
 * @returns milliseconds since 1970, renewed every fifteen seconds
 */
export function useNow(clock: ClockKind = 'desk'): number {
  const offset = use(ClockOffset)
  const real = useSyncExternalStore(subscribe, () => now)
  return clock === 'real' ? real : real + offset
}
