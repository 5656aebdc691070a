import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toInstant } from '../time/instant.ts'
import { parseExpiry, toExpiryOf } from './expiry.ts'

const ZONE = 'Europe/Amsterdam'

it.each([
  ['', null],
  ['2026-12-24', '2026-12-24T22:59:00.000Z'],
  ['2026-07-01 09:00', '2026-07-01T07:00:00.000Z'],
  ['2026-07-01T09:00', '2026-07-01T07:00:00.000Z'],
  ['2026-07-01 09:00:00', '2026-07-01T07:00:00.000Z'],
  ['2026-07-01T09:00:00Z', '2026-07-01T09:00:00.000Z'],
  ['2026-07-01t09:00:00.5z', '2026-07-01T09:00:00.500Z'],
  ['2026-07-01T09:00-08:00', '2026-07-01T17:00:00.000Z'],
  // Clocks go from 02:00 to 03:00 there: the time moves forward by the gap. In the fold it is the first.
  ['2027-03-28 02:30', '2027-03-28T01:30:00.000Z'],
  ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
])('%j in Amsterdam is %s', (text, expected) => {
  expect(parseExpiry(text, ZONE)).toEqual({ at: expected, faults: [] })
})

it.each([
  'tomorrow',
  '24.12.2026',
  '12/24/2026',
  '2026-02-30',
  '2026-12-24 25:00',
  '2026-12-24T24:00Z',
  '2026-13-01T00:00Z',
  '1798761600',
])('refuses %j, and says what can be written', (text) => {
  const { at, faults } = parseExpiry(text, ZONE)
  expect(at).toBeNull()
  expect(faults).toMatchObject([{ field: 'expires_at', rule: 'moment', measured: text, level: 'fault' }])
  expect(faults[0]?.mend).toContain('Europe/Amsterdam')
})

it('reads every end that the export writes as the same moment, in any zone', () => {
  const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.constantFrom('UTC', ZONE, 'America/Los_Angeles', 'Asia/Kathmandu'), (date, zone) => {
      const at = toInstant(date.getTime())
      expect(parseExpiry(at, zone)).toEqual({ at, faults: [] })
    }),
  )
})

it('ends a day without a time in its last minute', () => {
  expect(toExpiryOf('2026-12-24', '', 'UTC')).toBe('2026-12-24T23:59:00.000Z')
})
