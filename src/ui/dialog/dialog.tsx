import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './dialog.module.css'
import { useFocusBack } from './use-focus-back.ts'
import { useOnTop } from './use-on-top.ts'

export interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** What it asks or does, naming its object: "Deactivate Ana Sousa". */
  readonly title: string
  /** What will happen, in a sentence or two. */
  readonly about?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** Half-done work is inside: a click beside the dialog does not close it. */
  readonly holdsWork?: boolean
  /** It cannot be closed without an answer: give its content a way out. */
  readonly mustAnswer?: boolean
  readonly children?: ReactNode
}

const WIDTHS = { small: 400, medium: 480, large: 680 }

/** A box over the page. Escape closes the one on top, and the focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const { opened, onClose, title, about, size = 'medium', holdsWork = false, mustAnswer = false, children } = props
  useFocusBack(opened)
  const onTop = useOnTop(opened)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={WIDTHS[size]}
      yOffset="10dvh"
      closeOnClickOutside={!holdsWork && !mustAnswer}
      closeOnEscape={onTop && !mustAnswer}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.header}>
          <Modal.Title>{title}</Modal.Title>
          {!mustAnswer && <Modal.CloseButton aria-label="Close" />}
        </div>
        <Modal.Body>
          {about && <div className={classes.about}>{about}</div>}
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** The buttons at the end of a dialog; the primary one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>
}
