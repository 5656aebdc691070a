import type { Instant } from '#core/time/instant.ts'

/** What time it is. Nothing in core, api or platforms asks the machine itself. */
export interface Clock {
  /** The desk's time: real time plus the offset of the demonstration clock. */
  now(): Instant
  /** Real time, for what must not move with the demonstration clock: leases, heartbeats, sessions, tokens. */
  realNow(): Instant
}
