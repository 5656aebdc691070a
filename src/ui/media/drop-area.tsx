import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './drop-area.module.css'

interface DropAreaProps {
  /** What letting go does: "Drop to upload". */
  readonly label: string
  readonly onFiles: (files: File[]) => void
  /** Files are not taken here now. */
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** A place that files can be dropped on. There must be a button that does the same. */
export function DropArea({ label, onFiles, disabled = false, children }: DropAreaProps) {
  // The browser tells of every element inside that is entered and left.
  const [depth, setDepth] = useState(0)
  if (disabled) return <div className={classes.area}>{children}</div>
  const whenFiles = (work: () => void) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    work()
  }
  const drop = (event: DragEvent) => {
    whenFiles(() => {
      setDepth(0)
      const files = [...event.dataTransfer.files]
      if (files.length > 0) onFiles(files)
    })(event)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a pointer's second way; the button is the first
    <div
      className={classes.area}
      onDragEnter={whenFiles(() => setDepth((before) => before + 1))}
      onDragOver={whenFiles(() => undefined)}
      onDragLeave={whenFiles(() => setDepth((before) => Math.max(0, before - 1)))}
      onDrop={drop}
    >
      {children}
      {depth > 0 && (
        <div className={classes.over} aria-hidden>
          <span className={classes.label}>
            <IconUpload size={20} stroke={1.7} />
            {label}
          </span>
        </div>
      )}
    </div>
  )
}
