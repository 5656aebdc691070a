import { addDays, type Day } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'

export type HealthRow = Output<'getPublishingHealth'>['rows'][number]

export const COUNTED = ['published', 'held', 'unconfirmed', 'failed'] as const
export type Counted = (typeof COUNTED)[number]
export type Counts = Record<Counted, number>

export interface HealthDay {
  readonly day: Day
  /** Null when the desk was not there yet: that is not zero. */
  readonly counts: Counts | null
}

/** @returns the first of `days` days that end with `today` */
export function firstDay(today: Day, days: number): Day {
  return addDays(today, 1 - days)
}

/** Every day of the span, with what all channels together came to. @param since the day the desk began */
export function countDays(rows: readonly HealthRow[], from: Day, to: Day, since: Day): HealthDay[] {
  const days: HealthDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const mine = rows.filter((each) => each.day === day)
    days.push({ day, counts: mine.length === 0 && day < since ? null : sumUp(mine) })
  }
  return days
}

function sumUp(rows: readonly HealthRow[]): Counts {
  const sum = (key: Counted) => rows.reduce((before, row) => before + row[key], 0)
  return { published: sum('published'), held: sum('held'), unconfirmed: sum('unconfirmed'), failed: sum('failed') }
}

/** `In the last 14 days 40 were published, 2 of them late; 1 is held, none is unconfirmed, 3 failed.` */
export function saySummary(rows: readonly HealthRow[], days: number): string {
  const all = sumUp(rows)
  const late = rows.reduce((before, row) => before + row.late, 0)
  const out = `${all.published} ${all.published === 1 ? 'was' : 'were'} published`
  const delayed = late > 0 ? `, ${late} of them late` : ''
  const count = (many: number, words: string) => `${many === 0 ? 'none' : many} ${many > 1 ? 'are' : 'is'} ${words}`
  const failed = all.failed === 0 ? 'none failed' : `${all.failed} failed`
  return `In the last ${days} days ${out}${delayed}; ${count(all.held, 'held')}, ${count(all.unconfirmed, 'unconfirmed')}, ${failed}.`
}
