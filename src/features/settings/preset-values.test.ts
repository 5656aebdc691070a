import { expect, it } from 'vitest'
import { DEFAULT_PRESETS } from '#core/link/presets.ts'
import {
  checkPresetValues,
  listFilled,
  placePresetFaults,
  readPreset,
  suggestKey,
  withoutPreset,
  withPreset,
  withPresetAt,
  writePreset,
} from './preset-values.ts'

it.each(DEFAULT_PRESETS)('writes $label as it has read it', (preset) => {
  expect(writePreset(readPreset(preset))).toEqual(preset)
})

it.each([
  ['Organic blog', 'organic-blog'],
  ['Événement, 2027!', 'evenement-2027'],
  ['…', ''],
])('%s has the key %j', (label, key) => {
  expect(suggestKey(label)).toBe(key)
  expect(checkPresetValues.key(key) === null).toBe(key !== '')
})

it('says what a preset fills in, and nothing of what it leaves free', () => {
  const [blog, , community, partner] = DEFAULT_PRESETS.map((each) =>
    listFilled(each).map(({ name, value }) => `${name} ${value}`),
  )
  expect(blog).toEqual(['source that of the channel', 'medium social', 'campaign blog'])
  expect(community).toEqual(['campaign community', 'budget cmty', 'content de_… edu_… oss_… code_… heroes_…'])
  expect(partner).toEqual(['source partner', 'medium partner'])
})

it('changes a preset in its place, adds a new one last, and puts one back where it was', () => {
  const keys = (presets: readonly { key: string }[]) => presets.map(({ key }) => key)
  const [first, second] = DEFAULT_PRESETS
  if (!first || !second) throw new Error('There are fewer than two presets')
  const all = keys(DEFAULT_PRESETS)
  expect(keys(withPreset(DEFAULT_PRESETS, { ...second, label: 'Other' }))).toEqual(all)
  expect(keys(withPreset(DEFAULT_PRESETS, { ...first, key: 'new' }))).toEqual([...all, 'new'])
  const left = withoutPreset(DEFAULT_PRESETS, second.key)
  expect(withPresetAt(left, second, 1)).toEqual(DEFAULT_PRESETS)
})

it('finds the fields of the preset that was sent, and keeps faults of others', () => {
  const fields = {
    'links.presets.2.campaign': 'One word.',
    'links.presets.2.contentPrefixes.0': 'Too long.',
    'links.presets.1.source': 'Retired.',
  }
  expect(placePresetFaults(fields, 2)).toEqual({
    ...{ campaign: 'One word.', contentPrefixes: 'Too long.', 'links.presets.1.source': 'Retired.' },
  })
})
