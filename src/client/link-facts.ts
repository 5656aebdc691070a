import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { makeConvention } from '#core/link/convention.ts'
import type { LinkFacts } from '#core/link/post-links.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from './query.ts'
import { type Session, sessionQuery } from './session.ts'

/**
 * What the links of a post are judged by, as the server does. Whether a short link still leads somewhere only the
 * server knows.
 * @returns null until it is known
 */
export function useLinkFacts(): LinkFacts | null {
  return useQueries({ queries: [sessionQuery, apiQuery('listPickLists')], combine: toLinkFacts })
}

function toLinkFacts([session, lists]: [
  UseQueryResult<Session>,
  UseQueryResult<Output<'listPickLists'>>,
]): LinkFacts | null {
  const { desk, publicUrl } = session.data ?? {}
  if (!desk || !publicUrl || !lists.data) return null
  return { convention: makeConvention(desk.links, lists.data.values), publicUrl, shortLinks: null }
}
