import { IconMessageCircle } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import { Split } from '#ui/split.tsx'
import type { Opinion } from '../queries.ts'
import classes from '../queue.module.css'
import { useApprovalsSearch } from '../use-approvals-search.ts'
import { useQueueKeys } from '../use-queue-keys.ts'
import { OpinionPane } from './opinion-pane.tsx'
import { OpinionRow } from './opinion-row.tsx'
import { PostPanel } from './post-panel.tsx'
import { Group } from './queue-list.tsx'

interface OpinionsViewProps {
  readonly opinions: readonly Opinion[]
  readonly narrow: boolean
}

/** The opinions somebody was asked for, and the post they are about. */
export function OpinionsView({ opinions, narrow }: OpinionsViewProps) {
  const { search, change, open } = useApprovalsSearch()
  const asked = opinions.find((each) => each.post.id === search.post)
  const picked = asked ?? (narrow ? undefined : opinions[0])
  const ids = useMemo(() => opinions.map((each) => each.post.id), [opinions])
  useQueueKeys(ids, picked?.post.id, open)
  const close = useCallback(() => open(undefined), [open])
  if (opinions.length === 0) {
    return (
      <EmptyState icon={IconMessageCircle} size="page" title="Nobody has asked for your opinion">
        When somebody of the social team wants to know what you think of a post, it stands here, and the bell tells you.
      </EmptyState>
    )
  }
  return (
    <Split
      room="detail"
      // Beside the list there is always one to read: Escape would only exchange it for another.
      onClose={narrow ? close : undefined}
      side={
        picked && (
          <PostPanel key={picked.post.id} id={picked.post.id} known={picked.post} onClose={close}>
            {(post, settled) => (
              <OpinionPane
                post={post}
                settled={settled}
                opinion={picked}
                onDone={() => change({ post: undefined })}
                onClose={close}
              />
            )}
          </PostPanel>
        )
      }
    >
      <div className={classes.list}>
        <div className={classes.scroll}>
          <Group title="Asked of you" count={opinions.length}>
            {opinions.map((each) => (
              <OpinionRow key={each.post.id} opinion={each} current={each === picked} />
            ))}
          </Group>
        </div>
      </div>
    </Split>
  )
}
