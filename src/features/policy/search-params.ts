import { type Level, LEVELS } from '#core/person/level.ts'
import { readChoice, readFlag, readText } from '#client/read-search.ts'

/** A column of the table: a level, or what the administrator flag adds. */
export type PolicyColumn = Level | 'administrator'
export const COLUMNS: readonly PolicyColumn[] = [...LEVELS, 'administrator']

export interface PolicySearch {
  readonly q?: string | undefined
  /** Only what the person signed in may do. */
  readonly mine?: true | undefined
  /** Which column stands alone where there is no room for all. */
  readonly as?: PolicyColumn | undefined
}

export function readPolicySearch(search: Record<string, unknown>): PolicySearch {
  return { q: readText(search, 'q'), mine: readFlag(search, 'mine'), as: readChoice(search, 'as', COLUMNS) }
}
