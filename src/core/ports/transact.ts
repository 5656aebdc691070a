import type { Change } from '#core/audit/entry.ts'
import type { Actor } from '#core/person/actor.ts'
import type { Stores } from './stores.ts'

/** Who changes something, why, and in which request. */
export interface Cause {
  readonly actor: Actor
  /** The reason in the person's words, or the rule's. */
  readonly why: string
  readonly requestId?: string | undefined
}

export interface Tx extends Stores {
  /** Describes a change for the audit log; written at the end of the same transaction. */
  record(change: Change): void
  /**
   * Says that this transaction changes nothing that people decide: leases and steps of a worker, which its own log
   * keeps. Ignored when a change was recorded as well.
   */
  leaveUnrecorded(why: string): void
}

/**
 * The only way to write. Everything `work` does, and its audit entries, happen together or not at all.
 * No call to the outside belongs in `work`: it may be rolled back, and the outside may not.
 * @throws BugError when `work` ends without recording a change
 */
export type Transact = <T>(cause: Cause, work: (tx: Tx) => Promise<T>) => Promise<T>
