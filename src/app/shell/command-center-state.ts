import { create } from 'zustand'

type Shown = 'palette' | 'keys' | null

interface CommandCenterState {
  readonly shown: Shown
  readonly open: (what: 'palette' | 'keys') => void
  readonly close: () => void
}

export const useCommandCenter = create<CommandCenterState>((set) => ({
  shown: null,
  open: (what) => set({ shown: what }),
  close: () => set({ shown: null }),
}))

export function openCommandCenter(what: 'palette' | 'keys'): void {
  useCommandCenter.getState().open(what)
}
