import { type KeyboardEvent, type FocusEvent, type RefObject, useEffect, useLayoutEffect } from 'react'
import { addMonths } from '#core/calendar/layout.ts'
import { addDays, type Day, weekdayOf } from '#core/time/wall.ts'
import { anchorOf, type CalendarActs } from './acts.ts'
import type { Model } from './model.ts'
import { setCalendarState, useCalendarState } from './state.ts'

const STOPS = '[data-entry], [data-more], [data-slot-day]'

/**
 * A grid of days by keyboard. One element of it takes the Tab key: the day or card that had the focus last. Arrows go
 * from day to day, down and up through the cards of a day, Alt and arrows carry a card along.
 */
export function useGridKeys(
  frame: RefObject<HTMLElement | null>,
  acts: CalendarActs,
  anchor: Day,
  byId: Model['byId'],
) {
  const next = useCalendarState((state) => state.focusNext)
  // After every drawing: what was drawn anew may hold what waits for the focus.
  useLayoutEffect(() => {
    const root = frame.current
    if (!root || !next) return
    // A card that is on its way is waited for; one that is there without being drawn has its day take the focus.
    if (next.entry && next.day && byId.get(next.entry)?.day !== next.day) return
    const target = (next.entry && findEntry(root, next.entry)) || (next.day && findDay(root, next.day))
    if (!target) return
    target.focus({ preventScroll: true })
    setCalendarState({ focusNext: null })
  })
  useEffect(() => {
    const root = frame.current
    if (root && !root.querySelector('[tabindex="0"]'))
      (findDay(root, anchor) ?? root.querySelector<HTMLElement>('[data-day]'))?.setAttribute('tabindex', '0')
  })
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const stop = event.target.closest<HTMLElement>(`${STOPS}, [data-day]`)
    if (!stop || stop.tabIndex === 0) return
    for (const other of event.currentTarget.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1')
    stop.setAttribute('tabindex', '0')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const stop = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(`${STOPS}, [data-day]`) : null
    const cell = stop?.closest<HTMLElement>('[data-day]')
    const day = cell?.dataset['day']
    if (!stop || !cell || !day || event.metaKey || event.ctrlKey) return
    if (useCalendarState.getState().focusNext) setCalendarState({ focusNext: null })
    const done = event.altKey
      ? carry(stop, event.key, acts)
      : walk(event.currentTarget, stop, cell, day, event.key, acts)
    if (done) event.preventDefault()
  }
  return { onFocus, onKeyDown }
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

function carry(stop: HTMLElement, key: string, acts: CalendarActs): boolean {
  const entry = acts.entryOf(stop.dataset['entry'] ?? '')
  const days = STEPS[key]
  if (!entry || days === undefined) return false
  const moving = acts.takeAlong(entry)
  const shift = { kind: 'days', days } as const
  // A drag says before the drop what it takes away; a key asks.
  if (acts.plan(moving, shift).moves.some(({ verdict }) => verdict === 'voids')) {
    setCalendarState({ carried: { entry, days } })
    return true
  }
  setCalendarState({ focusNext: { entry: entry.id, day: addDays(entry.day, days) } })
  acts.move(moving, shift)
  return true
}

function walk(
  root: HTMLElement,
  stop: HTMLElement,
  cell: HTMLElement,
  day: Day,
  key: string,
  acts: CalendarActs,
): boolean {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return climb(root, stop, cell, day, key === 'ArrowDown' ? 1 : -1, acts)
    case 'ArrowLeft':
    case 'ArrowRight':
      return goTo(root, addDays(day, STEPS[key] ?? 0), acts, stopsOf(cell).indexOf(stop))
    case 'Home':
      return goTo(root, addDays(day, 1 - weekdayOf(day)), acts)
    case 'End':
      return goTo(root, addDays(day, 7 - weekdayOf(day)), acts)
    case 'PageUp':
    case 'PageDown':
      return goTo(root, addMonths(day, key === 'PageUp' ? -1 : 1), acts)
    case 'Enter':
    case ' ':
      if (stop !== cell) return false
      acts.add(day, null, anchorOf(cell))
      return true
    default:
      return false
  }
}

/** Through the cards of a day, and on to the week above or below. */
function climb(
  root: HTMLElement,
  stop: HTMLElement,
  cell: HTMLElement,
  day: Day,
  step: 1 | -1,
  acts: CalendarActs,
): boolean {
  const stops = [cell, ...stopsOf(cell)]
  const next = stops[stops.indexOf(stop) + step]
  if (next) {
    next.focus({ preventScroll: true })
    return true
  }
  return goTo(root, addDays(day, 7 * step), acts)
}

function goTo(root: HTMLElement, day: Day, acts: CalendarActs, index = -1): boolean {
  const cell = findDay(root, day)
  if (!cell) {
    const shown = root.querySelector<HTMLElement>('[data-day]')?.dataset['day'] ?? day
    setCalendarState({ focusNext: { day } })
    acts.flip(day < shown ? -1 : 1)
    return true
  }
  const stops = stopsOf(cell)
  ;(stops[Math.min(index, stops.length - 1)] ?? cell).focus({ preventScroll: true })
  return true
}

function stopsOf(cell: HTMLElement): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>(STOPS)]
}

function findDay(root: HTMLElement, day: Day): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-day="${day}"]`)
}

function findEntry(root: HTMLElement, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
}
