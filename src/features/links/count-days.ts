import { addDays, type Day } from '#core/time/wall.ts'

interface Span {
  readonly from: Day
  readonly to: Day
  /** The day the link was made. */
  readonly since: Day
}

/** @returns the first of so many days that end with this one */
export function firstDay(to: Day, days: number): Day {
  return addDays(to, 1 - days)
}

/** @returns all days of a span, the last among them */
export function listDays({ from, to }: Pick<Span, 'from' | 'to'>): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Every day of the span with its clicks; null before there was a link, which is not zero. */
export function countDays(
  days: readonly { readonly day: Day; readonly clicks: number }[],
  { since, ...span }: Span,
): { day: Day; clicks: number | null }[] {
  const counts = new Map<Day, number>()
  for (const { day, clicks } of days) counts.set(day, (counts.get(day) ?? 0) + clicks)
  return listDays(span).map((day) => ({ day, clicks: counts.get(day) ?? (day < since ? null : 0) }))
}
