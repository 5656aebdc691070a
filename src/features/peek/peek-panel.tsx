import { ActionIcon, Skeleton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { STATE_NAMES } from '#core/publication/state.ts'
import { ApiError } from '#client/api-error.ts'
import { STATE_TONES } from '#client/state-tones.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { PostActs } from './components/post-acts.tsx'
import { PostFacts } from './components/post-facts.tsx'
import { PublicationRow } from './components/publication-row.tsx'
import classes from './peek.module.css'
import { usePost } from './queries.ts'

interface PeekPanelProps {
  readonly postId: string
  readonly onClose: () => void
}

/** A post beside the page one is on: what it says, where, when, and what can be done with it. Give it a `key` per post. */
export function PeekPanel({ postId, onClose }: PeekPanelProps) {
  const post = usePost(postId)
  const heading = useRef<HTMLHeadingElement>(null)
  useReturnFocus(heading, onClose)
  const gone = post.error instanceof ApiError && post.error.problem.status === 404
  return (
    <aside className={classes.panel} aria-label="Post" data-peek>
      <header className={classes.head}>
        <div className={classes.headWords}>
          <h2 ref={heading} tabIndex={-1} className={classes.title}>
            {post.data?.title ?? 'Post'}
          </h2>
          {post.data && <StateMark tone={STATE_TONES[post.data.state]}>{STATE_NAMES[post.data.state]}</StateMark>}
        </div>
        <ActionIcon aria-label="Close the panel" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      {gone ? (
        <EmptyState title="There is no such post">The link may be cut off, or be from another desk.</EmptyState>
      ) : (
        <QueryView query={post} skeleton={<PeekSkeleton />}>
          {(data) => (
            <>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
              <section className={classes.body} aria-label="What it says" tabIndex={0}>
                <p className={classes.master}>{data.content.text || 'Nothing is written yet.'}</p>
                <section aria-label="Channels">
                  {data.publications.length === 0 && <p className={classes.quiet}>No channel is chosen yet.</p>}
                  {data.publications.map((publication) => (
                    <PublicationRow key={publication.channelId} post={data} publication={publication} />
                  ))}
                </section>
                <PostFacts post={data} />
              </section>
              <PostActs post={data} />
            </>
          )}
        </QueryView>
      )}
    </aside>
  )
}

/** Takes the focus when it opens, gives it back when it closes, and closes with Escape. */
function useReturnFocus(heading: { current: HTMLElement | null }, onClose: () => void): void {
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      const now = document.activeElement
      const lost = now === null || now === document.body || now.closest('[data-peek]') !== null
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [heading])
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      const inDialog =
        event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]')
      if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) onClose()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [onClose])
}

function PeekSkeleton() {
  return (
    <div className={classes.body}>
      {[90, 70, 80, 40].map((width) => (
        <Skeleton key={width} height={12} width={`${width}%`} mb={12} />
      ))}
    </div>
  )
}
