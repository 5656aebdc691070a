import { useEffect } from 'react'
import { listCommands } from './commands.ts'

/** How long a sequence such as `g t` may take between its keys. */
const SEQUENCE_MS = 1_200

/** Listens for the keys of every command; once, at the root. */
export function useCommandKeys(): void {
  useEffect(() => {
    let pressed: string[] = []
    let pressedAt = 0
    const listen = (event: KeyboardEvent) => {
      const key = nameKey(event)
      if (!key || event.isComposing) return
      if (!key.includes('mod+') && isTaken(event)) return
      if (event.timeStamp - pressedAt > SEQUENCE_MS) pressed = []
      pressed = [...pressed, key]
      pressedAt = event.timeStamp
      const hit = findCommand(pressed)
      if (hit === 'more') return
      pressed = []
      if (!hit) return
      event.preventDefault()
      hit.run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** The command for the keys so far; `more` while they begin a longer one. */
function findCommand(pressed: readonly string[]) {
  const commands = listCommands().filter((each) => each.keys)
  for (let from = 0; from < pressed.length; from += 1) {
    const tail = pressed.slice(from).join(' ')
    // The page’s own command before the shell’s: whoever came last is closest to what one is looking at.
    const hit = commands.findLast((each) => each.keys === tail)
    if (hit) return hit
    if (commands.some((each) => each.keys?.startsWith(`${tail} `))) return 'more' as const
  }
  return undefined
}

/** `mod+k`, `g`, `?`; undefined for keys that only modify others. */
function nameKey(event: KeyboardEvent): string | undefined {
  if (['Shift', 'Control', 'Alt', 'Meta', 'Dead'].includes(event.key)) return undefined
  if (event.altKey) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.metaKey || event.ctrlKey ? `mod+${key}` : key
}

/** Plain keys belong to whoever is typing, and to an open dialog or menu. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  const typing =
    target.isContentEditable || (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && !isTicked(target))
  return typing || target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
}

/** Boxes to tick take no letters: whoever has just ticked one goes on by keyboard. */
function isTicked(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')
}
