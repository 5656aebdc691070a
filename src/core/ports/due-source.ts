import type { Instant } from '#core/time/instant.ts'

/** Something that has work at known moments of the desk's time. The row that says when is the only schedule. */
export interface DueSource {
  /** @returns the first moment after `after` and not after `until` at which there is work; null for none */
  nextDue(after: Instant, until: Instant): Promise<Instant | null>
  /** Does what is due at `now` and not done yet; doing it twice does it once. */
  runDue(now: Instant): Promise<void>
}
