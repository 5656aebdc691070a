import type { Tone } from '#ui/tone.ts'
import type { Link } from './queries.ts'

interface HealthWords {
  readonly tone: Tone
  /** A word or two, for the table. */
  readonly label: string
}

const ERROR_FROM = 400

/** How the page behind a link was when it was read last; that nobody has read it says nothing about it. */
export function sayHealth(health: Link['health']): HealthWords {
  if (!health) return { tone: 'neutral', label: 'Not read' }
  const { status, faults } = health
  if (status === null) return { tone: 'caution', label: 'Unreadable' }
  if (status >= ERROR_FROM) return { tone: 'danger', label: `Error ${status}` }
  if (faults.length === 0) return { tone: 'clear', label: 'Good' }
  return { tone: 'caution', label: faults.length === 1 ? '1 fault' : `${faults.length} faults` }
}
