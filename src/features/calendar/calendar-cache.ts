import type { QueryClient } from '@tanstack/react-query'
import type { CalendarCard } from '#core/calendar/card.ts'
import { addDays, toInstantOf } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'
import { type Patch, patchCards } from './patch-cards.ts'
import type { Calendar } from './queries.ts'
import type { Range } from './model.ts'

/** Puts changes into every month that is known, and into the tray, at once. */
export function patchCalendars(client: QueryClient, patches: readonly Patch[], zone: string): void {
  for (const [key, data] of client.getQueriesData<Calendar>({ queryKey: ['getCalendar'] })) {
    const range = (key[1] as { query: Range } | undefined)?.query
    if (!data || !range) continue
    const span = {
      from: toInstantOf(range.from, '00:00', zone),
      to: toInstantOf(addDays(range.to, 1), '00:00', zone),
    }
    const cards = patchCards(data.cards, patches, span) as Calendar['cards']
    if (cards !== data.cards) client.setQueryData<Calendar>(key, { ...data, cards })
  }
  client.setQueryData<Output<'listUntimed'>>(['listUntimed'], (data) =>
    data ? { ...data, cards: patchCards(data.cards, patches, null) as Calendar['cards'] } : data,
  )
}

/** Every card known by now, by post; the tray’s too. A post on both sides of a month’s end has the publications of both. */
export function findCards(client: QueryClient, postIds: ReadonlySet<string>): Map<string, CalendarCard> {
  const found = new Map<string, CalendarCard>()
  const answers = [
    ...client.getQueriesData<Calendar>({ queryKey: ['getCalendar'] }),
    ...client.getQueriesData<{ cards: CalendarCard[] }>({ queryKey: ['listUntimed'] }),
  ]
  for (const [, data] of answers)
    for (const card of data?.cards ?? []) {
      if (!postIds.has(card.id)) continue
      const known = found.get(card.id)
      const more = card.publications.filter(
        (each) => !known?.publications.some((own) => own.channelId === each.channelId),
      )
      found.set(card.id, known ? { ...known, publications: [...known.publications, ...more] } : card)
    }
  return found
}
