import { Skeleton } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import classes from './panel.module.css'

interface PanelProps {
  readonly title: string
  /** How many, or how fresh. */
  readonly meta?: ReactNode
  /** One quiet link or button at the end of the title line. */
  readonly action?: ReactNode
  /** `flush`: rows that reach the edges. */
  readonly inset?: 'padded' | 'flush'
  readonly children: ReactNode
}

/** A titled box on a page. */
export function Panel({ title, meta, action, inset = 'padded', children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.header}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {meta !== undefined && <span className={classes.meta}>{meta}</span>}
        {action && <span className={classes.action}>{action}</span>}
      </header>
      <div className={classNames(classes.body, inset === 'flush' && classes.flush)}>{children}</div>
    </section>
  )
}

/** Lines in the places where rows will be. */
export function RowsSkeleton({ rows = 3, marks = false }: { rows?: number; marks?: boolean }) {
  return (
    <div className={classes.skeleton}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.skeletonRow}>
          {marks && <Skeleton width={28} height={28} radius="xl" />}
          <Skeleton height={12} width={`${62 - ((index * 17) % 30)}%`} />
          <Skeleton height={12} width={56} className={classes.skeletonEnd} />
        </div>
      ))}
    </div>
  )
}
