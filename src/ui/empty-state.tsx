import type { ComponentType, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }>
  /** What there is none of, as a short sentence without a full stop. */
  readonly title: string
  /** What would be here, and how it gets here. */
  readonly children?: ReactNode
  /** The next thing to do. */
  readonly action?: ReactNode
  /** `compact` sits inside a panel; `page` fills a page. */
  readonly size?: 'compact' | 'page'
}

/** Nothing here yet: says what would be, and offers the next step. */
export function EmptyState({ icon: Icon, title, children, action, size = 'compact' }: EmptyStateProps) {
  return (
    <div className={classNames(classes.empty, size === 'page' && classes.page)}>
      {Icon && (
        <span className={classes.icon} aria-hidden>
          <Icon size={size === 'page' ? 24 : 18} stroke={1.6} />
        </span>
      )}
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.words}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
