import type { AuthExpired, Failure } from '#core/ports/connector.ts'
import { addMs, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS, toMs } from '#core/time/instant.ts'

/** How the desk publishes; editable. */
export interface PublishingRules {
  /** A post that is first tried later than this is held for a person, in minutes (lesson 3). */
  readonly lateMinutes: number
  /** Trying again what has begun ends after this, in minutes. */
  readonly retryMinutes: number
}

export const DEFAULT_PUBLISHING_RULES: PublishingRules = { lateMinutes: 30, retryMinutes: 120 }

/** A worker that has not come back by then is taken for dead, in real time. Longer than any single call may take. */
export const LEASE_MS = MINUTE_MS
/** The longest a single call to a platform may take. */
export const CALL_MS = 30 * SECOND_MS

/** Pauses between tries of what surely was not done: growing, so that a broken platform is not hammered. */
const BACKOFF_MS = [15, 30, 60, 120, 300, 600].map((seconds) => seconds * SECOND_MS)
/**
 * When the platform is read again after an answer was lost, counted from the reading before. Absence in one reading
 * proves nothing: platforms show a post late. After the last one, nobody but a person can tell.
 */
const READ_BACK_MS = [5, 15, 40, 120, 300, 600].map((seconds) => seconds * SECOND_MS)

/** How often the desk looks whether a platform that has shut it out lets it in again. */
const LOCKED_OUT_MS = HOUR_MS

/** @returns when to look again at a platform whose credentials a person has to renew */
export function nextLookAt(now: Instant): Instant {
  return addMs(now, LOCKED_OUT_MS)
}

/** @param tries how many there were @returns when to try again */
export function nextTryAt(now: Instant, tries: number): Instant {
  return addMs(now, BACKOFF_MS[Math.min(tries, BACKOFF_MS.length - 1)] ?? MINUTE_MS)
}

/** @param reads how many there were @returns when to read again; null when reading on would tell nothing more */
export function nextReadAt(now: Instant, reads: number): Instant | null {
  const wait = READ_BACK_MS[reads]
  return wait === undefined ? null : addMs(now, wait)
}

/** @returns whether a publication that is first tried now has missed its time */
export function isLate(at: Instant, now: Instant, { lateMinutes }: PublishingRules): boolean {
  return toMs(now) - toMs(at) > lateMinutes * MINUTE_MS
}

/** @returns whether what began then has been tried for long enough */
export function isSpent(startedAt: Instant, now: Instant, { retryMinutes }: PublishingRules): boolean {
  return toMs(now) - toMs(startedAt) > retryMinutes * MINUTE_MS
}

/** What follows from a failure of a call that belongs before, or is, the publishing itself. */
export type Verdict =
  /** Try again then: surely nothing was done. */
  | { readonly kind: 'again'; readonly at: Instant }
  /** The channel needs its credentials renewed, or a person. */
  | { readonly kind: 'credentials'; readonly failure: AuthExpired }
  /** Read the platform before anything else. `expects` is what the answer said, if it said anything. */
  | { readonly kind: 'read-back'; readonly at: Instant; readonly expects: 'rejected' | 'unknown' }
  /** Surely not out, and would not be. */
  | { readonly kind: 'failed' }

/**
 * Maps a failure to what follows (architecture.md, outcomes). A refusal of a call that publishes is read back before
 * it is believed: even a 4xx is no proof (lesson 1).
 * @param irrevocable the call would have published
 */
export function judge(failure: Failure, irrevocable: boolean, now: Instant, tries: number): Verdict {
  switch (failure.kind) {
    case 'rejected':
      return irrevocable ? { kind: 'read-back', at: readFirst(now), expects: 'rejected' } : { kind: 'failed' }
    case 'rate_limited':
      return { kind: 'again', at: failure.until > now ? failure.until : nextTryAt(now, tries) }
    case 'unreachable':
      return { kind: 'again', at: nextTryAt(now, tries) }
    case 'auth_expired':
      return { kind: 'credentials', failure }
    case 'unknown_outcome':
      // Before anything is published a lost answer harms nobody: an upload may lie there unused.
      return irrevocable
        ? { kind: 'read-back', at: readFirst(now), expects: 'unknown' }
        : { kind: 'again', at: nextTryAt(now, tries) }
  }
}

function readFirst(now: Instant): Instant {
  return nextReadAt(now, 0) ?? addMs(now, HOUR_MS)
}
