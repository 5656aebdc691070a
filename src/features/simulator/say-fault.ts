/** What each kind of fault does, in plain words; the names are those of the imitations. */
const WORDS: Readonly<Record<string, string>> = {
  refuse: 'Refuses the post, with a reason',
  rate_limit: 'Has no calls left for a while',
  server_error_before: 'Breaks before it does anything',
  server_error_after: 'Posts it, then breaks',
  client_error_after: 'Posts it, then says that it was wrong',
  timeout_after: 'Posts it, and never answers',
  dropped_before: 'Drops the connection before it does anything',
  dropped_after: 'Posts it, then drops the connection',
  slow_media: 'Takes long over a file',
  delayed_visibility: 'Posts it, and shows it only later',
  token_expired: 'Says that the access has expired',
  token_revoked: 'Says that the connection was taken back',
  duplicate: 'Says that this was posted already',
}

export function sayFault(kind: string): string {
  return WORDS[kind] ?? kind.replaceAll('_', ' ')
}

/** How often it still happens. */
export function sayRemaining(remaining: number | null): string {
  if (remaining === null) return 'every time, until it is taken away'
  return remaining === 1 ? 'once' : `${remaining} times`
}
