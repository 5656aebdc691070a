import { expect, test } from 'vitest'
import { describeLamp } from './describe-lamp.ts'

const AT = '2026-11-23T09:00:00.000Z'
type Status = NonNullable<Parameters<typeof describeLamp>[0]>

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

test.each([
  ['not asked yet', undefined, null, false, 'Looking'],
  ['the worker is alive', status({ beatAt: AT, alive: true }), null, false, 'Clear'],
  ['the worker is silent', status({ beatAt: AT, alive: false }), null, false, 'Caution'],
  ['no worker ever ran', status({ beatAt: null, alive: false }), null, false, 'Caution'],
  ['the desk cannot say', status({ beatAt: AT, alive: true }), null, true, 'Danger'],
  ['the desk does not answer, whatever it said before', status({ beatAt: AT, alive: true }), 1, false, 'Danger'],
] as const)('%s', (_, known, lostAt, failed, word) => {
  expect(describeLamp(known, lostAt, failed).word).toBe(word)
})
