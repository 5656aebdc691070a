import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

interface SheetProps {
  readonly onClose: () => void
  readonly label: string
  /** Brings its own title line, with a button that closes. */
  readonly children: ReactNode
}

/** A whole screen over the page, on a phone. Escape closes it. Mount it only while it is open. */
export function Sheet({ onClose, label, children }: SheetProps) {
  return (
    <Modal.Root opened onClose={onClose} fullScreen radius={0} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={label}>{children}</Modal.Content>
    </Modal.Root>
  )
}
