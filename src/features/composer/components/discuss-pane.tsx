import { useQuery } from '@tanstack/react-query'
import { IconMessages } from '@tabler/icons-react'
import { apiQuery } from '#client/query.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { useComposer } from '../composer-context.ts'
import classes from '../discuss.module.css'
import { Comments } from './comments.tsx'
import { Reviews } from './reviews.tsx'
import { Revisions } from './revisions.tsx'

/** What people say of the post, and how it came to be. */
export function DiscussPane() {
  const { draft } = useComposer()
  return (
    <section className={classes.pane} aria-label="Discuss">
      {draft.postId ? (
        <Talk postId={draft.postId} />
      ) : (
        <EmptyState icon={IconMessages} title="Nothing to talk about yet">
          Write a first line. The post is saved then, and people can be asked about it.
        </EmptyState>
      )}
    </section>
  )
}

function Talk({ postId }: { postId: string }) {
  const query = useQuery(apiQuery('listComments', { params: { id: postId } }))
  return (
    <>
      <QueryView query={query} skeleton={<RowsSkeleton rows={3} marks />}>
        {({ comments, reviews }) => (
          <>
            <Comments postId={postId} comments={comments} />
            <Reviews postId={postId} reviews={reviews} />
          </>
        )}
      </QueryView>
      <Revisions postId={postId} />
    </>
  )
}
