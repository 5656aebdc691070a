import { LEVEL_FACTS } from '#core/person/level.ts'
import type { PolicyColumn } from './search-params.ts'

/** A column in full, as the job family writes it. */
export function titleOf(column: PolicyColumn): string {
  return column === 'administrator' ? 'Administrator' : LEVEL_FACTS[column].title
}

/** A column's head: a word, and the grade where there is one. */
export function headOf(column: PolicyColumn): { word: string; detail: string } {
  if (column === 'administrator') return { word: 'Administrator', detail: 'any level' }
  const { short, grade } = LEVEL_FACTS[column]
  return { word: short, detail: grade ? `grade ${grade}` : 'no grade' }
}
