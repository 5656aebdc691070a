import type { MouseEvent } from 'react'
import type { CalendarActs } from './acts.ts'
import { useGridClicks } from './use-grid-clicks.ts'

/** As in the month, but an empty place has a time as well: the half hour that was clicked. */
export function useWeekClicks(acts: CalendarActs, hourPx: number) {
  const click = useGridClicks(acts)
  return (event: MouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : null
    const day = target?.closest<HTMLElement>('[data-day]')
    if (!day?.dataset['day'] || target?.closest('[data-entry], [data-slot-day], [data-more]')) return click(event)
    const { left, top, width } = day.getBoundingClientRect()
    const half = Math.min(47, Math.max(0, Math.floor(((event.clientY - top) / hourPx) * 2)))
    const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
    acts.add(day.dataset['day'], time, { left, top: top + (half * hourPx) / 2, width, height: hourPx / 2 })
  }
}
