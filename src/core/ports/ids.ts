/** Where new identifiers and secrets come from. */
export interface Ids {
  /** A sortable unique id (UUID version 7). */
  newId(): string
  /** A secret of 32 random bytes as base64url, for links and tokens. */
  newSecret(): string
  /** SHA-256 of a secret as hex: the form in which it may be kept. */
  hash(secret: string): string
}
