import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Revision } from '#core/post/post.ts'
import { toInstant } from '#core/time/instant.ts'
import { useNow } from '#ui/time/use-now.ts'
import { useLinkFacts } from '#client/link-facts.ts'
import { type Post, revisionsQuery, useChannels, useFiles } from './queries.ts'
import { listMediaIds, reviewChannels } from './review-model.ts'

const NO_REVISIONS: readonly Revision[] = []

/**
 * A post as somebody reads it to say what they think of it.
 * @param seen the post as it was when they began, where it has changed since
 */
export function useReview(post: Post, seen: Post | null) {
  const [compared, setCompared] = useState<number | null>(null)
  const channels = useChannels()
  const revisions = useQuery(revisionsQuery(post.id)).data?.revisions ?? NO_REVISIONS
  const before = revisions.find((each) => each.number === compared)?.content
  const ids = [post.content, seen?.content, before].flatMap((content) => (content ? listMediaIds(content) : []))
  const files = useFiles(ids)
  const links = useLinkFacts()
  const now = toInstant(useNow())
  const reviews = useMemo(
    () => reviewChannels({ post, channels, files, links, revisions, seen, compared, now }),
    [post, channels, files, links, revisions, seen, compared, now],
  )
  return { reviews, files, revisions, compared, setCompared }
}

export type ReviewState = ReturnType<typeof useReview>
