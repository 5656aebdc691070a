import type { Account, Failure } from '#core/ports/connector.ts'
import { quote } from '../http-say.ts'
import type { XrpcError } from './wire.ts'

/** The session does not hold; a refresh may help. Servers give these with 400 or 401 (platforms.md section 8, Errors). */
const SESSION = ['ExpiredToken', 'InvalidToken', 'AuthenticationRequired', 'AuthMissing']
/** The account itself is closed. */
const CLOSED = ['AccountTakedown', 'AccountSuspended', 'AccountDeactivated', 'AccountNotFound']

/** What a 4xx means, by its code and status. */
export function toFailure(status: number, body: XrpcError | undefined, account: Account): Failure {
  const code = body?.error ?? ''
  const says = `Bluesky answered ${status} ${code}: ${quote(body?.message, account) || 'no reason given'}`
  if (CLOSED.includes(code)) return { kind: 'auth_expired', says, lasting: true }
  if (SESSION.includes(code) || status === 401) return { kind: 'auth_expired', says, lasting: false }
  // Something stands under our key: most likely this very post, put there by a call whose answer was lost.
  if (code === 'InvalidSwap') return { kind: 'unknown_outcome', says }
  return { kind: 'rejected', says, status }
}
