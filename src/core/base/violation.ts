/**
 * One broken rule, said so that a person can mend it: which field, which rule, what was measured, what is allowed.
 * The same shape serves forms, the API, CSV rows, files, the environment and URLs.
 */
export interface Violation {
  /** Path of the field as the sender wrote it, such as `body.email` or `PORT`. */
  readonly field: string
  /** Stable name of the rule, such as `too_small`. */
  readonly rule: string
  /** One sentence for people. */
  readonly message: string
  readonly measured?: string | number
  readonly allowed?: string
}
