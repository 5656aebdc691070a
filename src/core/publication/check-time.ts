import type { Violation } from '#core/base/violation.ts'
import type { Instant } from '#core/time/instant.ts'

/** Nothing is released for a time that has passed: old news at once is its own disaster (lesson 3). */
export function checkPast(at: Instant | null, now: Instant): Violation[] {
  if (at === null || at > now) return []
  const message = 'Its time has passed: give it another.'
  return [{ field: 'time', rule: 'past', measured: at, allowed: `after ${now}`, message }]
}
