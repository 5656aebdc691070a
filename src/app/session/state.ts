import { create } from 'zustand'

interface SessionEnd {
  /** The server has said that the session is over, while a page was open. */
  readonly ended: boolean
  readonly end: () => void
  readonly resume: () => void
}

export const useSessionEnd = create<SessionEnd>((set) => ({
  ended: false,
  end: () => set({ ended: true }),
  resume: () => set({ ended: false }),
}))
