import type { Instant } from '#core/time/instant.ts'
import type { PickListName } from './pick-list.ts'

/** Somebody asks for a value that a list lacks; whoever may edit the lists decides. */
export interface ValueRequest {
  readonly id: string
  readonly list: PickListName
  readonly value: string
  readonly label: string
  /** Only for UTM sources. */
  readonly mediums: readonly string[]
  readonly why: string
  readonly askedBy: string
  readonly askedAt: Instant
  /** Null while nobody has decided. */
  readonly verdict: 'approved' | 'declined' | null
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly note: string
}
