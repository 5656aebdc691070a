import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { makeConvention } from '#core/link/convention.ts'
import type { LinkFacts } from '#core/link/post-links.ts'
import { apiQuery } from './query.ts'

/**
 * What the links of a post are judged by, as the server does; null until it is known. Whether a short link still leads
 * somewhere only the server knows.
 */
export function useLinkFacts(): LinkFacts | null {
  const desk = useQuery(apiQuery('getDesk')).data
  const values = useQuery(apiQuery('listPickLists')).data?.values
  return useMemo(() => {
    if (!desk || !values) return null
    const convention = makeConvention(desk.links, values)
    return { convention, publicUrl: location.origin, shortLinks: null }
  }, [desk, values])
}
