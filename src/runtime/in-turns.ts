/** Lets at most `most` pieces of work go on at once; the others wait, in order. */
export function inTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let going = 0
  return async (work) => {
    // Whoever ends hands the place over, so that nobody who comes just then gets in between.
    if (going >= most) await new Promise<void>((enter) => void waiting.push(enter))
    else going += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else going -= 1
    }
  }
}
