import { create } from 'zustand'

type Shown = 'palette' | 'keys' | null

interface CommandCenterState {
  readonly shown: Shown
  /** What was typed before the palette was there to take it. */
  readonly early: string
  readonly open: (what: 'palette' | 'keys') => void
  readonly close: () => void
  readonly keep: (typed: string) => void
  /** Takes the last character back. */
  readonly unkeep: () => void
}

export const useCommandCenter = create<CommandCenterState>((set) => ({
  shown: null,
  early: '',
  open: (what) => set({ shown: what, early: '' }),
  close: () => set({ shown: null }),
  keep: (typed) => set(({ early }) => ({ early: early + typed })),
  unkeep: () => set(({ early }) => ({ early: early.slice(0, -1) })),
}))

export function openCommandCenter(what: 'palette' | 'keys'): void {
  useCommandCenter.getState().open(what)
}
