import { useEffect, useId, useSyncExternalStore } from 'react'

/** The dialogs that are open, the one on top last. */
let opened: readonly string[] = []
const listeners = new Set<() => void>()

function setOpened(next: readonly string[]): void {
  opened = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** @returns whether no dialog was opened over this one: Escape is for the one on top alone */
export function useOnTop(isOpen: boolean): boolean {
  const id = useId()
  useEffect(() => {
    if (!isOpen) return
    setOpened([...opened, id])
    return () => setOpened(opened.filter((each) => each !== id))
  }, [id, isOpen])
  return useSyncExternalStore(subscribe, () => opened.at(-1) === id)
}
