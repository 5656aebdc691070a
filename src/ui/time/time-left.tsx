import { StateMark } from '../state-mark.tsx'
import { formatSpan } from './format-span.ts'
import { useNow } from './use-now.ts'

interface TimeLeftProps {
  /** ISO 8601; null for no time yet. */
  readonly until: string | null
  /** What happens then, before the span: "Goes out". */
  readonly what: string
  /** What to say once it has passed. */
  readonly passed: string
}

/** From here on it presses. */
const SOON_MS = 2 * 3_600_000

/** How long until something happens, by the desk's clock; it says so when it is soon, and when it has passed. */
export function TimeLeft({ until, what, passed }: TimeLeftProps) {
  const now = useNow()
  if (until === null) return <StateMark tone="neutral">No time yet</StateMark>
  const left = new Date(until).getTime() - now
  if (left <= 0) return <StateMark tone="danger">{passed}</StateMark>
  const words = `${what} in ${formatSpan(left, 'short')}`
  return left < SOON_MS ? <StateMark tone="caution">{words}</StateMark> : <span>{words}</span>
}
