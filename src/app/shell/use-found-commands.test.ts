import { expect, test } from 'vitest'
import { sayLeft } from './use-found-commands.ts'

const found = (shown: number, total: number) => ({ commands: { length: shown }, total })

test.each([
  [
    [
      ['posts', found(12, 1204)],
      ['links', found(3, 3)],
    ],
    '12 of 1,204 posts. More words find fewer.',
  ],
  [
    [
      ['posts', found(12, 40)],
      ['files', found(0, 0)],
      ['links', found(8, 31)],
    ],
    '12 of 40 posts and 8 of 31 links. More words find fewer.',
  ],
  [[['posts', found(0, 0)]], undefined],
] as const)('of what was found it says how many are not shown: %j', (given, expected) => {
  expect(sayLeft(given)).toBe(expected)
})
