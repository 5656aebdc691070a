import { type Level, LEVELS } from '#core/person/level.ts'
import type { PersonState } from '#core/person/person.ts'
import { readChoice, readFlag, readText } from '#client/read-search.ts'

export const STATES = ['active', 'invited', 'deactivated'] as const satisfies readonly PersonState[]
const SORTS = ['name', 'level', 'time', 'state'] as const

/** What of the people is being looked at. */
export interface PeopleSearch {
  readonly q?: string | undefined
  readonly state?: PersonState | undefined
  readonly level?: Level | undefined
  readonly sort?: (typeof SORTS)[number] | undefined
  readonly desc?: true | undefined
  /** Whose panel is open. */
  readonly person?: string | undefined
}

export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  return {
    q: readText(search, 'q'),
    state: readChoice(search, 'state', STATES),
    level: readChoice(search, 'level', LEVELS),
    sort: readChoice(search, 'sort', SORTS),
    desc: readFlag(search, 'desc'),
    person: readText(search, 'person'),
  }
}
