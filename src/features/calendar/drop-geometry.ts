import type { Day } from '#core/time/wall.ts'
import type { Anchor } from './state.ts'

/** How a grid lays out its days. */
export type Geometry =
  | { readonly kind: 'month'; readonly weeks: readonly (readonly Day[])[] }
  | { readonly kind: 'week'; readonly days: readonly Day[]; readonly hourPx: number }

export interface Target {
  readonly day: Day
  /** Since midnight; null where only the day is chosen. */
  readonly minutes: number | null
  readonly rect: Anchor
}

/** The week view moves by quarters of an hour. */
const SNAP_MINUTES = 15
const LAST_START = 1440 - SNAP_MINUTES
const CARD_MINUTES = 30

/**
 * What is under the pointer, by arithmetic: no element is asked.
 * @param grabbedAt how far below its top edge the card was taken hold of, in pixels
 */
export function findTarget(
  box: HTMLElement,
  geometry: Geometry,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  grabbedAt: number,
): Target | null {
  const { left, top, width, height } = box.getBoundingClientRect()
  const column = Math.min(6, Math.max(0, Math.floor(((clientX - left) / width) * 7)))
  const columnLeft = left + (column * width) / 7
  if (geometry.kind === 'month') {
    const count = geometry.weeks.length
    const row = Math.min(count - 1, Math.max(0, Math.floor(((clientY - top) / height) * count)))
    const day = geometry.weeks[row]?.[column]
    if (!day) return null
    const rect = { left: columnLeft, top: top + (row * height) / count, width: width / 7, height: height / count }
    return { day, minutes: null, rect }
  }
  const day = geometry.days[column]
  if (!day) return null
  const exact = ((clientY - top - grabbedAt) / geometry.hourPx) * 60
  const minutes = Math.min(LAST_START, Math.max(0, Math.round(exact / SNAP_MINUTES) * SNAP_MINUTES))
  const at = top + (minutes / 60) * geometry.hourPx
  return {
    day,
    minutes,
    rect: { left: columnLeft, top: at, width: width / 7, height: (CARD_MINUTES / 60) * geometry.hourPx },
  }
}
