import type { Entry } from '#core/calendar/layout.ts'
import type { MovePlan, Moving, Shift } from '#core/calendar/move.ts'
import type { Slot } from '#core/calendar/slots.ts'
import type { Day, WallTime } from '#core/time/wall.ts'
import type { Anchor } from './state.ts'

/** What one can do on the calendar, whichever way it is drawn. Keeps its identity between renders. */
export interface CalendarActs {
  /** The desk’s zone, and how far a time may move under an approval. */
  readonly zone: string
  readonly toleranceMinutes: number
  readonly open: (entry: Entry) => void
  readonly openDay: (day: Day) => void
  readonly openMark: (id: string) => void
  /** Quick add on an empty place. */
  readonly add: (day: Day, time: WallTime | null, anchor: Anchor, channelId?: Slot['channelId']) => void
  readonly select: (entry: Entry, reach: 'one' | 'through') => void
  readonly plan: (moving: readonly Moving[], shift: Shift) => MovePlan
  readonly move: (moving: readonly Moving[], shift: Shift) => void
  readonly copy: (moving: readonly Moving[], shift: Shift) => void
  readonly flip: (steps: number) => void
  /** What goes along when this one is dragged or moved: the selection it belongs to, or itself. */
  readonly takeAlong: (entry: Entry) => readonly Entry[]
  readonly entryOf: (id: string) => Entry | undefined
  /** A time on a day for something that has none yet. */
  readonly timeOn: (day: Day, entry: Moving) => WallTime
}

export function anchorOf(element: Element): Anchor {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { left, top, width, height }
}
