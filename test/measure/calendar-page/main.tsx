import { createRoot, type Root } from 'react-dom/client'
import { makeCards } from './make-cards.ts'
import { Ours, type Shown } from './ours.tsx'
import { Theirs } from './theirs.jsx'

type Kind = 'ours' | 'theirs'
type Gesture = 'dragStart' | 'drop'

/** What the measuring script calls; times in milliseconds, to the paint that shows it. */
export interface Bench {
  mount(kind: Kind, posts: number): Promise<number>
  next(): Promise<number>
  unmount(): void
  /** The last time this was done, once it has been painted; null before. */
  read(gesture: Gesture): number | null
  forget(): void
}

declare global {
  interface Window {
    bench: Bench
  }
}

const MONTHS = [
  ['2031-07', 31],
  ['2031-08', 31],
] as const
const PATIENCE_MS = 20_000

let root: Root | null = null
let kind: Kind = 'ours'
let shown: Shown[] = []
let at = 0
let input = 0
const taken: Record<Gesture, number | null> = { dragStart: null, drop: null }

/** The work of the frame that is painted next is over when the task after it begins. */
const paint = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))

async function note(gesture: Gesture): Promise<void> {
  const began = input
  await paint()
  taken[gesture] ??= performance.now() - began
}

// What a person does last before a drag starts or ends: the moment they begin to wait.
for (const type of ['pointermove', 'mousemove', 'dragstart', 'drop', 'pointerup', 'mouseup'])
  addEventListener(type, () => void (input = performance.now()), { capture: true })
addEventListener('dragstart', () => void note('dragStart'))

function draw(): void {
  const month = shown[at % shown.length]
  if (!root || !month) throw new Error('Mount a calendar first')
  root.render(
    kind === 'ours' ? (
      <Ours shown={month} onDropped={() => void note('drop')} />
    ) : (
      <Theirs shown={month} onDragStart={() => void note('dragStart')} onDropped={() => void note('drop')} />
    ),
  )
}

/** Until the calendar shows posts of the month: some need more than one frame to put them there. */
async function untilShown(): Promise<void> {
  const day = `${shown[at % shown.length]?.month ?? ''}-15`
  const first = kind === 'ours' ? `[data-day="${day}"] [data-entry]` : `[data-date="${day}"] [role="listitem"]`
  const late = performance.now() + PATIENCE_MS
  while (!document.querySelector(first)) {
    if (performance.now() > late) throw new Error(`There is no ${first}`)
    await paint()
  }
  await paint()
}

window.bench = {
  mount: async (which, posts) => {
    kind = which
    at = 0
    shown = MONTHS.map(([month, days]) => ({ month, cards: makeCards(month, days, posts) }))
    const element = document.getElementById('root')
    if (!element) throw new Error('There is no root')
    await paint()
    const began = performance.now()
    root = createRoot(element)
    draw()
    await untilShown()
    return performance.now() - began
  },
  next: async () => {
    at += 1
    await paint()
    const began = performance.now()
    draw()
    await untilShown()
    return performance.now() - began
  },
  unmount: () => {
    root?.unmount()
    root = null
  },
  read: (gesture) => taken[gesture],
  forget: () => Object.assign(taken, { dragStart: null, drop: null }),
}
