import { useEffect } from 'react'

/** Gives the focus back to what had it, also when a dialog goes by being unmounted, which Mantine does not see. */
export function useFocusBack(opened: boolean): void {
  useEffect(() => {
    if (!opened) return
    const before = document.activeElement
    return () => {
      // Whoever has moved the focus on purpose meanwhile keeps it.
      const lost = document.activeElement === null || document.activeElement === document.body
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [opened])
}
