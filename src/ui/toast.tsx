import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { StateIcon } from './state-mark.tsx'
import classes from './toast.module.css'
import type { Tone } from './tone.ts'

interface Toast {
  readonly id: number
  readonly message: string
  readonly tone: Tone
  readonly undo?: (() => void) | undefined
  readonly about?: string | undefined
}

/** Long enough to read, and to change one's mind. */
const SHOWN_MS = 10_000
const MOST = 3

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function setToasts(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function dismiss(id: number): void {
  setToasts(toasts.filter((each) => each.id !== id))
}

/**
 * Says for ten seconds what was done; with `undo`, offers to take it back.
 * @param options.undo called at most once, when the person asks for it
 * @param options.about what it tells the newest of; what was said about that before is no longer so, and goes
 */
export function showToast(message: string, options: { tone?: Tone; undo?: () => void; about?: string } = {}): void {
  lastId += 1
  const { tone = 'clear', undo, about } = options
  const others = toasts.filter((each) => about === undefined || each.about !== about)
  setToasts([...others, { id: lastId, message, tone, undo, about }].slice(-MOST))
}

/** Where toasts appear; once, inside the provider. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <div className={classes.region} aria-live="polite">
      {shown.map((each) => (
        <ToastCard key={each.id} toast={each} />
      ))}
    </div>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const takeBack = () => {
    dismiss(toast.id)
    toast.undo?.()
  }
  return (
    <div
      className={classes.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <StateIcon tone={toast.tone} />
      <span className={classes.message}>{toast.message}</span>
      {toast.undo && (
        <Button size="compact-sm" onClick={takeBack}>
          Undo
        </Button>
      )}
      <ActionIcon aria-label="Dismiss" onClick={() => dismiss(toast.id)}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  )
}
