import { expect, test } from 'vitest'
import type { Connection } from './queries.ts'
import { sayBeside, sayRenewal, toneOf } from './say-connection.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const SOON = '2026-11-26T09:00:00.000Z'
const LATER = '2027-01-26T09:00:00.000Z'

const of = (given: Partial<Connection>): Connection => ({
  ...{ channelId: 'x', platform: 'x', state: 'connected', accountId: '42', origin: 'https://api.x.com', says: '' },
  ...{ expiresAt: null, changedAt: NOW, renewsItself: false, imitated: false, atRisk: [], atRiskCount: 0 },
  ...given,
})

test.each([
  [{}, 'clear', ''],
  [{ expiresAt: LATER }, 'clear', ''],
  [{ expiresAt: SOON, atRiskCount: 4 }, 'caution', 'Credentials expire in 3 days; 4 posts are at risk.'],
  [{ expiresAt: SOON, renewsItself: true }, 'clear', ''],
  [{ expiresAt: NOW }, 'caution', 'Credentials have expired; no post is at risk.'],
  [{ state: 'broken', atRiskCount: 1 }, 'danger', '1 post is at risk.'],
  [{ state: 'none' }, 'neutral', ''],
  [{ state: 'unsupported', says: 'Not on LinkedIn yet.' }, 'neutral', 'Not on LinkedIn yet.'],
] as const)('%j is %s and says “%s”', (given, tone, said) => {
  expect(toneOf(of(given), NOW)).toBe(tone)
  expect(sayBeside(of(given), NOW)).toBe(said)
})

test('says what becomes of the credentials', () => {
  expect(sayRenewal(of({}))).toBe('No end is known.')
  expect(sayRenewal(of({ expiresAt: SOON }))).toMatch(/Nobody but a person/)
  expect(sayRenewal(of({ expiresAt: SOON, renewsItself: true }))).toMatch(/by the desk/)
})
