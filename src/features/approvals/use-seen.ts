import { useState } from 'react'
import type { Post } from './queries.ts'
import { setOvertaken, useReading } from './state.ts'
import { hasChanged } from './use-post.ts'

/**
 * Remembers a post as somebody began to read it, so that nothing changes unnoticed under their eyes.
 * @param settled whether `post` is surely what the desk holds
 * @returns the post as it was where it has changed since, and how to say that one has seen that
 */
export function useSeen(post: Post, settled: boolean): { seen: Post | null; accept: () => void } {
  const overtaken = useReading((state) => state.overtaken[post.id])
  const [base, setBase] = useState<Post | null>(null)
  // While rendering: what is read is settled with the first look at it, not one look later.
  if (settled && base === null) setBase(post)
  const from = overtaken ?? base
  const accept = () => {
    setOvertaken(post.id, null)
    setBase(post)
  }
  return { seen: from && hasChanged(from, post) ? from : null, accept }
}
