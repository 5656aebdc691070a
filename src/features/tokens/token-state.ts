import { DAY_MS, toMs } from '#core/time/instant.ts'
import type { Output } from '#contract/contract.ts'
import type { TokensSearch, TokenState } from './search-params.ts'

export type Token = Output<'listTokens'>['tokens'][number]

/** Time enough to make a new one and put it where the old one is used. */
const SOON_DAYS = 14

/** @param now real time in milliseconds; tokens do not follow the demonstration clock */
export function tokenState(token: Token, now: number): TokenState {
  if (token.revokedAt) return 'revoked'
  const left = toMs(token.expiresAt) - now
  if (left <= 0) return 'expired'
  return left <= SOON_DAYS * DAY_MS ? 'expiring' : 'working'
}

/** Whether it opens anything. */
export function isUsable(state: TokenState): boolean {
  return state === 'working' || state === 'expiring'
}

export function filterTokens(tokens: readonly Token[], { q, state, owner }: TokensSearch, now: number): Token[] {
  const words = q?.toLowerCase().split(/\s+/) ?? []
  return tokens.filter((token) => {
    if ((state && tokenState(token, now) !== state) || (owner && token.ownerId !== owner)) return false
    const text = `${token.name} ${token.prefix} ${token.ownerName} ${token.scopes.join(' ')}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
