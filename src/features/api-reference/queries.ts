import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import type { OpenApi } from './openapi.ts'

/** The description of the API, which only a new version of the desk changes. */
export function useOpenApi() {
  return useQuery({
    ...apiQuery('getOpenApi'),
    staleTime: Number.POSITIVE_INFINITY,
    // The contract has no schema for it: it is OpenAPI's own.
    select: (document) => document as unknown as OpenApi,
  })
}
