import { HELD_REASONS, type HeldReason } from '#core/publication/state.ts'
import { readChoice, readText } from '#client/read-search.ts'

export const TROUBLES = ['held', 'unconfirmed', 'failed'] as const
export type Trouble = (typeof TROUBLES)[number]

const SPANS = ['14', '30'] as const

/** What of publishing is being looked at. */
export interface PublishingSearch {
  readonly state?: Trouble | undefined
  readonly channel?: string | undefined
  /** Only what is held for this. */
  readonly reason?: HeldReason | undefined
  /** How many days the health goes back; 14 when absent. */
  readonly days?: number | undefined
}

export function readPublishingSearch(search: Record<string, unknown>): PublishingSearch {
  const days = SPANS.find((each) => each === String(search.days))
  return {
    state: readChoice(search, 'state', TROUBLES),
    channel: readText(search, 'channel', 64),
    reason: readChoice(search, 'reason', HELD_REASONS),
    days: days && days !== SPANS[0] ? Number(days) : undefined,
  }
}
