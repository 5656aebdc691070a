import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './dialog.module.css'

interface SheetProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly label: string
  /** Brings its own title line, with a button that closes. */
  readonly children: ReactNode
}

/** A whole screen over the page, on a phone. Escape closes it and the focus goes back to where it was. */
export function Sheet({ opened, onClose, label, children }: SheetProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} fullScreen radius={0} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={label} className={classes.sheet}>
        {children}
      </Modal.Content>
    </Modal.Root>
  )
}
