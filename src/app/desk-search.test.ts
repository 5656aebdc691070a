import { expect, test } from 'vitest'
import { composeSearch, NEW_POST } from '#client/desk-links.ts'
import { readDeskSearch } from './desk-search.ts'

test('what opens the composer is what the shell reads', () => {
  const asked = composeSearch(NEW_POST, { day: '2026-11-24', channelIds: ['on-x', 'on-linkedin'] })
  expect(readDeskSearch({ ...asked })).toEqual(asked)
})

test.each(['2026-02-30', 'soon', 12])('a day that is none is left out: %s', (composeDay) => {
  expect(readDeskSearch({ compose: 'new', composeDay }).composeDay).toBeUndefined()
})
