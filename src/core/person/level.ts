/**
 * The levels of the job family, lowest first, and the stakeholder, who works elsewhere in the company.
 * Each level can do everything the levels before it can.
 */
export const LEVELS = [
  'stakeholder',
  'associate',
  'manager',
  'senior',
  'people_manager',
  'senior_people_manager',
] as const

export type Level = (typeof LEVELS)[number]

interface LevelFacts {
  /** The title as the job family writes it; the word after the comma matters. */
  readonly title: string
  readonly short: string
  /** Grade in the job family; stakeholders have none. */
  readonly grade: number | null
  readonly track: 'individual' | 'people' | null
}

export const LEVEL_FACTS: Record<Level, LevelFacts> = {
  stakeholder: { title: 'Stakeholder', short: 'Stakeholder', grade: null, track: null },
  associate: { title: 'Social Marketing Associate', short: 'Associate', grade: 5, track: 'individual' },
  manager: { title: 'Social Marketing Manager', short: 'Manager', grade: 6, track: 'individual' },
  senior: { title: 'Senior Social Marketing Manager', short: 'Senior', grade: 7, track: 'individual' },
  people_manager: { title: 'Manager, Social Marketing', short: 'People manager', grade: 8, track: 'people' },
  senior_people_manager: {
    title: 'Senior Manager, Social Marketing',
    short: 'Senior people manager',
    grade: 9,
    track: 'people',
  },
}

/** @returns whether `level` is `floor` or above it */
export function isAtLeast(level: Level, floor: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(floor)
}
