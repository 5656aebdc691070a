import { expect, it } from 'vitest'
import { sayCapacity, sayRule } from './say-channel.ts'

it.each([
  [{ per: 'day', from: 3, to: 4 }, '3–4 a day'],
  [{ per: 'week', from: 1, to: 1 }, '1 a week'],
  [{ per: 'day', from: 0, to: 2 }, 'up to 2 a day'],
  [null, 'No figure, no meter'],
] as const)('says the capacity %j as %j', (capacity, said) => expect(sayCapacity(capacity)).toBe(said))

it.each([
  [{ minStars: 3, relaxedFromPost: 4 }, '3★ or better; from the 4th post of a day fewer will do'],
  [{ minStars: 4, relaxedFromPost: 2 }, '4★ or better; from the 2nd post of a day fewer will do'],
  [{ minStars: 5, relaxedFromPost: null }, '5★ only'],
  [null, 'None'],
] as const)('says the rule %j as %j', (rule, said) => expect(sayRule(rule)).toBe(said))
