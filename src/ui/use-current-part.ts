import { useCallback, useEffect, useRef, useState } from 'react'

/** How far down the window the line is that a part must cross to be the current one. */
const LINE = '-15% 0px -80% 0px'
/** For this long after a part was chosen, what scrolls by on the way does not count. */
const CHOSEN_MS = 500

/**
 * Which part of a long page is being read.
 * @param ids of the elements that are its parts, in their order
 * @returns the id of the part, and how to say that one was chosen: the last ones never come up to the line
 */
export function useCurrentPart(ids: readonly string[]): [current: string | undefined, choose: (id: string) => void] {
  const [current, setCurrent] = useState<string>()
  const chosenAt = useRef(Number.NEGATIVE_INFINITY)
  const joined = ids.join(' ')
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (changes) => {
        const shown = changes.find((change) => change.isIntersecting)
        if (shown && performance.now() - chosenAt.current > CHOSEN_MS) setCurrent(shown.target.id)
      },
      { rootMargin: LINE },
    )
    for (const id of joined.split(' ')) {
      const part = document.getElementById(id)
      if (part) watcher.observe(part)
    }
    return () => watcher.disconnect()
  }, [joined])
  const choose = useCallback((id: string) => {
    chosenAt.current = performance.now()
    setCurrent(id)
  }, [])
  return [current, choose]
}
