import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import type { Moving } from '#core/calendar/move.ts'
import type { Day } from '#core/time/wall.ts'
import type { CalendarActs } from './acts.ts'
import classes from './components/card-chip.module.css'

/** What is being dragged. */
export interface Dragged {
  readonly moving: readonly Moving[]
  /** Where the card that was taken hold of stood; null for one without a time. */
  readonly from: { readonly day: Day; readonly minutes: number } | null
  /** How far below its top edge it was taken hold of, in pixels. */
  readonly grabbedAt: number
}

const KEY = 'calendar-dragged'

export function draggedOf(data: Record<string, unknown>): Dragged | null {
  return (data[KEY] as Dragged | undefined) ?? null
}

type TakeHold = (card: HTMLElement) => Omit<Dragged, 'grabbedAt'> | null

/** A card of a grid, with what is selected beside it. */
export function takeHold(card: HTMLElement, acts: CalendarActs): Omit<Dragged, 'grabbedAt'> | null {
  const entry = acts.entryOf(card.dataset['entry'] ?? '')
  return entry ? { moving: acts.takeAlong(entry), from: { day: entry.day, minutes: entry.minutes } } : null
}

/**
 * Makes the card under the pointer draggable, and only that one.
 * @param take what is dragged with this card; null when it cannot be
 */
export function registerUnderPointer(root: HTMLElement, take: TakeHold): () => void {
  let registered: HTMLElement | null = null
  let release: (() => void) | null = null
  let dragging = false
  const letGo = () => {
    release?.()
    release = null
    registered = null
  }
  const onPointerOver = (event: PointerEvent) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-entry]') : null
    if (dragging || card === registered) return
    letGo()
    if (!card) return
    registered = card
    release = makeDraggable(card, take, (active) => {
      dragging = active
    })
  }
  root.addEventListener('pointerover', onPointerOver)
  return () => {
    root.removeEventListener('pointerover', onPointerOver)
    letGo()
  }
}

function makeDraggable(card: HTMLElement, take: TakeHold, tell: (dragging: boolean) => void): () => void {
  return draggable({
    element: card,
    canDrag: () => take(card) !== null,
    getInitialData: ({ input }) => {
      const grabbedAt = input.clientY - card.getBoundingClientRect().top
      return { [KEY]: { ...take(card), grabbedAt } }
    },
    onGenerateDragPreview: ({ source, nativeSetDragImage }) => {
      const count = draggedOf(source.data)?.moving.length ?? 1
      if (count < 2) return
      setCustomNativeDragPreview({
        nativeSetDragImage,
        render: ({ container }) => {
          const label = document.createElement('div')
          label.className = classes['preview'] ?? ''
          label.textContent = `${count} posts`
          container.append(label)
        },
      })
    },
    onDragStart: () => {
      tell(true)
      card.dataset['dragging'] = 'true'
    },
    onDrop: () => {
      tell(false)
      delete card.dataset['dragging']
    },
  })
}
