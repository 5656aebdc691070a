import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { DetailPanel } from '#ui/detail-panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import type { Post } from '../queries.ts'
import classes from '../review.module.css'
import { usePost } from '../use-post.ts'

interface PostPanelProps {
  readonly id: string
  /** The post as the list brought it. */
  readonly known: Post | undefined
  readonly onClose: () => void
  /** @param settled whether it is surely what the desk holds */
  readonly children: (post: Post, settled: boolean) => ReactNode
}

/** The post one reads: at once as the list knows it, else once it has come. */
export function PostPanel({ id, known, onClose, children }: PostPanelProps) {
  const query = usePost(id, known)
  if (query.data) return children(query.data, query.isFetched && !query.isFetching)
  return (
    <DetailPanel title="Post" onClose={onClose}>
      <div className={classes.loading}>
        <QueryView query={query} skeleton={<Skeleton height={180} />}>
          {() => null}
        </QueryView>
      </div>
    </DetailPanel>
  )
}
