const MINUTE_MS = 60_000

type Style = 'words' | 'short'

const NAMES = [
  { minutes: 1_440, words: 'day', short: 'd' },
  { minutes: 60, words: 'hour', short: 'h' },
  { minutes: 1, words: 'minute', short: 'min' },
] as const

/**
 * How long, to the minute: "3 days 2 hours", or "3 d 2 h".
 * @param most how many units at most, the longest first
 */
export function formatSpan(ms: number, style: Style = 'words', most = 2): string {
  let left = Math.round(Math.abs(ms) / MINUTE_MS)
  const parts: string[] = []
  for (const { minutes, words, short } of NAMES) {
    const count = Math.floor(left / minutes)
    left -= count * minutes
    if (count > 0) parts.push(style === 'short' ? `${count} ${short}` : `${count} ${words}${count === 1 ? '' : 's'}`)
  }
  if (parts.length === 0) return style === 'short' ? '< 1 min' : 'less than a minute'
  return parts.slice(0, most).join(' ')
}
