import { type RefObject, useEffect } from 'react'

/** How near the end counts as there, so that the next rows arrive before they are missed. */
const NEAR_PX = 480

/** Calls `onReachEnd` when the box is scrolled near its end, or is not full. */
export function useReachEnd(
  box: RefObject<HTMLElement | null>,
  onReachEnd: (() => void) | undefined,
  count: number,
): void {
  useEffect(() => {
    const element = box.current
    if (!element || !onReachEnd || count === 0) return
    const look = () => {
      if (element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX) onReachEnd()
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [box, onReachEnd, count])
}
