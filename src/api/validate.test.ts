import * as z from 'zod'
import { expect, test } from 'vitest'
import { parseInput } from './validate.ts'
import type { Refusal } from './refusal.ts'

const body = z.object({
  name: z.string().max(5),
  tags: z.array(z.string()).max(2),
  count: z.number().max(9),
  slug: z.string().regex(/^[a-z]+$/, { error: 'Lowercase letters.' }),
  link: z.url({ error: 'Give a whole web address.' }),
  kind: z.enum(['a', 'b']),
})
const GOOD = { name: 'Ana', tags: [], count: 1, slug: 'abc', link: 'https://a.example', kind: 'a' }

function refuse(wrong: object): unknown {
  try {
    return parseInput({ body }, { params: {}, query: {}, body: { ...GOOD, ...wrong } })
  } catch (error) {
    return (error as Refusal).extras.violations
  }
}

test.each([
  [{ name: 'Anastasia' }, { field: 'body.name', rule: 'too_big', measured: 9, allowed: 'at most 5 characters' }],
  [{ tags: ['a', 'b', 'c'] }, { field: 'body.tags', rule: 'too_big', measured: 3, allowed: 'at most 2 items' }],
  [{ count: 12 }, { field: 'body.count', rule: 'too_big', measured: 12, allowed: 'at most 9' }],
  [{ slug: 'A b' }, { field: 'body.slug', rule: 'invalid_format', measured: 'A b', allowed: '/^[a-z]+$/' }],
  [{ link: 'nowhere' }, { rule: 'invalid_format', measured: 'nowhere', allowed: 'a whole web address' }],
  [{ kind: 'c' }, { rule: 'invalid_value', measured: 'c', allowed: 'a, b' }],
  [{ count: 'one' }, { rule: 'invalid_type', measured: 'string', allowed: 'number' }],
])('%j: says field, rule, what was measured and what is allowed', (wrong, expected) => {
  expect(refuse(wrong)).toMatchObject([expected])
})

test('what is right passes', () => {
  expect(refuse({})).toEqual({ body: GOOD })
})
