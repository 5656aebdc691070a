import type { ReactNode } from 'react'
import type { Shown } from './ours.tsx'

/** FullCalendar itself is installed for the measurement only, so the page that uses it is JavaScript with its types here. */
export function Theirs(props: {
  readonly shown: Shown
  readonly onDragStart: () => void
  readonly onDropped: () => void
}): ReactNode
