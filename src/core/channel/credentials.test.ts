import { expect, it, test } from 'vitest'
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from '#core/time/instant.ts'
import { dueWarning, expiresSoon, sayAtRisk, sayExpiry } from './credentials.ts'

const END = '2026-12-08T09:00:00.000Z'
const before = (ms: number) => addMs(END, -ms)

test.each([
  [8 * DAY_MS, null, false],
  [7 * DAY_MS + 1, null, false],
  [7 * DAY_MS, 7, true],
  [DAY_MS + 1, 7, true],
  [DAY_MS, 1, true],
  [1, 1, true],
  [0, null, true],
  [-DAY_MS, null, true],
] as const)('%i ms before they stop working the warning due is %j', (ms, warning, soon) => {
  expect(dueWarning(END, before(ms))).toBe(warning)
  expect(expiresSoon(END, before(ms))).toBe(soon)
})

test.each([
  [7 * DAY_MS - MINUTE_MS, 'expire in 7 days'],
  [DAY_MS, 'expire in 1 day'],
  [23 * HOUR_MS, 'expire in 1 day'],
  [3 * HOUR_MS, 'expire in less than a day'],
  [0, 'have expired'],
  [-1, 'have expired'],
])('%i ms before, they %s', (ms, said) => expect(sayExpiry(END, before(ms))).toBe(said))

it('counts what is at risk in words', () =>
  expect([0, 1, 4].map(sayAtRisk)).toEqual(['no post is at risk', '1 post is at risk', '4 posts are at risk']))
