import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import { Split } from '#ui/split.tsx'
import type { Post, Waiting } from '../queries.ts'
import { makeQueue, neighborOf, type Reader } from '../queue.ts'
import { useApprovalsSearch } from '../use-approvals-search.ts'
import { useDecide } from '../use-decide.ts'
import { useQueueKeys } from '../use-queue-keys.ts'
import { PostPanel } from './post-panel.tsx'
import { QueueList } from './queue-list.tsx'
import { ReturnDialog, type Returning } from './return-dialog.tsx'
import { ReviewPane } from './review-pane.tsx'

interface WaitingViewProps {
  readonly waiting: readonly Waiting[]
  readonly reader: Reader
  /** The window has room for one of the two at a time. */
  readonly narrow: boolean
}

/** The queue, and the post one reads of it; the first where there is room and none was chosen. */
export function WaitingView({ waiting, reader, narrow }: WaitingViewProps) {
  const { search, change, open } = useApprovalsSearch()
  const [returning, setReturning] = useState<Returning | null>(null)
  const queue = makeQueue(waiting, reader, search.mine === true)
  const picked = search.post ?? (narrow ? undefined : queue.rows[0]?.post.id)
  const ids = useMemo(() => queue.rows.map((each) => each.post.id), [queue.rows])
  const move = useQueueKeys(ids, picked, open)
  const close = useCallback(() => open(undefined), [open])
  const decide = useDecide({
    reader,
    onNext: (postId) => change({ post: neighborOf(queue.rows, postId) }),
    onBack: (postId) => change({ post: postId }),
  })
  if (queue.rows.length === 0 && search.post === undefined)
    return <NothingWaits onlyMine={search.mine === true} onAll={() => change({ mine: undefined })} />
  const known = queue.rows.find((each) => each.post.id === picked)?.post
  return (
    <Split
      room="detail"
      // Beside the list there is always one to read: Escape would only exchange it for another.
      onClose={narrow ? close : undefined}
      side={
        picked && (
          <PostPanel key={picked} id={picked} known={known} onClose={close}>
            {(post: Post, settled: boolean) => (
              <ReviewPane
                post={post}
                settled={settled}
                reader={reader}
                decide={decide}
                onReturn={setReturning}
                onClose={close}
              />
            )}
          </PostPanel>
        )
      }
    >
      <QueueList queue={queue} reader={reader} picked={picked} onMove={move} />
      {returning && (
        <ReturnDialog
          returning={returning}
          onReturn={(note) => decide.sayNo(returning.post, returning.chosen, returning.verdict, note)}
          onClose={() => setReturning(null)}
        />
      )}
    </Split>
  )
}

function NothingWaits({ onlyMine, onAll }: { onlyMine: boolean; onAll: () => void }) {
  return (
    <EmptyState
      icon={IconChecks}
      size="page"
      title={onlyMine ? 'Nothing was asked of you' : 'Nothing waits for approval'}
      action={onlyMine && <Button onClick={onAll}>Show all that waits</Button>}
    >
      {onlyMine
        ? 'Posts that were sent to you by name stand here. Others may wait for anybody who may approve them.'
        : 'Posts stand here from when they are sent for approval until somebody has decided, the one that goes out first on top.'}
    </EmptyState>
  )
}
