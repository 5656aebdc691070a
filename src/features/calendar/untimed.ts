import type { CalendarCard } from '#core/calendar/card.ts'
import type { Entry } from '#core/calendar/layout.ts'
import { postStateOf } from '#core/publication/state.ts'
import type { Day } from '#core/time/wall.ts'

/** A post without a time as an entry that can be drawn and moved; `time` is empty. */
export function toUntimedEntry(card: CalendarCard, today: Day): Entry {
  const state = postStateOf(card.publications.map((each) => each.state))
  const id = `${card.id}~${card.publications[0]?.channelId ?? ''}`
  return { id, card, day: today, time: '', minutes: 0, publications: card.publications, state }
}
