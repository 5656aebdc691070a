import { Skeleton } from '@mantine/core'
import { RowsSkeleton } from '#ui/panel.tsx'
import classes from './pending-page.module.css'

/** A page whose code is on its way. */
export function PendingPage() {
  return (
    <div className={classes.pending} aria-busy="true">
      <Skeleton width={160} height={20} />
      <RowsSkeleton rows={6} />
    </div>
  )
}
