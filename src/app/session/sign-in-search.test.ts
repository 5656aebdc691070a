import { expect, test } from 'vitest'
import { readSignInSearch } from './sign-in-search.ts'

test.each(['/', '/people?person=a', '/audit#newest'])('leads back to %s', (to) => {
  expect(readSignInSearch({ to })).toEqual({ to })
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?to=/', 7])(
  'never leads to %s',
  (to) => {
    expect(readSignInSearch({ to })).toEqual({})
  },
)
