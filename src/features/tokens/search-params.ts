import { readChoice, readText } from '#client/read-search.ts'

export const TOKEN_STATES = ['working', 'expiring', 'expired', 'revoked'] as const
export type TokenState = (typeof TOKEN_STATES)[number]

export interface TokensSearch {
  readonly q?: string | undefined
  readonly state?: TokenState | undefined
  /** The id of the only owner to show. */
  readonly owner?: string | undefined
}

export function readTokensSearch(search: Record<string, unknown>): TokensSearch {
  return {
    q: readText(search, 'q'),
    state: readChoice(search, 'state', TOKEN_STATES),
    owner: readText(search, 'owner'),
  }
}
