import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fieldsOf, gitlabConvention } from '#test/make/convention.ts'
import { tagAddress } from './address.ts'
import { buildLink, fillFields, type LinkDraft } from './build-link.ts'
import { isSound } from './fault.ts'
import type { LinkFields } from './fields.ts'
import { toLongId } from './partner.ts'
import { SHARED_WHERE } from './presets.ts'

const convention = gitlabConvention()
const STRUCTURED = 'eg_x_x_x_autosd'

const draft = (fields: Partial<LinkFields>, more: Partial<LinkDraft> = {}): LinkDraft => ({
  ...{ destination: 'https://about.gitlab.com/blog/one', standsOn: null, replaceForeign: false },
  fields: fieldsOf({ source: 'twitter', medium: 'social', campaign: 'blog', ...fields }),
  ...more,
})
const rulesOf = (fields: Partial<LinkFields>, more: Partial<LinkDraft> = {}): string[] =>
  buildLink(draft(fields, more), convention).faults.map(({ field, rule }) => `${field} ${rule}`)

describe('when a link is tagged', () => {
  it.each([
    ['https://about.gitlab.com/blog/', 'must'],
    ['https://gitlab.com/-/trials/new', 'must'],
    ['https://gitlab.com/users/sign_up', 'must'],
    ['https://gitlab.com/gitlab-org/gitlab', 'may'],
    ['https://learn.gitlab.com/x', 'must'],
    ['https://pages.gitlab.com/x', 'must'],
    ['https://docs.gitlab.com/ee/ci/', 'must'],
    ['https://forum.gitlab.com/t/1', 'may'],
    ['https://www.youtube.com/watch?v=1', 'must-not'],
    ['https://www.linkedin.com/company/gitlab', 'must-not'],
    ['https://notgitlab.com/', 'must-not'],
  ])('%s %s', (destination, need) => {
    expect(buildLink(draft({}, { destination }), convention).tagging?.need).toBe(need)
  })

  it('never from one of our pages to another', () => {
    const built = buildLink(draft({}, { standsOn: 'https://about.gitlab.com/' }), convention)
    expect(built.faults).toMatchObject([{ rule: 'must_not_internal', fix: null }])
    const bare = { ...draft({}), fields: fieldsOf(), standsOn: 'about.gitlab.com' }
    expect(buildLink(bare, convention).url).toBe('https://about.gitlab.com/blog/one')
  })

  it('never to somebody else’s site, which is linked without', () => {
    const destination = 'https://www.youtube.com/watch?v=1'
    expect(rulesOf({}, { destination })).toEqual(['destination must_not_foreign'])
    const bare = buildLink({ ...draft({}, { destination }), fields: fieldsOf() }, convention)
    expect(bare).toMatchObject({ url: destination, faults: [] })
  })
})

describe('the destination', () => {
  it('keeps its own query and fragment, byte for byte', () => {
    const destination = 'https://about.gitlab.com/p?q=a+b&q=%C3%A9&empty=#part?x=1'
    expect(buildLink(draft({}, { destination }), convention).url).toBe(
      'https://about.gitlab.com/p?q=a+b&q=%C3%A9&empty=&utm_source=twitter&utm_medium=social&utm_campaign=blog#part?x=1',
    )
  })

  it('has its own UTM parameters replaced only knowingly', () => {
    const destination = 'https://about.gitlab.com/p?utm_source=old&a=1&UTM_Term=x'
    const built = buildLink(draft({}, { destination }), convention)
    expect(built).toMatchObject({ url: null, faults: [{ rule: 'foreign_utm' }] })
    expect(built.replaced).toEqual([
      { name: 'utm_source', value: 'old' },
      { name: 'UTM_Term', value: 'x' },
    ])
    expect(buildLink(draft({}, { destination, replaceForeign: true }), convention).url).toBe(
      'https://about.gitlab.com/p?a=1&utm_source=twitter&utm_medium=social&utm_campaign=blog',
    )
  })

  it('keeps everything that is not ours, whatever it is', () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9%._~+-]{0,12}$/)
    const pair = fc.tuple(part, part).map(([key, value]) => `k${key}=${value}`)
    fc.assert(
      fc.property(fc.array(pair), fc.option(part), (pairs, hash) => {
        const query = pairs.length > 0 ? `?${pairs.join('&')}` : ''
        const given = `https://about.gitlab.com/p${query}${hash === null ? '' : `#${hash}`}`
        const tagged = tagAddress(given, draft({}).fields)
        expect(tagAddress(tagged, fieldsOf())).toBe(given)
      }),
    )
  })

  it.each([
    ['', 'needed', undefined],
    ['about.gitlab.com/blog', 'not_an_address', 'https://about.gitlab.com/blog'],
    ['javascript:alert(1)', 'scheme', undefined],
    ['https://a b.example', 'space', undefined],
    ['https://me:pw@about.gitlab.com', 'credentials', undefined],
    [`https://about.gitlab.com/${'x'.repeat(2000)}`, 'too_long', undefined],
  ])('“%s” is refused: %s', (destination, rule, mended) => {
    const [first] = buildLink(draft({}, { destination }), convention).faults
    expect(first).toMatchObject({ field: 'destination', rule })
    expect(first?.fix?.value).toBe(mended)
  })
})

