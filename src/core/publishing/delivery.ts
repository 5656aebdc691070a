import type { Delivery } from '#core/ports/connector.ts'
import type { Instant } from '#core/time/instant.ts'

/** The sending of one publication, from the first attempt on; there is one as long as the publication lives. */
export interface DeliveryRow extends Delivery {
  readonly publicationId: string
  /** Of the payload that is sent: another one is another delivery, with keys of its own. */
  readonly hash: string
  /** The desk’s time of the first attempt at its present time. */
  readonly startedAt: Instant
  /** When to go on, in the desk’s time; null when nothing is to be done. */
  readonly nextAt: Instant | null
  /** Tries that surely did nothing, in a row. */
  readonly tries: number
  /**
   * The step of the call that cannot be taken back and whose answer is not in yet. Written before the call: whoever
   * finds it after a crash knows that nobody knows.
   */
  readonly calling: string | null
  /** The platform is being read back: what the answer had said, how often it was read, and what was last seen. */
  readonly reading: Reading | null
  /** Who works on it, until when, in real time. */
  readonly leaseBy: string | null
  readonly leaseUntil: Instant | null
  /** The ids of what is out: the post, then the parts of its thread. */
  readonly externalIds: readonly string[]
  /** What went wrong after the post was out: said on the publication, mended by its own retry. */
  readonly warning: string | null
}

export interface Reading {
  /** What the lost answer would have been: a refusal that is not believed yet, or nothing at all. */
  readonly expects: 'rejected' | 'unknown'
  readonly reads: number
  readonly says: string
  readonly step: string
}

/** One thing the desk did, or tried, to bring a publication out. Kept for good. */
export interface Attempt {
  readonly publicationId: string
  readonly at: Instant
  readonly step: string
  readonly outcome: AttemptOutcome
  /** In plain words, for people. */
  readonly says: string
}

export const ATTEMPT_OUTCOMES = [
  'done',
  'published',
  'waiting',
  'refused',
  'rate_limited',
  'unreachable',
  'credentials',
  'unknown',
  'seen',
  'not_seen',
  'held',
  'decided',
] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]
