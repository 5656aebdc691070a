import { type RefObject, useEffect, useState } from 'react'
import classes from './overlays.module.css'

interface Hint {
  readonly text: string
  readonly left: number
  readonly top: number
}

const DELAY_MS = 350
const WIDTH_PX = 280

/** One hint for everything in the frame that has `data-hint`: nothing is mounted before it is wanted. */
export function HintLayer({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const [hint, setHint] = useState<Hint | null>(null)
  useEffect(() => {
    const root = frame.current
    if (!root) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (event: Event) => {
      clearTimeout(timer)
      const over = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-hint]') : null
      const text = over?.dataset['hint']
      if (!over || !text) return setHint(null)
      const wait = event.type === 'focusin' ? 0 : DELAY_MS
      timer = setTimeout(() => {
        const { left, bottom } = over.getBoundingClientRect()
        setHint({ text, left: Math.max(8, Math.min(left, window.innerWidth - WIDTH_PX - 8)), top: bottom + 6 })
      }, wait)
    }
    const hide = () => {
      clearTimeout(timer)
      setHint(null)
    }
    root.addEventListener('pointerover', show)
    root.addEventListener('focusin', show)
    for (const type of ['pointerleave', 'focusout', 'dragstart', 'keydown', 'click']) root.addEventListener(type, hide)
    return () => {
      hide()
      root.removeEventListener('pointerover', show)
      root.removeEventListener('focusin', show)
      for (const type of ['pointerleave', 'focusout', 'dragstart', 'keydown', 'click'])
        root.removeEventListener(type, hide)
    }
  }, [frame])
  if (!hint) return null
  // The same words are in the label of what it is about.
  return (
    <div className={classes.hint} style={{ left: hint.left, top: hint.top, maxWidth: WIDTH_PX }} aria-hidden>
      {hint.text}
    </div>
  )
}
