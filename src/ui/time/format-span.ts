const MINUTE_MS = 60_000
const HOUR_MIN = 60
const DAY_MIN = 24 * HOUR_MIN

type Style = 'words' | 'short'

const NAMES = [
  { minutes: DAY_MIN, words: 'day', short: 'd' },
  { minutes: HOUR_MIN, words: 'hour', short: 'h' },
  { minutes: 1, words: 'minute', short: 'min' },
] as const

/**
 * How long: "3 days 2 hours", or "3 d 2 h"; to the minute, or to the hour from a day on.
 * @param exact to the minute in any case
 */
export function formatSpan(ms: number, style: Style = 'words', exact = false): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE_MS)
  let left = minutes >= DAY_MIN && !exact ? Math.round(minutes / HOUR_MIN) * HOUR_MIN : minutes
  const parts: string[] = []
  for (const { minutes, words, short } of NAMES) {
    const count = Math.floor(left / minutes)
    left -= count * minutes
    if (count > 0) parts.push(style === 'short' ? `${count} ${short}` : `${count} ${words}${count === 1 ? '' : 's'}`)
  }
  if (parts.length === 0) return style === 'short' ? '< 1 min' : 'less than a minute'
  return parts.join(' ')
}
