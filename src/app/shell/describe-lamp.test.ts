import { describe, expect, test } from 'vitest'
import { describeLamp, type Signals } from './describe-lamp.ts'

const AT = '2026-11-23T09:00:00.000Z'
type Status = NonNullable<Signals['status']>
type Publishing = Exclude<Signals['publishing'], string | null>

function status(worker: Status['worker']): Status {
  return {
    version: '0.1.0',
    database: 'pglite',
    platforms: 'simulated',
    now: AT,
    worker,
    processes: [{ processId: 'a', role: 'all', startedAt: AT, beatAt: AT }],
    newestBackupAt: null,
  }
}

const ALIVE = status({ beatAt: AT, alive: true })
const SILENT = status({ beatAt: AT, alive: false })
const FINE: Publishing = {
  now: AT,
  pauses: [],
  worker: { alive: true, beatAt: AT },
  next: null,
  overdue: { count: 0, since: null },
  ...{ held: 0, failed: 0, unconfirmed: 0 },
  ...{ broken: [], expiring: [] },
}
const SIGNALS: Signals = {
  ...{ status: ALIVE, publishing: null, connected: null, lostAt: null, failed: false },
  nameOf: (value) => (value === 'on-x' ? 'Acme on X' : value),
}
const look = (given: Partial<Signals>) => describeLamp({ ...SIGNALS, ...given })
const over = (given: Partial<Publishing>) => look({ publishing: { ...FINE, ...given } })

function pause(kind: Publishing['pauses'][number]['scope']['kind'], value = ''): Publishing['pauses'][number] {
  const ended = { endsAt: null, liftedBy: null, liftedAt: null }
  return { id: 'one', scope: { kind, value }, reason: 'A storm', setBy: 'priya', setAt: AT, ...ended }
}

describe('to those who may not see how publishing stands', () => {
  test.each([
    ['not asked yet', { status: undefined }, 'Looking'],
    ['the worker is alive, which says nothing about publishing', {}, 'Desk up'],
    ['the worker is silent', { status: SILENT }, 'Caution'],
    ['no worker ever ran', { status: status({ beatAt: null, alive: false }) }, 'Caution'],
    ['the desk cannot say', { failed: true }, 'Danger'],
    ['the desk does not answer, whatever it said before', { lostAt: 1 }, 'Danger'],
  ] as const)('%s', (_, given, word) => expect(look(given).word).toBe(word))
})

describe('of publishing', () => {
  const expiring = [{ channelId: 'on-x', expiresAt: '2026-11-26T09:00:00.000Z', atRisk: 4 }]
  const broken = [{ channelId: 'on-x', says: 'X took the connection back.' }]
  test.each([
    ['nothing is wrong', FINE, 'Clear', /Publishing runs/],
    ['all is paused', { pauses: [pause('everything')] }, 'Danger', /Everything is paused/],
    ['a platform is paused', { pauses: [pause('platform', 'x')] }, 'Caution', /is paused: X\./],
    ['a channel is paused', { pauses: [pause('channel', 'on-x')] }, 'Caution', /is paused: Channel Acme on X\./],
    ['a channel is broken', { broken }, 'Caution', /Acme on X cannot publish\. X took/],
    [
      'credentials run out',
      { expiring },
      'Caution',
      /Credentials of Acme on X expire in 3 days; 4 posts are at risk\./,
    ],
    ['something is overdue', { overdue: { count: 2, since: AT } }, 'Caution', /2 posts are overdue/],
    ['something is unconfirmed', { unconfirmed: 1 }, 'Caution', /nobody knows whether it is out/],
    ['something is held', { held: 3 }, 'Caution', /3 posts are held, counted once for each channel\./],
    ['something has failed, which somebody was told', { failed: 1 }, 'Clear', /Publishing runs/],
  ] as const)('%s', (_, given, word, why) => {
    const state = over(given as Partial<Publishing>)
    expect(state.word).toBe(word)
    expect(state.why).toMatch(why)
  })

  test('not known yet', () => expect(look({ publishing: 'asking' }).word).toBe('Looking'))
  test('the desk cannot say', () => expect(look({ publishing: 'unknown' }).word).toBe('Caution'))
  test('the worker is silent, though all else is well', () =>
    expect(look({ status: SILENT, publishing: FINE }).word).toBe('Caution'))
  test('no channel is left', () => expect(look({ publishing: { ...FINE, broken }, connected: 0 }).word).toBe('Danger'))
  test('says who threw the lever, and since when by the desk’s clock', () =>
    expect(over({ pauses: [pause('everything')] })).toMatchObject({ by: 'priya', since: AT, clock: 'desk' }))
  test('the worst comes first, and the rest is said too', () => {
    const state = over({ held: 1, broken, pauses: [pause('platform', 'x'), pause('everything')] })
    expect(state.why).toMatch(/Everything is paused/)
    expect(state.also).toHaveLength(3)
  })
})
