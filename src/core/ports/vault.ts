/** Seals the secrets that the desk must be able to read again, such as platform tokens. */
export interface Vault {
  /** @returns the sealed text, which names the key it was sealed with */
  seal(plain: string, context: string): string
  /**
   * @param context must be what it was sealed with, so that a row's secret cannot be moved to another row
   * @throws when the key is another one or the text was altered
   */
  open(sealed: string, context: string): string
}
