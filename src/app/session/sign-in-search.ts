export interface SignInSearch {
  /** Where to go afterwards: always a place of this site. */
  readonly to?: string
  /** What went wrong at the identity provider. */
  readonly error?: string
}

export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  return {
    ...(isOwnPlace(search['to']) && { to: search['to'] }),
    ...(typeof search['error'] === 'string' && { error: search['error'].slice(0, 200) }),
  }
}

/** A link could otherwise send people to another site right after they signed in. */
function isOwnPlace(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) && !value.startsWith('/sign-in')
}
