import type { Account, Failure } from '#core/ports/connector.ts'
import { addMs, HOUR_MS, type Instant } from '#core/time/instant.ts'
import { quote } from '../http-say.ts'
import type { XProblem } from './wire.ts'

/**
 * What a 4xx means, by its status and the type of its body, never by its words. A 403 for duplicate text has the type
 * `about:blank` like many another: it is a refusal here, and whoever publishes reads the account back before believing
 * any refusal of a create, so a duplicate of our own post is found there (lessons.md 1; platforms.md section 1, Errors).
 */
export function toFailure(status: number, problem: XProblem | undefined, account: Account, now: Instant): Failure {
  const says = `X answered ${status}: ${sayOf(problem, account)}`
  const type = problem?.type?.split('/').at(-1) ?? ''
  if (status === 401) return { kind: 'auth_expired', says, lasting: false }
  if (type === 'unsupported-authentication') return { kind: 'auth_expired', says, lasting: true }
  // The plan of the app is used up, which no header dates.
  if (type === 'usage-capped' || type === 'rate-limit-exceeded')
    return { kind: 'rate_limited', says, until: addMs(now, HOUR_MS) }
  return { kind: 'rejected', says, status }
}

function sayOf(problem: XProblem | undefined, account: Account): string {
  const said = problem?.detail ?? problem?.errors?.[0]?.message ?? problem?.title
  return quote(said, account) || 'no reason given'
}
