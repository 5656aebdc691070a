import type { Hours } from '#core/desk/desk.ts'
import { WEEKDAYS } from './format-day.ts'
import { toMinutes } from './wall-time.ts'

/** Working days in words: `Monday to Friday`, `Monday, Wednesday and Friday`. */
export function sayDays(days: readonly number[]): string {
  const sorted = days.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return 'No day'
  if (sorted.length === 7) return 'Every day'
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${nameOf(first)} to ${nameOf(last)}`
  const names = sorted.map(nameOf)
  return names.length === 1 ? nameOf(first) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** How much the working hours are in a week: `42 h 30 min a week`. */
export function sayWeek(days: readonly number[], { from, to }: Hours): string {
  const minutes = days.length * Math.max(toMinutes(to) - toMinutes(from), 0)
  return `${saySpan(minutes)} a week`
}

/** Quiet hours in words; hours that end before they begin go over midnight. */
export function sayQuiet({ from, to }: Hours): string {
  if (from === to) return 'No quiet hours: they end when they begin.'
  const minutes = (toMinutes(to) - toMinutes(from) + 24 * 60) % (24 * 60)
  const until = from < to ? `until ${to} the same day` : `over midnight until ${to} the next day`
  return `From ${from} ${until}: ${saySpan(minutes)}.`
}

function saySpan(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

function nameOf(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? ''
}
