import type { Instant } from '#core/time/instant.ts'
import type { FaultKind } from './faults.ts'
import type { FakeState } from './state.ts'

/** One call that wanted to change something, as it arrived: the proof of what was sent how often. */
export interface Arrival {
  readonly serial: number
  /** Real time: it does not move with the demonstration clock. */
  readonly at: Instant
  readonly method: string
  readonly path: string
  /** What it made: `post`, `media`; null when it made nothing new. */
  readonly created: string | null
  readonly id: string | null
  /** The status that was answered, or would have been. */
  readonly status: number
  /** What was done to it on demand. */
  readonly fault: FaultKind | null
}

export const ARRIVALS = 'arrivals/'

/** @returns every call that arrived, the first one first */
export async function listArrivals(state: FakeState): Promise<readonly Arrival[]> {
  return (await state.list(ARRIVALS)) as readonly Arrival[]
}
