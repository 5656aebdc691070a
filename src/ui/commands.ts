import { type ComponentType, useEffect, useSyncExternalStore } from 'react'

/** Something a person can do from the palette, by its keys, or both. */
export interface Command {
  readonly id: string
  /** What it does, beginning with a verb or naming a place. */
  readonly label: string
  readonly group: string
  /** `g t` one after the other, `mod+k` at once; `mod` is ⌘ or Ctrl. */
  readonly keys?: string
  /** Further words to find it by. */
  readonly words?: string
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }>
  /** One of so many that it is offered only for words that fit. */
  readonly rare?: true
  readonly run: () => void
}

/** Lists by who registered them: what is offered everywhere, then the pages’ own in the order of their arrival. */
let lists: readonly (readonly Command[])[] = []
let commands: readonly Command[] = []
const listeners = new Set<() => void>()

function setLists(next: readonly (readonly Command[])[]): void {
  lists = next
  commands = lists.flat()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Offers commands while the calling component is mounted: in the palette, by their keys, and on the key sheet.
 * @param own must keep its identity between renders (`useMemo`)
 * @param rank `everywhere` for what a page's own commands come before, whoever was mounted first
 */
export function useCommands(own: readonly Command[], rank: 'page' | 'everywhere' = 'page'): void {
  useEffect(() => {
    setLists(rank === 'everywhere' ? [own, ...lists] : [...lists, own])
    return () => setLists(lists.filter((each) => each !== own))
  }, [own, rank])
}

/** @returns every command offered now */
export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(subscribe, listCommands)
}

/** Does what a command does; nothing while nobody offers it. */
export function runCommand(id: string): void {
  commands.find((each) => each.id === id)?.run()
}

/** How long a page may take to come and offer what was asked of it, in milliseconds. */
const PATIENCE_MS = 10_000

/** Does what a command does as soon as a page that is on its way offers it; nothing where none does. */
export function runCommandOnceOffered(id: string): void {
  const offered = () => commands.some((each) => each.id === id)
  if (offered()) return runCommand(id)
  const stop = subscribe(() => {
    if (!offered()) return
    stop()
    // After the page has drawn itself with it.
    setTimeout(() => runCommand(id))
  })
  setTimeout(stop, PATIENCE_MS)
}

/** Every command offered now, outside React. */
export function listCommands(): readonly Command[] {
  return commands
}
