import { expect, it } from 'vitest'
import { suggestValue } from './suggest-value.ts'

it.each([
  ['pillar', 'Press / News', 'press-news'],
  ['gtm', 'Speed & security', 'speedsecurity'],
  ['region', 'Zürich area', 'zuricharea'],
  ['language', 'Dutch', ''],
  ['pillar', '', ''],
] as const)('in %s, %j would be %j', (list, label, value) => expect(suggestValue(list, label)).toBe(value))
