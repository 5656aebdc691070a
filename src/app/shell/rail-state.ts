import { create } from 'zustand'

const KEY = 'signalbox-rail'

interface RailState {
  readonly narrow: boolean
  readonly toggle: () => void
}

export const useRailState = create<RailState>((set, get) => ({
  narrow: read() === 'narrow',
  toggle: () => {
    const narrow = !get().narrow
    set({ narrow })
    write(narrow ? 'narrow' : 'wide')
  },
}))

/** Makes the rail narrow or wide. */
export function toggleRail(): void {
  useRailState.getState().toggle()
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value)
  } catch {
    // Storage is refused: it holds until the page is left.
  }
}
