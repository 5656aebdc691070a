/** A slice of a list that is too long to send whole. */
export interface Page<T> {
  readonly items: readonly T[]
  /** How many rows match in all. */
  readonly total: number
  /** Give this back to get the next slice; null at the end. */
  readonly nextCursor: string | null
}