/** Allowed pairs of domain.md 2.4. */
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ...['twitter', 'linkedin', 'facebook'].map((source) => [source, ['paidsocial', 'social']] as const),
  ...['adwords', 'bing', 'yahoo'].map((source) => [source, ['cpc']] as const),
  ['google', ['cpc', 'display']],
  ...['doubleclick', 'demandbase', 'stack-overflow', 'gmail', 'qrcode', 'blog'].map(
    (source) => [source, ['display']] as const,
  ),
  ['6sense', ['display', 'banner']],
  ...['marketo', 'mailjet', 'highspot', 'outreach', 'iterable'].map((source) => [source, ['email']] as const),
  ...['g2', 'trustradius', 'gartnerdigital', 'gartnerpeer'].map((source) => [source, ['referral']] as const),
  ['integrate-market', ['syndication']],
  ...['youtube', 'vimeo'].map((source) => [source, ['video']] as const),
  ['agency', ['email', 'paidsocial', 'social']],
  ['bambu', ['social']],
]

describe('sources and mediums', () => {
  it.each(PAIRS)('%s is spread by %s and nothing else', (source, mediums) => {
    for (const medium of [
      'social',
      'paidsocial',
      'cpc',
      'email',
      'display',
      'banner',
      'video',
      'referral',
      'syndication',
    ]) {
      const found = rulesOf({ source, medium, campaign: STRUCTURED })
      expect(found, medium).toEqual(mediums.includes(medium) ? [] : ['medium pair'])
    }
  })

  it.each(['instagram', 'x', 'bluesky'])('%s is not on the published list, and has to be requested', (source) => {
    const [first] = buildLink(draft({ source, campaign: STRUCTURED }), convention).faults
    expect(first).toMatchObject({ field: 'source', rule: 'unknown', measured: source, fix: null })
    expect(first?.mend).toContain('request')
    expect(first?.lacks).toEqual({ list: 'utm_source', value: source })
  })

  it('mends a pair only where a source has one medium', () => {
    const fixOf = (source: string) =>
      buildLink(draft({ source, medium: 'cpc', campaign: STRUCTURED }), convention).faults[0]?.fix
    expect(fixOf('youtube')).toEqual({ field: 'medium', value: 'video' })
    expect(fixOf('twitter')).toBeNull()
  })
})

test.each([
  ['Twitter', 'source capitals', { field: 'source', value: 'twitter' }],
  ['twit ter', 'source characters', null],
])('%s: %s', (source, rule, fix) => {
  const { faults } = buildLink(draft({ source, campaign: STRUCTURED }), convention)
  expect(faults.map((each) => `${each.field} ${each.rule}`)).toContain(rule)
  expect(faults[0]?.fix).toEqual(fix)
})

describe('content', () => {
  it.each(['seccspackage_ebook_fs', 'devguideappsec_ebook', 'x_x_x', 'x_ebook', 'devguideappsec_ebook-accel1'])(
    '%s is right',
    (content) => expect(rulesOf({ content, campaign: STRUCTURED })).toEqual([]),
  )
  it.each([
    ['nurture_ebook', 'content nurture'],
    ['offer', 'content parts'],
    ['a_ebook_b_c', 'content parts'],
    ['offer_leaflet', 'content unknown'],
    ['Offer_Ebook', 'content capitals'],
    ['my offer_ebook', 'content characters'],
  ])('%s: %s', (content, rule) => expect(rulesOf({ content, campaign: STRUCTURED })).toEqual([rule]))
})

