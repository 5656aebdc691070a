import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Entrance } from './entrance.tsx'
import classes from './entrance.module.css'
import { Notice } from './notice.tsx'

interface EntranceFailedProps {
  readonly title: string
  /** What happened. */
  readonly message: string
  /** What to do now. */
  readonly children: ReactNode
  /** Where else to go; without it, a button to try again. */
  readonly action?: ReactNode
  readonly onRetry: () => void
}

/** A page before the door that could not open: what happened, and what to do. */
export function EntranceFailed({ title, message, children, action, onRetry }: EntranceFailedProps) {
  return (
    <Entrance title={title}>
      <div className={classes.failed}>
        <Notice tone="danger" announce="alert">
          {message}
        </Notice>
        <p>{children}</p>
        {action ?? (
          <Button variant="filled" fullWidth onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </Entrance>
  )
}
