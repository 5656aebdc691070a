import type { MouseEvent } from 'react'
import { anchorOf, type CalendarActs } from './acts.ts'

type Answer = (element: HTMLElement, event: MouseEvent, acts: CalendarActs) => void

/** What can be clicked, the innermost first. */
const ANSWERS: readonly [selector: string, answer: Answer][] = [
  ['[data-entry]', clickCard],
  [
    '[data-slot-day]',
    (slot, _event, acts) => {
      const { slotDay, slotTime, slotChannel } = slot.dataset
      if (slotDay && slotTime) acts.add(slotDay, slotTime, anchorOf(slot), slotChannel)
    },
  ],
  ['[data-more]', (more, _event, acts) => acts.openDay(more.dataset['more'] ?? '')],
  [
    '[data-peek]',
    (lock, _event, acts) => {
      const entry = acts.entryOf(lock.dataset['peek'] ?? '')
      if (entry) acts.open(entry)
    },
  ],
  ['[data-mark]', (mark, _event, acts) => acts.openMark(mark.dataset['mark'] ?? '')],
  ['[data-day]', (day, _event, acts) => acts.add(day.dataset['day'] ?? '', null, anchorOf(day))],
]

/** One listener for every card, day and suggestion of a grid. */
export function useGridClicks(acts: CalendarActs) {
  return (event: MouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : null
    for (const [selector, answer] of ANSWERS) {
      const found = target?.closest<HTMLElement>(selector)
      if (found) return answer(found, event, acts)
    }
  }
}

function clickCard(card: HTMLElement, event: MouseEvent, acts: CalendarActs): void {
  const entry = acts.entryOf(card.dataset['entry'] ?? '')
  if (!entry) return
  if (event.shiftKey) return acts.select(entry, 'through')
  if (event.ctrlKey || event.metaKey) return acts.select(entry, 'one')
  acts.open(entry)
}
