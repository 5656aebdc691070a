/** Runs `work` when everything asked before it has settled. */
export type TakeTurn = <T>(work: () => Promise<T>) => Promise<T>

/** One at a time, in the order of asking; a failure does not stop those who wait behind it. */
export function createTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
