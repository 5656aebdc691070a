import { Button, Skeleton } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#core/time/wall.ts'
import { NEW_POST } from '#client/desk-links.ts'
import { WorkSheet } from '#ui/dialog/sheet.tsx'
import { Notice } from '#ui/notice.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { Workroom } from './components/workroom.tsx'
import classes from './composer.module.css'
import { getDraft } from './state.ts'
import { useOpening } from './use-opening.ts'
import { useVoiding } from './use-voiding.ts'

interface ComposerProps {
  /** A post, or `new`. */
  readonly postId: string
  /** Of a new post: the day and the channels it begins with. */
  readonly day: Day | null
  readonly channelIds: readonly string[] | null
  /** The new post has got its id. */
  readonly onBecome: (postId: string) => void
  readonly onClose: () => void
}

/**
 * Where a post is written: over the page, saved as one types, closed without being asked anything but whether a change
 * shall void an approval.
 */
export function Composer({ postId, day, channelIds, onBecome, onClose }: ComposerProps) {
  const { opening, retry } = useOpening({ postId, day, channelIds })
  const findVoiding = useVoiding()
  const [leaving, setLeaving] = useState(false)
  const close = () => {
    const draft = opening.kind === 'ready' ? getDraft(opening.id) : null
    if (draft && findVoiding(draft).length > 0) setLeaving(true)
    else onClose()
  }
  return (
    <WorkSheet opened onClose={close} label={postId === NEW_POST ? 'New post' : 'Edit post'}>
      {opening.kind === 'ready' && (
        <Workroom
          key={opening.id}
          id={opening.id}
          onBecome={onBecome}
          onClose={close}
          leaving={leaving}
          onStay={() => setLeaving(false)}
          onLeave={onClose}
        />
      )}
      {opening.kind === 'loading' && (
        <div className={classes.waiting} aria-busy="true">
          <Skeleton height={20} width={180} />
          <RowsSkeleton rows={6} />
        </div>
      )}
      {opening.kind === 'failed' && (
        <div className={classes.waiting}>
          <Notice
            tone="danger"
            title="This post could not be opened"
            announce="alert"
            action={
              <span className={classes.buttons}>
                <Button size="compact-sm" onClick={retry} data-autofocus>
                  Try again
                </Button>
                <Button size="compact-sm" onClick={onClose}>
                  Close
                </Button>
              </span>
            }
          >
            {opening.error.message}
          </Notice>
        </div>
      )}
    </WorkSheet>
  )
}
