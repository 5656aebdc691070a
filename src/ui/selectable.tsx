import { Button } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './selectable.module.css'

interface SelectableProps {
  /** What can be done with selected words: "Comment on this". */
  readonly action: string
  readonly onAct: (words: string) => void
  readonly children: ReactNode
}

interface Picked {
  readonly words: string
  readonly top: number
  readonly left: number
}

/** Text of which one can select words, by mouse, finger or keyboard, and do something with them. */
export function Selectable({ action, onAct, children }: SelectableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  useEffect(() => {
    const look = () => setPicked(frame.current && readSelection(frame.current))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  const act = () => {
    if (!picked) return
    onAct(picked.words)
    document.getSelection()?.removeAllRanges()
  }
  return (
    <div ref={frame} className={classes.frame}>
      {children}
      {picked && (
        <Button
          size="compact-sm"
          variant="filled"
          className={classes.act}
          style={{ top: picked.top, left: picked.left }}
          leftSection={<IconMessagePlus size={14} />}
          // Pressing it must not take the selection away first.
          onMouseDown={(event) => event.preventDefault()}
          onClick={act}
        >
          {action}
        </Button>
      )}
    </div>
  )
}

/** Room for the button before the right edge. */
const BUTTON_WIDTH = 170

function readSelection(frame: HTMLElement): Picked | null {
  const selection = document.getSelection()
  const words = selection?.toString().trim() ?? ''
  if (!selection || words === '' || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.commonAncestorContainer)) return null
  const [box, around] = [range.getBoundingClientRect?.(), frame.getBoundingClientRect()]
  const left = Math.max(0, Math.min((box?.left ?? 0) - around.left, around.width - BUTTON_WIDTH))
  return { words, left, top: (box?.bottom ?? 0) - around.top + 6 }
}
