import { describe, expect, test } from 'vitest'
import { formatSpan } from './format-span.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('formatSpan', () => {
  test.each([
    [3 * DAY + 2 * HOUR, '3 days 2 hours', '3 d 2 h'],
    [DAY, '1 day', '1 d'],
    [31 * DAY + 40 * 60_000, '31 days 1 hour', '31 d 1 h'],
    [2 * DAY - 10 * 60_000, '2 days', '2 d'],
    [DAY - 10 * 60_000, '23 hours 50 minutes', '23 h 50 min'],
    // The offset of "+1 hour" lacks the milliseconds that moving took.
    [HOUR - 900, '1 hour', '1 h'],
    [DAY - 20_000, '1 day', '1 d'],
    [60_000, '1 minute', '1 min'],
    [10_000, 'less than a minute', '< 1 min'],
  ])('%i ms', (ms, words, short) => {
    expect(formatSpan(ms)).toBe(words)
    expect(formatSpan(ms, 'short')).toBe(short)
  })

  test('is exact when asked', () => {
    expect(formatSpan(3 * DAY + 2 * HOUR + 5 * 60_000, 'words', true)).toBe('3 days 2 hours 5 minutes')
  })
})
