import { DEFAULT_SETTINGS, type DeskSettings, type Holiday } from '#core/desk/desk.ts'
import type { Instant } from '#core/time/instant.ts'
import { dayOf } from '#core/time/wall.ts'
import { DEMO_LINK_RULES } from './links.ts'

const NAME = 'Thistledown Social'
const ZONE = 'Europe/Amsterdam'

/** Days on which all of Thistledown rests, in any year. */
const FAMILY_DAYS = [
  { monthDay: '01-01', name: 'New Year’s Day' },
  { monthDay: '04-27', name: 'King’s Day' },
  { monthDay: '06-19', name: 'Rest day' },
  { monthDay: '12-25', name: 'Christmas Day' },
  { monthDay: '12-26', name: 'Second Christmas Day' },
]

/** The demonstration desk's settings, with the holidays of this year and the next. */
export function makeDemoSettings(now: Instant): DeskSettings {
  const year = Number(dayOf(now, ZONE).slice(0, 4))
  const holidays: Holiday[] = [year, year + 1].flatMap((each) =>
    FAMILY_DAYS.map(({ monthDay, name }) => ({ day: `${each}-${monthDay}`, name })),
  )
  return { ...DEFAULT_SETTINGS, name: NAME, zone: ZONE, holidays, links: DEMO_LINK_RULES }
}
