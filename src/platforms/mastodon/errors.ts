import type { Account, Failure } from '#core/ports/connector.ts'
import { quote } from '../http-say.ts'
import type { MastodonError } from './wire.ts'

/** What a 4xx means, by its status. A token does not expire: one that no longer holds is gone (platforms.md section 7). */
export function toFailure(status: number, body: MastodonError | undefined, account: Account): Failure {
  const says = `Mastodon answered ${status}: ${quote(body?.error_description ?? body?.error, account) || 'no reason given'}`
  return status === 401 ? { kind: 'auth_expired', says, lasting: true } : { kind: 'rejected', says, status }
}
