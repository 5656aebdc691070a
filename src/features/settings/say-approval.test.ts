import { expect, test } from 'vitest'
import { sayReach } from './say-approval.ts'

test.each([
  [undefined, 'Saved'],
  [{ held: 0, released: 0 }, 'Saved'],
  [{ held: 1, released: 0 }, 'Saved. 1 post now needs approval again'],
  [{ held: 3, released: 2 }, 'Saved. 3 posts now need approval again. 2 posts are released'],
])('what a change of the rules did, %j, is said beside the button', (reach, said) => {
  expect(sayReach(reach)).toBe(said)
})
