import { expect, test } from 'vitest'
import { countDays, firstDay, type HealthRow, saySummary } from './health-model.ts'

const row = (day: string, given: Partial<HealthRow> = {}): HealthRow => ({
  ...{ day, channelId: 'x', published: 0, held: 0, failed: 0, unconfirmed: 0, late: 0 },
  ...given,
})

test('counts every day of the span, all channels together', () => {
  const rows = [row('2026-11-22', { published: 2 }), row('2026-11-22', { channelId: 'mastodon', failed: 1 })]
  const days = countDays(rows, firstDay('2026-11-23', 3), '2026-11-23', '2026-01-01')
  expect(days.map((each) => each.day)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23'])
  expect(days[1]?.counts).toEqual({ published: 2, held: 0, unconfirmed: 0, failed: 1 })
  expect(days[2]?.counts).toEqual({ published: 0, held: 0, unconfirmed: 0, failed: 0 })
})

test('of a day before the desk nothing is known, unless something is', () => {
  const days = countDays([row('2026-11-21', { published: 1 })], '2026-11-20', '2026-11-23', '2026-11-22')
  expect(days.map((each) => each.counts?.published ?? null)).toEqual([null, 1, 0, 0])
})

test('says it in a sentence', () => {
  expect(saySummary([row('2026-11-22', { published: 3, late: 1, held: 2, failed: 1 })], 14)).toBe(
    'In the last 14 days 3 were published, 1 of them late; 2 are held, none is unconfirmed, 1 failed.',
  )
})
