import { readFlag, readText } from '#client/read-search.ts'

export interface PickListsSearch {
  /** Words that a value or its label must hold. */
  readonly q?: string | undefined
  /** Show what is no longer offered too. */
  readonly retired?: true | undefined
}

export function readPickListsSearch(search: Record<string, unknown>): PickListsSearch {
  return { q: readText(search, 'q'), retired: readFlag(search, 'retired') }
}
