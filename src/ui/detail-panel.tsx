import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import classes from './split.module.css'

interface DetailPanelProps {
  readonly title: string
  /** A quiet line under the title. */
  readonly detail?: ReactNode
  /** Buttons at the end of the title line. */
  readonly actions?: ReactNode
  /** Stays in sight below what scrolls: what can be decided. */
  readonly footer?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * What is read of a list that is gone through one by one, in a `Split` with the room on this side. Unlike a `SidePanel`
 * it leaves the focus where it is, unless that went away with what was read before. Give it a `key` per object.
 */
export function DetailPanel({ title, detail, actions, footer, onClose, children }: DetailPanelProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className={classes.side} aria-labelledby={id}>
      <header className={classes.header}>
        <ActionIcon className={classes.back} aria-label="Back to the list" onClick={onClose}>
          <IconArrowLeft size={18} />
        </ActionIcon>
        <div className={classes.heading}>
          <h2 ref={heading} id={id} className={classNames(classes.title, classes.clamped)} tabIndex={-1}>
            {title}
          </h2>
          {detail && <div className={classes.detail}>{detail}</div>}
        </div>
        {actions}
      </header>
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.body} tabIndex={0}>
        {children}
      </div>
      {footer && <div className={classes.footer}>{footer}</div>}
    </section>
  )
}
