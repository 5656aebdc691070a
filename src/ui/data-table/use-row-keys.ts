import { type KeyboardEvent, type RefObject, useState } from 'react'

/**
 * One row at a time takes the focus; arrows, j, k, Home and End move it.
 * @param scrollTo brings a row that is not drawn into view first
 */
export function useRowKeys(
  box: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: ((index: number) => void) | undefined,
) {
  const [current, setCurrent] = useState(0)
  const at = Math.min(current, Math.max(count - 1, 0))

  const move = (next: number) => {
    setCurrent(next)
    scrollTo?.(next)
    const focus = () => box.current?.querySelector<HTMLElement>(`[data-row][data-index="${next}"]`)?.focus()
    if (scrollTo) requestAnimationFrame(focus)
    else focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return
    const next = nextIndex(event.key, at, count)
    if (next === undefined || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    move(next)
  }

  return { onKeyDown, setCurrent, tabIndexOf: (index: number) => (index === at ? 0 : -1) }
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
    case 'k':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
