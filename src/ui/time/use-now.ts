import { useSyncExternalStore } from 'react'

/** One timer for every relative time on the page. */
const TICK_MS = 15_000
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    now = Date.now()
    timer = setInterval(tick, TICK_MS)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}

/** @returns milliseconds since 1970, renewed every fifteen seconds */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