describe('partner links', () => {
  const partner = { source: 'partner', medium: 'partner', campaign: 'eg_x_x_x_x' }

  it('need medium, source, GTM and id of a partner', () => {
    expect(rulesOf({ ...partner, partnerId: '0018X00002zWCjUQAW' })).toEqual([])
    expect(rulesOf(partner)).toEqual(['partnerId needed'])
    expect(rulesOf({ campaign: STRUCTURED, partnerId: '0018X00002zWCjUQAW' })).toEqual([
      ...['medium partner', 'source partner', 'campaign partner_gtm'],
    ])
    expect(rulesOf({ ...partner, partnerId: 'short' })).toEqual(['partnerId partner_id'])
  })

  it('with the short id of domain.md warn, and know the long one', () => {
    const built = buildLink(draft({ ...partner, partnerId: '0018X00002zWCjU' }), convention)
    expect(built.faults).toMatchObject([{ level: 'warning', fix: { value: toLongId('0018X00002zWCjU') } }])
    expect(built.url).toContain('utm_partnerid=0018X00002zWCjU')
    // A published pair of both forms.
    expect(toLongId('001A0000006Vm9r')).toBe('001A0000006Vm9rIAC')
  })
})

describe('short forms', () => {
  it.each(['blog', '10years', 'seeingisbelieving', 'devopsplatform'])('%s is for our own channels', (campaign) => {
    expect(rulesOf({ campaign })).toEqual([])
    expect(rulesOf({ campaign, medium: 'paidsocial' })).toEqual(['medium preset'])
    expect(rulesOf({ campaign, source: 'bambu' })).toEqual(['source preset'])
  })

  it('advocacy is Bambu’s', () => {
    expect(rulesOf({ campaign: 'advocacy', source: 'bambu' })).toEqual([])
    expect(rulesOf({ campaign: 'advocacy' })).toEqual(['source preset'])
  })

  it('community has its budget and its programs, wherever it is shared', () => {
    const content = 'de_gitlab_release'
    for (const { source, medium } of SHARED_WHERE)
      expect(rulesOf({ campaign: 'community', budget: 'cmty', content, source, medium })).toEqual([])
    expect(rulesOf({ campaign: 'community' })).toEqual(['budget preset'])
    expect(rulesOf({ campaign: 'community', budget: 'cmty', content: 'gitlab_release' })).toEqual(['content prefix'])
  })

  it('are no part of a structured name, and the budget is', () => {
    expect(rulesOf({ campaign: 'somethingelse' })).toEqual(['campaign date'])
    const lacksOf = (campaign: string) => buildLink(draft({ campaign }), convention).faults[0]?.lacks
    expect(lacksOf('somethingelse')).toEqual({ list: 'campaign', value: 'somethingelse' })
    expect(lacksOf('eg_x_x_meetup_x')).toEqual({ list: 'campaign_type', value: 'meetup' })
    expect([lacksOf('something_else'), lacksOf('eg_x_x_x_seccomp')]).toEqual([null, null])
    expect(rulesOf({ campaign: STRUCTURED, budget: 'dmp' })).toEqual(['budget not_here'])
  })
})

test('a preset and a channel fill in what they decide', () => {
  const preset = convention.presets.find((each) => each.key === 'organic-blog') ?? null
  expect(fillFields(fieldsOf(), preset, 'x', convention)).toMatchObject({
    ...{ source: 'twitter', medium: 'social', campaign: 'blog' },
  })
  const nurture = convention.presets.find((each) => each.key === 'nurture-email') ?? null
  expect(fillFields(fieldsOf(), nurture, null, convention)).toMatchObject({ source: 'marketo', medium: 'email' })
})

test('nothing that has a fault becomes a link, and every link is sound', () => {
  const some = fc.constantFrom(
    '',
    'twitter',
    'Twitter',
    'social',
    'blog',
    STRUCTURED,
    'partner',
    'agency',
    'x y',
    'cmty',
  )
  const fields = fc.record({ source: some, medium: some, campaign: some, content: some, partnerId: some, budget: some })
  fc.assert(
    fc.property(fields, (given) => {
      const { url, faults } = buildLink({ ...draft({}), fields: given }, convention)
      expect(url !== null).toBe(isSound(faults))
    }),
  )
})
