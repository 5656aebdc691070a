import { type RefObject, useLayoutEffect, useState } from 'react'

const HEAD_PX = 28
const LINE_PX = 22
/** Where nothing can be measured. */
const LINES = 4

/** Below this a day has no room for the marks of its channels; from the other on for figures beside its gauges. */
const TIGHT_PX = 150
const ROOMY_PX = 160

/** Told to the style sheet in one place: a container query a day would cost the browser a third of the month. */
function tellWidth(element: HTMLElement): void {
  const width = element.clientWidth / 7
  element.toggleAttribute('data-tight', width > 0 && width < TIGHT_PX)
  element.toggleAttribute('data-roomy', width >= ROOMY_PX)
}

/** What was measured last: a month that is opened again is drawn once, and not once more after it was measured. */
let lastHeight = 0

/** How many lines of cards a day has room for, measured once for all of them. */
export function useLines(frame: RefObject<HTMLElement | null>, weeks: number): number {
  const [height, setHeight] = useState(lastHeight)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => {
      lastHeight = element.clientHeight
      tellWidth(element)
      setHeight(lastHeight)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return height === 0 ? LINES : Math.max(1, Math.floor((height / weeks - HEAD_PX) / LINE_PX))
}
