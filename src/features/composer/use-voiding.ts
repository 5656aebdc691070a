import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { toInstant } from '#core/time/instant.ts'
import { apiQuery } from '#client/query.ts'
import { sessionQuery } from '#client/session.ts'
import { useClockOffset } from '#ui/time/use-now.ts'
import { type Draft, toSavable } from './draft.ts'
import { findVoided, type Voided } from './find-voided.ts'
import { postQuery } from './queries.ts'

export type FindVoiding = (draft: Draft) => readonly Voided[]

/** @returns what saving a draft would void, by what this browser knows at that moment; always the same function */
export function useVoiding(): FindVoiding {
  const client = useQueryClient()
  const offset = useClockOffset()
  const ahead = useRef(offset)
  useEffect(() => {
    ahead.current = offset
  }, [offset])
  return useCallback(
    (draft) => {
      const rules = client.getQueryData(sessionQuery.queryKey)?.desk?.approval
      const post = draft.postId === null ? null : (client.getQueryData(postQuery(draft.postId).queryKey) ?? null)
      const { channels = [] } = client.getQueryData(apiQuery('listChannels').queryKey) ?? {}
      if (!rules || !post) return []
      const now = toInstant(Date.now() + ahead.current)
      return findVoided({ draft: { ...draft, content: toSavable(draft) }, post, channels, rules, now })
    },
    [client],
  )
}
