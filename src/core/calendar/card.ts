import type { HeldReason, PublicationState } from '#core/publication/state.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Zone } from '#core/time/zone.ts'

/** One channel of a post, as the calendar knows it. */
export interface CardPublication {
  readonly channelId: string
  readonly at: Instant | null
  /** Only where it is not the desk’s zone. */
  readonly zone?: Zone | undefined
  readonly state: PublicationState
  readonly heldReason?: HeldReason | undefined
  readonly version: number
  /** The time it was released for, where that is not `at`. */
  readonly releasedFor?: Instant | undefined
  /** It needs nobody else’s approval: a manager who moves it releases it again. */
  readonly free?: true | undefined
}

/** A post as the calendar shows it: with its publications of the days asked for. */
export interface CalendarCard {
  readonly id: string
  readonly title: string
  readonly ownerId: string
  readonly campaign?: string | undefined
  readonly pillars?: readonly string[] | undefined
  readonly language?: string | undefined
  readonly sensitivity?: 'sensitive' | 'embargoed' | undefined
  /** When its embargo ends. */
  readonly until?: Instant | undefined
  readonly publications: readonly CardPublication[]
}
