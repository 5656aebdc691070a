import { readText } from '#client/read-search.ts'

export interface ApiReferenceSearch {
  readonly q?: string | undefined
}

export function readApiReferenceSearch(search: Record<string, unknown>): ApiReferenceSearch {
  return { q: readText(search, 'q') }
}
