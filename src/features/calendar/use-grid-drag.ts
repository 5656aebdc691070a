import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { createStore, type StoreApi } from 'zustand'
import type { Shift } from '#core/calendar/move.ts'
import { DAY_MS, toMs } from '#core/time/instant.ts'
import type { Day } from '#core/time/wall.ts'
import type { CalendarActs } from './acts.ts'
import { type Dragged, draggedOf, registerUnderPointer, takeHold } from './draggables.ts'
import { findTarget, type Geometry, type Target } from './drop-geometry.ts'
import { type Outlook, sayPlan, sayShortDay } from './say-move.ts'
import type { Anchor } from './state.ts'

/** What is shown while something is dragged over a grid. */
export interface DropView {
  /** Where it would land, within the frame. */
  readonly rect: Anchor | null
  readonly around: { readonly width: number; readonly height: number }
  readonly outlook: Outlook | null
  /** The month before or after comes when one waits here. */
  readonly edge: -1 | 0 | 1
}

export type DropStore = StoreApi<DropView>

const NOTHING: DropView = { rect: null, around: { width: 0, height: 0 }, outlook: null, edge: 0 }
const EDGE_PX = 28
const FLIP_MS = 700

/**
 * Lets cards be dragged within a grid and into it. The grid is one drop target that knows its days by geometry, and a
 * card becomes draggable when the pointer comes over it: a month of thousands registers one of each.
 */
export function useGridDrag(box: RefObject<HTMLElement | null>, acts: CalendarActs, geometry: Geometry): DropStore {
  const [store] = useState(() => createStore<DropView>(() => NOTHING))
  const latest = useRef({ acts, geometry })
  useEffect(() => {
    latest.current = { acts, geometry }
  })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const hover = new GridHover(element, store, () => latest.current)
    return combine(
      registerUnderPointer(element, (card) => takeHold(card, latest.current.acts)),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => draggedOf(source.data) !== null,
        getDropEffect: ({ input }) => (input.altKey ? 'copy' : 'move'),
      }),
      monitorForElements({
        canMonitor: ({ source }) => draggedOf(source.data) !== null,
        onDrag: ({ source, location }) => hover.over(draggedOf(source.data), location.current),
        onDrop: ({ source, location }) => hover.drop(draggedOf(source.data), location.current),
      }),
      () => hover.end(),
    )
  }, [box, store])
  return store
}

interface Place {
  readonly input: { readonly clientX: number; readonly clientY: number; readonly altKey: boolean }
  readonly dropTargets: readonly { readonly element: Element }[]
}

/** Follows one drag over the grid. It writes to the store alone: nothing of the grid is drawn again. */
class GridHover {
  private key = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly element: HTMLElement
  private readonly store: DropStore
  private readonly latest: () => { acts: CalendarActs; geometry: Geometry }

  constructor(element: HTMLElement, store: DropStore, latest: GridHover['latest']) {
    this.element = element
    this.store = store
    this.latest = latest
  }

  over(dragged: Dragged | null, place: Place): void {
    const target = dragged && this.targetOf(place, dragged)
    if (!target) return this.end()
    const { acts } = this.latest()
    const edge = this.latest().geometry.kind === 'month' ? this.edgeOf(place) : 0
    this.wait(edge, acts)
    const key = `${target.day} ${target.minutes} ${place.input.altKey} ${edge}`
    if (key === this.key) return
    this.key = key
    const around = (this.element.closest('[data-frame]') ?? this.element).getBoundingClientRect()
    const rect = { ...target.rect, left: target.rect.left - around.left, top: target.rect.top - around.top }
    this.store.setState({ rect, around, outlook: foretell(dragged, target, place.input.altKey, acts), edge })
  }

  drop(dragged: Dragged | null, place: Place): void {
    const target = dragged && this.targetOf(place, dragged)
    this.end()
    if (!dragged || !target) return
    const { acts } = this.latest()
    const shift = shiftTo(dragged, target, acts)
    if (place.input.altKey) acts.copy(dragged.moving, shift)
    else acts.move(dragged.moving, shift)
  }

  end(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.key === '') return
    this.key = ''
    this.store.setState(NOTHING)
  }

  private targetOf({ input, dropTargets }: Place, dragged: Dragged): Target | null {
    if (dropTargets[0]?.element !== this.element) return null
    return findTarget(this.element, this.latest().geometry, input, dragged.grabbedAt)
  }

  private edgeOf({ input }: Place): -1 | 0 | 1 {
    const { left, right } = this.element.getBoundingClientRect()
    return input.clientX < left + EDGE_PX ? -1 : input.clientX > right - EDGE_PX ? 1 : 0
  }

  /** Whoever stays at the edge turns the page, and turns it again. */
  private wait(edge: -1 | 0 | 1, acts: CalendarActs): void {
    if (edge === 0) {
      clearTimeout(this.timer)
      this.timer = undefined
    } else
      this.timer ??= setTimeout(() => {
        this.timer = undefined
        this.key = 'turned'
        acts.flip(edge)
      }, FLIP_MS)
  }
}

function foretell(dragged: Dragged, target: Target, copying: boolean, acts: CalendarActs): Outlook {
  const shift = shiftTo(dragged, target, acts)
  if (copying) return { tone: 'neutral', text: `Copy to ${sayShortDay(target.day)} · a new draft` }
  return sayPlan(acts.plan(dragged.moving, shift), acts)
}

function shiftTo({ from, moving }: Dragged, { day, minutes }: Target, acts: CalendarActs): Shift {
  const [first] = moving
  if (from === null) {
    const time = minutes === null && first ? acts.timeOn(day, first) : toTime(minutes ?? 0)
    return { kind: 'to', day, time, zone: acts.zone }
  }
  const days = daysBetween(from.day, day)
  return minutes === null ? { kind: 'days', days } : { kind: 'minutes', days, minutes: minutes - from.minutes }
}

function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(`${to}T00:00:00.000Z`) - toMs(`${from}T00:00:00.000Z`)) / DAY_MS)
}
