import type { CalendarCard } from '#core/calendar/card.ts'
import { toInstant } from '#core/time/instant.ts'

const TITLES = [
  'Undo is a feature. Loom 4.2 keeps the last hundred builds, and the way back is one click.',
  'How do you name your branches? Ours argue about it every Thursday.',
  'Three questions to ask a flaky test before you delete it.',
  'We reviewed our own reviews. Here is what we changed.',
]
const STATES = ['draft', 'in_review', 'scheduled', 'scheduled', 'published'] as const
const MINUTE_MS = 60_000

/** So many posts, spread over the days and hours of a month, in UTC. @param month `2031-07` */
export function makeCards(month: string, days: number, posts: number): CalendarCard[] {
  const start = Date.parse(`${month}-01T00:00:00.000Z`)
  return Array.from({ length: posts }, (_, index) => {
    const minute = (index % days) * 1440 + 480 + ((index * 7) % 660)
    const at = toInstant(start + minute * MINUTE_MS)
    const state = STATES[index % STATES.length] ?? 'draft'
    return {
      id: `${month}-${index}`,
      title: `${TITLES[index % TITLES.length]} (${index})`,
      ownerId: 'demo-ana',
      campaign: 'loom4',
      language: 'en',
      publications: ['demo-x', 'demo-linkedin'].slice(0, 1 + (index % 2)).map((channelId) => ({
        ...{ channelId, at, state, version: 1 },
      })),
    }
  })
}
