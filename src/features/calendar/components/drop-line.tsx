import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { classNames } from '#ui/class-names.ts'
import type { DropStore } from '../use-grid-drag.ts'
import classes from './overlays.module.css'

const LINE_PX = 320
const THIN_PX = 60

/** While something is dragged: where it would land, and exactly what would happen. */
export function DropLine({ store }: { store: DropStore }) {
  const { rect, around, outlook, edge } = useStore(store)
  if (!rect || !outlook) return null
  const { left, top } = rect
  // Below the day, or above it where the frame ends.
  const above = top + rect.height + 64 > around.height
  const at = above ? { bottom: around.height - top + 4 } : { top: top + rect.height + 4 }
  return (
    <>
      <div
        className={classNames(classes.target, classes[outlook.tone])}
        data-thin={rect.height < THIN_PX || undefined}
        style={{ left, top, width: rect.width, height: rect.height }}
      />
      <output
        className={classNames(classes.line, classes[outlook.tone])}
        style={{ left: Math.max(4, Math.min(left, around.width - LINE_PX - 4)), ...at }}
      >
        {outlook.text}
      </output>
      {edge !== 0 && (
        <div className={classes.edge} data-edge={edge}>
          {edge < 0 ? <IconChevronLeft size={20} /> : <IconChevronRight size={20} />}
        </div>
      )}
    </>
  )
}
