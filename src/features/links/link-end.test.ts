import { expect, it } from 'vitest'
import { NO_END, toExpiry, toLinkEnd } from './link-end.ts'

const ZONE = 'Europe/Amsterdam'

it.each([
  [{ day: '2026-12-24', time: '09:30' }, '2026-12-24T08:30:00.000Z'],
  [{ day: '2026-07-01', time: '' }, '2026-07-01T21:59:00.000Z'],
  [NO_END, null],
  [{ day: '', time: '09:30' }, null],
])('%j on the wall of the desk is %s', (end, expected) => {
  expect(toExpiry(end, ZONE)).toBe(expected)
})

it('is read back as it was written', () => {
  const end = { day: '2026-12-24', time: '09:30' }
  expect(toLinkEnd(toExpiry(end, ZONE), ZONE)).toEqual(end)
  expect(toLinkEnd(null, ZONE)).toEqual(NO_END)
})
