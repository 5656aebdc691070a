import { useQuery } from '@tanstack/react-query'
import { type Post, postQuery } from './queries.ts'

/** A post as it is now: as the queue brought it, or as it was asked for by itself, whichever is newer. */
export function usePost(id: string, known: Post | undefined) {
  const query = useQuery({ ...postQuery(id), placeholderData: known })
  const newest = known && query.data && known.version > query.data.version ? known : query.data
  return { ...query, data: newest }
}

/** @returns whether what waits says something else now, or at another time, than when it was read */
export function hasChanged(seen: Post, now: Post): boolean {
  return now.publications.some((each) => {
    const was = seen.publications.find(({ channelId }) => channelId === each.channelId)
    return !was || was.hash !== each.hash || was.at !== each.at
  })
}
