import { useLayoutEffect } from 'react'
import { useCommandCenter } from './command-center-state.ts'

/** While the palette is on its way: what is typed is kept for it, and taken neither for a command nor for nothing. */
export function EarlyKeys() {
  const { keep, unkeep, close } = useCommandCenter()
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') close()
      else if (event.key === 'Backspace') unkeep()
      else if (event.key.length === 1) keep(event.key)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [keep, unkeep, close])
  return null
}
