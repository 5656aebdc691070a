import { create } from 'zustand'
import type { Entry } from '#core/calendar/layout.ts'
import type { PlannedMove } from '#core/calendar/move.ts'
import type { PublicationState } from '#core/publication/state.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Day, WallTime } from '#core/time/wall.ts'

/** Where on the screen something hangs on. */
export interface Anchor {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A move that the server refused because somebody else was there first. */
export interface Conflict {
  readonly moves: readonly PlannedMove[]
  readonly stale: readonly Stale[]
}

/** A publication as it is by now, and who made it so. */
export interface Stale {
  readonly postId: string
  readonly channelId: string
  readonly title: string
  readonly at: Instant | null
  readonly state: PublicationState
  readonly version: number
  readonly updatedBy: string
}

/** A card on its way by Alt and an arrow, that would lose an approval. */
export interface Carried {
  readonly entry: Entry
  readonly days: number
}

interface CalendarState {
  /** Publications, as `post~channel`. They stay selected wherever they go. */
  readonly selected: ReadonlySet<string>
  readonly quickAdd: {
    readonly day: Day
    readonly time: WallTime | null
    readonly anchor: Anchor
    readonly channelId?: string | undefined
  } | null
  readonly openDay: Day | null
  /** What the move dialog is about. */
  readonly moving: readonly Entry[] | null
  readonly shifting: boolean
  readonly carried: Carried | null
  readonly conflict: Conflict | null
  /** The mark being changed, or `new` on a day. */
  readonly mark: { readonly id: string } | { readonly day: Day } | null
  /** What screen readers are told. */
  readonly said: string
  /** What gets the focus when it is drawn. */
  readonly focusNext: { readonly entry?: string; readonly day?: Day } | null
}

export const useCalendarState = create<CalendarState>(() => ({
  selected: new Set(),
  quickAdd: null,
  openDay: null,
  moving: null,
  shifting: false,
  carried: null,
  conflict: null,
  mark: null,
  said: '',
  focusNext: null,
}))

export const setCalendarState = useCalendarState.setState

/** Tells screen readers; the same words twice are told twice. */
export function say(words: string): void {
  setCalendarState(({ said }) => ({ said: said === words ? `${words}\u00a0` : words }))
}

/** Nothing half-done stays when one leaves the page. */
export function resetCalendarState(): void {
  setCalendarState(useCalendarState.getInitialState())
}

function keysOf(entry: Entry): string[] {
  return entry.publications.map(({ channelId }) => `${entry.card.id}~${channelId}`)
}

export function isSelected(entry: Entry, selected: ReadonlySet<string>): boolean {
  return selected.size > 0 && keysOf(entry).every((key) => selected.has(key))
}

export function toggleSelected(entry: Entry): void {
  const { selected } = useCalendarState.getState()
  const next = new Set(selected)
  const off = isSelected(entry, selected)
  for (const key of keysOf(entry))
    if (off) next.delete(key)
    else next.add(key)
  setCalendarState({ selected: next })
}

export function selectAll(entries: readonly Entry[]): void {
  const { selected } = useCalendarState.getState()
  setCalendarState({ selected: new Set([...selected, ...entries.flatMap(keysOf)]) })
}
