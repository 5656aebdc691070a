import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { gitlabConvention } from '#test/make/convention.ts'
import { type CampaignName, parseCampaign, toCampaignText } from './campaign-name.ts'
import { buildCampaign, checkCampaign } from './check-campaign.ts'

const convention = gitlabConvention()
const languages = ['en', 'fr', 'de', 'es', 'ja', 'pt']
const token = fc.stringMatching(/^[a-z0-9]{1,12}$/)
const free = token.filter((each) => !languages.includes(each))
const orX = (...values: string[]) => fc.constantFrom('x', ...values)

const name: fc.Arbitrary<CampaignName> = fc
  .record({
    date: fc.oneof(
      fc.constant('eg' as const),
      fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
    region: orX('emea', 'amer', 'apac'),
    budget: orX('dmp', 'cmp', 'devrel', 'cmty'),
    type: orX('webcast'),
    gtm: orX('speedsecurity', 'devsecopsplat', 'autosd'),
    language: fc.option(fc.constantFrom(...languages)),
    name: fc.option(free),
    agency: fc.option(token),
  })
  .map((each) => ({ ...each, agency: each.name === null ? null : each.agency }))

test('a name that is built is read back as the same', () => {
  fc.assert(
    fc.property(name, (given) => {
      const { text, faults } = buildCampaign(given, convention, given.agency === null ? null : 'agency')
      expect(faults).toEqual([])
      expect(parseCampaign(text ?? '', convention).name).toEqual(given)
    }),
    { numRuns: 500 },
  )
})

test('what can be taken apart is written the same again', () => {
  const text = fc
    .tuple(fc.constantFrom('eg', '2024_02_20', '2027_12_31'), fc.array(fc.oneof(token, fc.constantFrom(...languages))))
    .map(([date, rest]) => [date, ...rest].join('_'))
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (given) => {
      const { name: parsed, faults } = parseCampaign(given, convention)
      if (parsed) expect(toCampaignText(parsed)).toBe(given)
      else expect(faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})

test('whatever is built at all is read back as it was given', () => {
  const any = fc.oneof(token, fc.constantFrom('', 'x', 'a_b', 'Fr', ...languages))
  const wild = fc.record({
    date: fc.constantFrom('eg', '2024-02-20', '2024-02-31', 'soon'),
    ...{ region: any, budget: any, type: any, gtm: any },
    ...{ language: fc.option(any), name: fc.option(any), agency: fc.option(any) },
  })
  fc.assert(
    fc.property(wild, (given) => {
      const { text } = buildCampaign(given, convention, 'agency')
      if (text === null) return
      const parsed = parseCampaign(text, convention).name
      expect(parsed).toMatchObject({
        language: given.language || null,
        name: given.name || null,
        agency: given.agency || null,
      })
    }),
    { numRuns: 2000 },
  )
})

describe('the examples of domain.md 2.5', () => {
  it('are read', () => {
    const text = '2024_02_20_emea_dmp_webcast_devsecopsplat_fr_beginnersguidedevops'
    const { name: parsed } = parseCampaign(text, convention)
    expect(parsed).toEqual({
      ...{ date: '2024-02-20', region: 'emea', budget: 'dmp', type: 'webcast', gtm: 'devsecopsplat' },
      ...{ language: 'fr', name: 'beginnersguidedevops', agency: null },
    })
    expect(parsed && checkCampaign(parsed, convention, 'twitter')).toEqual([])
    expect(parseCampaign('eg_x_x_x_autosd', convention).name).toMatchObject({ date: 'eg', region: 'x', gtm: 'autosd' })
  })

  it.each(['seccomp', 'singleappci', 'iacgitops', 'vccusecase', 'competegh', 'cdusecase'])('%s is retired', (gtm) => {
    const { name: parsed } = parseCampaign(`eg_x_x_x_${gtm}`, convention)
    expect(parsed && checkCampaign(parsed, convention, null)).toMatchObject([
      { field: 'campaign', rule: 'retired', measured: gtm, fix: null },
    ])
  })
})

const NAME: CampaignName = {
  ...{ date: 'eg', region: 'x', budget: 'x', type: 'x', gtm: 'x', language: null, name: null, agency: null },
}

test.each([
  ['a name equal to a language code', { name: 'fr' }, 'name_is_language'],
  ['a name with an underscore', { name: 'two_words' }, 'underscore'],
  ['an agency without a name', { agency: 'bee' }, 'agency_without_name'],
  ['a name in capitals', { name: 'Loom' }, 'characters'],
  ['a region that nobody knows', { region: 'mars' }, 'unknown'],
  ['a day that is not in the calendar', { date: '2027-02-30' }, 'date'],
])('%s is refused', (_what, given, rule) => {
  const { text, faults } = buildCampaign({ ...NAME, ...given }, convention, 'agency')
  expect(text).toBeNull()
  expect(faults.map((each) => each.rule)).toEqual([rule])
  for (const { message, mend, allowed, measured } of faults)
    for (const said of [message, mend, allowed, measured]) expect(said).toBeTruthy()
})

test('an agency is refused with another source, and there is one way to mend it', () => {
  const { faults } = buildCampaign({ ...NAME, name: 'launch', agency: 'bee' }, convention, 'twitter')
  expect(faults).toMatchObject([{ field: 'source', rule: 'agency_source', fix: { field: 'source', value: 'agency' } }])
})

test.each([
  ['', 'empty_part'],
  ['eg', 'incomplete'],
  ['2024_13_45_x_x_x_x', 'date'],
  ['emea_dmp_webcast_autosd', 'date'],
  ['eg_x_x_x_x_a_b_c', 'underscore'],
  ['eg_x__x_x', 'empty_part'],
  ['EG_X_X_X_X', 'capitals'],
  ['eg_x_x_x_x_my-name', 'characters'],
])('“%s” cannot be taken apart: %s', (text, rule) => {
  expect(parseCampaign(text, convention)).toMatchObject({ name: null, faults: [{ rule }] })
})
