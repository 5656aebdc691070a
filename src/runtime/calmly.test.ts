import { expect, it } from 'vitest'
import { createQuietLog } from '#test/quiet-log.ts'
import { calmly } from './calmly.ts'

it('a notification that cannot be followed up is said, and does not end the process', async () => {
  const log = createQuietLog()
  calmly(() => Promise.reject(new Error('The connection is gone')), log, 'What changed could not be read')()
  await Promise.resolve()
  await Promise.resolve()
  expect(log.lines).toEqual([{ level: 'warn', message: 'What changed could not be read' }])
})
