import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import classes from './split.module.css'

interface SplitProps {
  /** A `SidePanel`, or nothing. */
  readonly side: ReactNode
  /** What Escape does; nothing where there is always one to read. */
  readonly onClose?: (() => void) | undefined
  /** Which of the two gets the room: the list, or what is read of it (a `DetailPanel`). */
  readonly room?: 'list' | 'detail'
  readonly children: ReactNode
}

/** A list and, beside it, what was picked from it; on narrow windows one takes the other's place. Escape closes. */
export function Split({ side, onClose, room = 'list', children }: SplitProps) {
  const frame = useRef<HTMLDivElement>(null)
  const open = Boolean(side)
  useEffect(() => {
    const element = frame.current
    if (!element || !open || !onClose) return
    // The browser's own event, which does not rise out of dialogs as React's does.
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    element.addEventListener('keydown', close)
    return () => element.removeEventListener('keydown', close)
  }, [open, onClose])
  return (
    <div ref={frame} className={classNames(classes.split, open && classes.open, room === 'detail' && classes.reading)}>
      <div className={classes.main}>{children}</div>
      {side}
    </div>
  )
}

interface SidePanelProps {
  readonly title: string
  /** What stands before the title, such as a person's mark. */
  readonly mark?: ReactNode
  /** A quiet line under the title. */
  readonly detail?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What was picked. Takes the focus when it comes and gives it back when it goes; give it a `key` per object. */
export function SidePanel({ title, mark, detail, onClose, children }: SidePanelProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside className={classes.side} aria-labelledby={id}>
      <header className={classes.header}>
        <ActionIcon className={classes.back} aria-label="Back to the list" onClick={onClose}>
          <IconArrowLeft size={18} />
        </ActionIcon>
        {mark}
        <div className={classes.heading}>
          <h2 ref={heading} id={id} className={classes.title} tabIndex={-1}>
            {title}
          </h2>
          {detail && <div className={classes.detail}>{detail}</div>}
        </div>
        <ActionIcon className={classes.close} aria-label="Close" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
    </aside>
  )
}

/** A titled part of a side panel. */
export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={classes.sectionTitle}>{title}</h3>
      {children}
    </section>
  )
}
