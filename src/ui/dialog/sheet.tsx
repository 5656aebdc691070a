import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import classes from './dialog.module.css'
import { useOnTop } from './use-on-top.ts'

interface SheetProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly label: string
  /** Brings its own title line, with a button that closes. */
  readonly children: ReactNode
}

/** A whole screen over the page, on a phone. Escape closes it and the focus goes back to where it was. */
export function Sheet({ opened, onClose, label, children }: SheetProps) {
  const onTop = useOnTop(opened)
  return (
    <Modal.Root {...{ opened, onClose }} closeOnEscape={onTop} fullScreen radius={0} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={label} className={classes.sheet}>
        {children}
      </Modal.Content>
    </Modal.Root>
  )
}

/**
 * A workroom over the page, with its edges still in sight; on a phone the whole screen. Nothing in it is lost by
 * closing, so Escape and a click beside it close it; dialogs and lists that it opens take Escape first.
 */
export function WorkSheet({ opened, onClose, label, children }: SheetProps) {
  const narrow = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  // The browser's own event, which does not rise out of dialogs and lists as React's does.
  const listen = useCallback((element: HTMLDivElement | null) => {
    element?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.getAttribute('aria-expanded') !== 'true') close.current()
    })
  }, [])
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      fullScreen={narrow}
      size="min(1520px, calc(100vw - 48px))"
      yOffset="20px"
      padding={0}
      transitionProps={{ duration: 0 }}
      radius={narrow ? 0 : 'lg'}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={label} className={narrow ? classes.workWhole : classes.work}>
        <div ref={listen} className={classes.workBody}>
          {children}
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
