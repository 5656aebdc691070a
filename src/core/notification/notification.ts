import type { Instant } from '#core/time/instant.ts'

/** Something one person should know, kept until read and after. */
export interface Notification {
  readonly id: string
  readonly personId: string
  readonly at: Instant
  readonly title: string
  readonly detail: string
  /** The page of the desk it is about, as a path. */
  readonly path: string
  readonly readAt: Instant | null
}
