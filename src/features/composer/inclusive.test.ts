import { expect, test } from 'vitest'
import { findExclusive } from './inclusive.ts'

test('says in plain words what may leave people out, once', async () => {
  const found = await findExclusive('Hey guys, and guys again: our chairman is here.')
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found).size).toBe(found.length)
  expect(found.join(' ')).toMatch(/“guys” may leave people out/i)
})

test.each(['The host runs fine; execution of the special job fails.', 'We shipped it today.', ''])(
  'leaves words of the trade alone: %s',
  async (text) => {
    expect(await findExclusive(text)).toEqual([])
  },
)
