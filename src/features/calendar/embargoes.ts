import type { CalendarCard } from '#core/calendar/card.ts'
import { type Day, dayOf, wallTimeOf } from '#core/time/wall.ts'

/** The end of an embargo, as the lane on top of the days shows it. */
export interface Embargo {
  readonly id: string
  readonly name: string
  readonly day: Day
  /** What opens the post. */
  readonly entry: string
}

/** When the embargoes of these posts end, on the desk’s clock. */
export function listEmbargoes(cards: readonly CalendarCard[], zone: string): Embargo[] {
  return cards.flatMap(({ id, title, until, publications }) => {
    const channelId = publications[0]?.channelId
    if (until === undefined || channelId === undefined) return []
    const name = `Embargo until ${wallTimeOf(until, zone)}: ${title}`
    return [{ id: `embargo ${id}`, name, day: dayOf(until, zone), entry: `${id}~${channelId}` }]
  })
}
