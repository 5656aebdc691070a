/** A window of calls. */
export interface Limit {
  readonly calls: number
  readonly windowMs: number
}

/** Where a window stands. Times in milliseconds since 1970. */
export interface RateWindow {
  readonly remaining: number
  readonly resetsAt: number
}

export const rateKey = (bucket: string): string => `rates/${bucket}`

/** @returns the window as it is now: a new one when the last is over */
export function currentWindow(kept: RateWindow | undefined, { calls, windowMs }: Limit, now: number): RateWindow {
  return kept && kept.resetsAt > now ? kept : { remaining: calls, resetsAt: now + windowMs }
}
