import type { Day } from '#core/time/wall.ts'
import type { Embargo } from './embargoes.ts'
import type { DeskFacts } from './grid-model.ts'
import type { Mark } from './queries.ts'

/** Something that stands on days and is no post. */
export interface DayMark {
  readonly id: string
  readonly name: string
  readonly kind: Mark['kind'] | 'holiday' | 'embargo'
  /** Of an embargo: what opens its post. */
  readonly entry?: string | undefined
  readonly day: Day
  readonly endDay: Day
}

/** Observances, company events, holidays and ends of embargoes, by their first day. */
export function listMarks(
  marks: readonly Mark[],
  { holidays }: Pick<DeskFacts, 'holidays'>,
  embargoes: readonly Embargo[],
): DayMark[] {
  const all: DayMark[] = [
    ...embargoes.map((each) => ({ ...each, kind: 'embargo' as const, endDay: each.day })),
    ...holidays.map(({ day, name }) => ({ id: `holiday ${day}`, name, kind: 'holiday' as const, day, endDay: day })),
    ...marks,
  ]
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.endDay > b.endDay ? -1 : 1))
}

export const isOn = (day: Day) => (mark: DayMark) => mark.day <= day && mark.endDay >= day

interface Place {
  /** Columns of the week, from 1; the end is behind the last. */
  readonly start: number
  readonly end: number
  readonly lane: number
}

export type LanedMark = Pick<DayMark, 'id' | 'name' | 'kind' | 'entry'> & Place

/** On a day with more marks than there are lanes: what the lanes leave out. */
export interface MoreMarks extends Place {
  readonly day: Day
  readonly names: readonly string[]
}

export interface WeekLanes {
  readonly laned: readonly LanedMark[]
  readonly more: readonly MoreMarks[]
}

const MOST_LANES = 2

/** The marks of a week, in lanes where they overlap; what finds no lane is counted below them. */
export function placeMarks(week: readonly Day[], marks: readonly DayMark[]): WeekLanes {
  const [first = '', last = ''] = [week[0], week.at(-1)]
  const free: Day[] = []
  const laned: LanedMark[] = []
  const left: DayMark[] = []
  for (const mark of marks) {
    if (mark.day > last || mark.endDay < first) continue
    const [from, to] = [mark.day < first ? first : mark.day, mark.endDay > last ? last : mark.endDay]
    const found = free.findIndex((end) => end < from)
    const lane = found === -1 ? free.length : found
    if (lane >= MOST_LANES) left.push(mark)
    else {
      free[lane] = to
      const { id, name, kind, entry } = mark
      laned.push({ id, name, kind, entry, start: week.indexOf(from) + 1, end: week.indexOf(to) + 2, lane })
    }
  }
  return { laned, more: week.flatMap((day, index) => countLeft(day, index, left)) }
}

function countLeft(day: Day, index: number, left: readonly DayMark[]): MoreMarks[] {
  const names = left.filter(isOn(day)).map(({ name }) => name)
  return names.length > 0 ? [{ day, names, start: index + 1, end: index + 2, lane: MOST_LANES }] : []
}

/** How many lines of a day the lanes take. @param column of the week, from 1 */
export function countLanes({ laned, more }: WeekLanes, column: number): number {
  const here = [...laned, ...more].filter(({ start, end }) => start <= column && column < end)
  return Math.max(0, ...here.map(({ lane }) => lane + 1))
}
