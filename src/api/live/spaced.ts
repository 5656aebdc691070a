/** Something that is told often, passed on at once and then at most so often; the last telling is never lost. */
export interface Spaced {
  tell(): void
  /** What was told and not yet passed on is dropped. */
  stop(): void
}

/** @param everyMs the least time between two, in milliseconds */
export function createSpaced(pass: () => void, everyMs: number): Spaced {
  let waiting: ReturnType<typeof setTimeout> | null = null
  let told = false
  const rest = (): void => {
    waiting = setTimeout(() => {
      waiting = null
      if (!told) return
      told = false
      pass()
      rest()
    }, everyMs)
  }
  return {
    tell: () => {
      if (waiting !== null) {
        told = true
        return
      }
      pass()
      rest()
    },
    stop: () => {
      if (waiting !== null) clearTimeout(waiting)
      waiting = null
      told = false
    },
  }
}
