import type { Instant } from '#core/time/instant.ts'
import type { Zone } from '#core/time/zone.ts'

/** The one desk: its name and the settings every page obeys. */
export interface Desk {
  readonly name: string
  readonly zone: Zone
  /** The demonstration workspace: invented people, simulated platforms. Decided at the first start, for good. */
  readonly demo: boolean
  /** How far the demonstration clock is ahead of real time, in milliseconds; 0 on a real desk. */
  readonly clockOffsetMs: number
  readonly createdAt: Instant
  readonly version: number
}
