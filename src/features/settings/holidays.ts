import type { Holiday } from '#core/desk/desk.ts'
import type { Day } from '#core/time/wall.ts'

export interface HolidayYear {
  readonly year: string
  readonly holidays: readonly Holiday[]
}

/** The holidays from `today` on and those before it, each by year and in the order of the days. */
export function splitHolidays(
  holidays: readonly Holiday[],
  today: Day,
): { coming: HolidayYear[]; past: HolidayYear[] } {
  const sorted = holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return {
    coming: groupYears(sorted.filter((each) => each.day >= today)),
    past: groupYears(sorted.filter((each) => each.day < today)),
  }
}

function groupYears(holidays: readonly Holiday[]): HolidayYear[] {
  const yearOf = ({ day }: Holiday) => day.slice(0, 4)
  return [...new Set(holidays.map(yearOf))].map((year) => ({
    year,
    holidays: holidays.filter((each) => yearOf(each) === year),
  }))
}

/** @returns what the list calls the day, if it is in it */
export function nameOn(holidays: readonly Holiday[], day: Day): string | undefined {
  return holidays.find((each) => each.day === day)?.name
}

/** The new one last, so that the server's fault with it has the last number. */
export function withHoliday(holidays: readonly Holiday[], added: Holiday): Holiday[] {
  return [...holidays, added]
}

export function withoutDay(holidays: readonly Holiday[], day: Day): Holiday[] {
  return holidays.filter((each) => each.day !== day)
}

export interface RowFaults {
  /** Faults of the row that is being added, by field; and those that are no row's. */
  readonly fields: Readonly<Record<string, string>>
  /** Faults of rows that are in the list already, by their day. */
  readonly byDay: ReadonlyMap<Day, string>
}

/**
 * Puts each fault at its row: the server names rows by their number in the list that was sent.
 * @param fields `holidays.3.day` → sentence
 * @param sent the list, the added row last
 */
export function placeFaults(fields: Readonly<Record<string, string>>, sent: readonly Holiday[]): RowFaults {
  const own: Record<string, string> = {}
  const byDay = new Map<Day, string>()
  for (const [field, message] of Object.entries(fields)) {
    const [, index, part = 'day'] = /^holidays\.(\d+)(?:\.(\w+))?$/.exec(field) ?? []
    const row = index === undefined ? undefined : sent[Number(index)]
    if (!row) own[field] = message
    else if (Number(index) === sent.length - 1) own[part] = message
    else byDay.set(row.day, message)
  }
  return { fields: own, byDay }
}
