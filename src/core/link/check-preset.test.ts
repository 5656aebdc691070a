import { expect, it } from 'vitest'
import { gitlabConvention } from '#test/make/convention.ts'
import { checkPreset } from './check-preset.ts'
import { DEFAULT_PRESETS, type LinkPreset } from './presets.ts'

const convention = gitlabConvention()
const FREE: LinkPreset = {
  ...{ key: 'launch', label: 'Launch', says: '' },
  ...{ source: null, medium: null, campaign: null, budget: null, contentPrefixes: [] },
}
const judge = (more: Partial<LinkPreset>) => {
  const preset = { ...FREE, ...more }
  const presets = [...convention.presets.filter(({ key }) => key !== preset.key), preset]
  return checkPreset(preset, { ...convention, presets }).map(({ field, rule }) => `${field} ${rule}`)
}

it.each(DEFAULT_PRESETS)('$label, as a desk begins with it, is in order', (preset) => {
  expect(judge(preset)).toEqual([])
})

it.each<[string, Partial<LinkPreset>, string[]]>([
  ['a source and a medium that go together', { source: 'linkedin', medium: 'paidsocial' }, []],
  ['the source of the channel and a short form', { source: 'channel', medium: 'social', campaign: 'launch' }, []],
  ['only a medium', { medium: 'webinar' }, []],
  ['a short form with a budget and beginnings', { campaign: 'launch', budget: 'cmty', contentPrefixes: ['de'] }, []],
  ['nothing', {}, ['source needed']],
  ['a source that is in no list', { source: 'reddit' }, ['source unknown']],
  ['a medium that is in no list', { medium: 'poster' }, ['medium unknown']],
  ['a pair that is not allowed', { source: 'linkedin', medium: 'email' }, ['medium pair']],
  ['a medium that no channel has', { source: 'channel', medium: 'email' }, ['medium pair']],
  [
    'the medium partner with another source',
    { source: 'linkedin', medium: 'partner' },
    ['medium pair', 'source partner'],
  ],
  ['a structured name as short form', { campaign: 'eg_x_x_x_x' }, ['campaign short_form']],
  ['the short form of another', { campaign: 'advocacy' }, ['campaign unique']],
  ['the name of another', { label: ' advocacy ', medium: 'social' }, ['label unique']],
  ['a budget beside the structured name', { budget: 'cmty' }, ['budget not_here']],
  ['a budget that is in no list', { campaign: 'launch', budget: 'mine' }, ['budget unknown']],
  [
    'beginnings without a short form',
    { medium: 'social', contentPrefixes: ['de'] },
    ['contentPrefixes needs_campaign'],
  ],
  ['a beginning with an underscore', { campaign: 'launch', contentPrefixes: ['de_'] }, ['contentPrefixes characters']],
  ['a beginning twice', { campaign: 'launch', contentPrefixes: ['de', 'de'] }, ['contentPrefixes unique']],
])('a preset that fills in %s', (_what, more, expected) => {
  expect(judge(more)).toEqual(expected)
})

it('a preset whose source was retired since says so', () => {
  const values = new Map(convention.values)
  const sources = new Map(values.get('utm_source'))
  const bambu = sources.get('bambu')
  if (!bambu) throw new Error('There is no bambu')
  values.set('utm_source', sources.set('bambu', { ...bambu, retiredAt: '2026-11-23T09:00:00.000Z' }))
  const advocacy = convention.presets.find(({ key }) => key === 'advocacy')
  if (!advocacy) throw new Error('There is no preset advocacy')
  expect(checkPreset(advocacy, { ...convention, values })).toMatchObject([
    { field: 'source', rule: 'retired', message: '“bambu” was retired from UTM sources.' },
  ])
})
