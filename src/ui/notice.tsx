import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './notice.module.css'
import { StateIcon } from './state-mark.tsx'
import type { Tone } from './tone.ts'

interface NoticeProps {
  readonly tone: Tone
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** `alert` is spoken at once by screen readers; leave it out for what was there from the start. */
  readonly announce?: 'alert' | 'status'
}

/** A sentence or two about a state, where it matters. */
export function Notice({ tone, title, children, action, announce }: NoticeProps) {
  return (
    <div className={classNames(classes.notice, classes[tone])} role={announce}>
      <span className={classes.icon}>
        <StateIcon tone={tone} size={18} />
      </span>
      <div className={classes.words}>
        {title && <p className={classes.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
