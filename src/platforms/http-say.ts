import type { Account } from '#core/ports/connector.ts'

/** Long enough for any platform's own words, short enough for a line of a log. */
const MAX_LENGTH = 300

/**
 * What a platform said, fit for people and logs: short, on one line, and without the secrets of the account, should
 * the platform have repeated them.
 */
export function quote(said: unknown, account: Account): string {
  const text = typeof said === 'string' ? said : ''
  const clean = [account.accessToken, account.refreshToken].reduce<string>(
    (rest, secret) => (secret ? rest.replaceAll(secret, '[redacted]') : rest),
    text.replace(/\s+/g, ' ').trim(),
  )
  return clean.length <= MAX_LENGTH ? clean : `${clean.slice(0, MAX_LENGTH - 1)}…`
}

/** @returns the header that acts as whoever the token belongs to */
export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` }
}
