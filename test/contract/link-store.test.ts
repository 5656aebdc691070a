import { expect, it } from 'vitest'
import type { TrackedLink } from '#core/link/link.ts'
import type { ClickCount } from '#core/ports/link-stores.ts'
import type { ValueRequest } from '#core/pick-list/value-request.ts'
import type { Person } from '#core/person/person.ts'
import type { OpenDatabase } from '#db/database.ts'
import { createStores } from '#db/stores.ts'
import { describeEachDatabase } from '../databases.ts'

const AT = '2026-11-23T09:30:00.123Z'
const LATER = '2026-11-24T09:30:00.000Z'

const ANA: Person = {
  ...{ id: 'ana', name: 'Ana', email: 'ana@example.com', title: '', pronouns: '', level: 'associate' },
  ...{ administrator: false, zone: 'UTC', demo: false, createdAt: AT, joinedAt: AT, deactivatedAt: null, version: 1 },
}

const makeLink = (id: string, given: Partial<TrackedLink> = {}): TrackedLink => ({
  ...{ id, slug: `slug-${id}`, destination: 'https://example.com/', url: `https://example.com/?utm_content=${id}` },
  ...{ source: 'twitter', medium: 'social', campaign: 'blog', content: '', partnerId: '', budget: '' },
  ...{ channelId: null, why: 'To see', createdBy: 'ana', createdAt: AT, expiresAt: null },
  ...{ disabledAt: null, disabledBy: null, disabledWhy: '', version: 1 },
  ...given,
})

const click = (given: Partial<ClickCount> = {}): ClickCount => ({
  ...{ linkId: 'a', day: '2026-11-23', channelId: '', referrer: '', clicks: 1 },
  ...given,
})

async function openStores(open: () => Promise<OpenDatabase>) {
  const stores = createStores((await open()).db)
  await stores.people.insert(ANA)
  return stores
}

describeEachDatabase('the link store', (open) => {
  it('keeps links to the millisecond, each slug once, and changes them from the version read', async () => {
    const { links } = await openStores(open)
    await links.insert([makeLink('a', { expiresAt: LATER })])
    expect(await links.get('a')).toEqual({ ...makeLink('a', { expiresAt: LATER }), clicks: 0 })
    expect(await links.getBySlug('slug-a')).toEqual(makeLink('a', { expiresAt: LATER }))
    expect(await links.getBySlug('none')).toBeNull()
    await expect(links.insert([makeLink('b', { slug: 'slug-a' })])).rejects.toThrow()
    const off = makeLink('a', {
      disabledAt: LATER,
      disabledBy: 'ana',
      disabledWhy: 'Moved',
      url: 'https://evil.example',
    })
    expect(await Promise.all([links.update(off), links.update(off)])).toContain(false)
    expect(await links.get('a')).toMatchObject({ url: makeLink('a').url, disabledWhy: 'Moved', version: 2 })
  })

  it('counts 10,000 clicks that 50 add at the same time, and loses none', async () => {
    const { links } = await openStores(open)
    await links.insert([makeLink('a'), makeLink('b')])
    const connection = async (number: number) => {
      for (let index = 0; index < 200; index++)
        await links.addClicks([click({ referrer: `host-${(number + index) % 3}.example` })])
    }
    await Promise.all(Array.from({ length: 50 }, (_, number) => connection(number)))
    expect((await links.get('a'))?.clicks).toBe(10_000)
    expect((await links.get('b'))?.clicks).toBe(0)
  }, 60_000)

  it('does not wait for ever when two add the same counts in another order', async () => {
    const { links } = await openStores(open)
    await links.insert([makeLink('a'), makeLink('b')])
    const counts = [click(), click({ linkId: 'b' })]
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => links.addClicks(index % 2 ? counts : counts.toReversed())),
    )
    expect((await links.get('b'))?.clicks).toBe(40)
  })

  it('adds up clicks by day and channel, and by where they came from', async () => {
    const { links } = await openStores(open)
    await links.insert([makeLink('a'), makeLink('b', { campaign: 'other' })])
    await links.addClicks([
      click({ clicks: 3, referrer: 't.co' }),
      click({ clicks: 2, channelId: 'x' }),
      click({ clicks: 5, linkId: 'b', referrer: 't.co' }),
      click({ clicks: 7, day: '2026-11-25' }),
    ])
    const days = { from: '2026-11-23', to: '2026-11-24' }
    expect(await links.listClickDays(days, LATER)).toEqual([
      { day: '2026-11-23', channelId: '', clicks: 8 },
      { day: '2026-11-23', channelId: 'x', clicks: 2 },
    ])
    expect(await links.listReferrers(days, 10, LATER)).toEqual([
      { referrer: 't.co', clicks: 8 },
      { referrer: '', clicks: 2 },
    ])
    expect(await links.listReferrers({ ...days, campaign: 'other' }, 10, LATER)).toEqual([
      { referrer: 't.co', clicks: 5 },
    ])
    expect(await links.listClickDays({ ...days, linkId: 'b', channelId: 'x' }, LATER)).toEqual([])
  })

  it('adds up the clicks on exactly the links that the list shows, and knows the first of them', async () => {
    const { links } = await openStores(open)
    const made = [
      makeLink('a', { why: 'The launch', channelId: null, createdAt: LATER }),
      makeLink('b', { source: 'linkedin', medium: 'paidsocial', expiresAt: AT }),
      makeLink('c', { disabledAt: AT, disabledBy: 'ana', campaign: '10years' }),
    ]
    await links.insert(made)
    await links.addClicks(made.map(({ id }, index) => click({ linkId: id, clicks: 10 ** index })))
    const days = { from: '2026-11-23', to: '2026-11-23' }
    const filters: Parameters<typeof links.list>[0][] = [
      ...[{}, { text: 'launch' }, { source: 'linkedin' }, { medium: 'social' }, { campaign: '10years' }],
      ...[{ createdBy: 'ana' }, { createdBy: 'nobody' }],
      ...(['live', 'expired', 'disabled'] as const).map((state) => ({ state })),
    ]
    for (const filter of filters) {
      const { items } = await links.list(filter, 'newest', 10, null, LATER)
      const counted = await links.listClickDays({ ...filter, ...days }, LATER)
      const sum = (rows: readonly { readonly clicks: number }[]) => rows.reduce((all, each) => all + each.clicks, 0)
      expect(sum(counted), JSON.stringify(filter)).toBe(sum(items))
      const first = items.map(({ createdAt }) => createdAt).toSorted()[0] ?? null
      expect(await links.findOldest(filter, LATER), JSON.stringify(filter)).toBe(first)
    }
  })

  it.each(['newest', 'oldest', 'clicks', 'slug'] as const)(
    'pages by %s without losing or repeating one',
    async (sort) => {
      const { links } = await openStores(open)
      const ids = Array.from({ length: 7 }, (_, index) => `link-${index}`)
      await links.insert(ids.map((id, index) => makeLink(id, { createdAt: index < 4 ? AT : LATER })))
      await links.addClicks(ids.slice(0, 3).map((linkId, index) => click({ linkId, clicks: index + 1 })))
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof links.list>> = await links.list({}, sort, 2, cursor, LATER)
        expect(page.total).toBe(7)
        seen.push(...page.items.map((each) => each.id))
        cursor = page.nextCursor
      } while (cursor !== null)
      expect([...seen].sort()).toEqual(ids)
      if (sort === 'clicks') expect(seen.slice(0, 3)).toEqual(['link-2', 'link-1', 'link-0'])
      if (sort === 'slug') expect(seen).toEqual(ids)
    },
  )

  it('lists what links were made for, what was used last first', async () => {
    const { links } = await openStores(open)
    await links.insert([
      makeLink('a', { campaign: 'blog' }),
      makeLink('b', { campaign: 'carding', createdAt: LATER }),
      makeLink('c', { campaign: 'blog' }),
      makeLink('d', { campaign: '', createdAt: LATER }),
    ])
    expect(await links.listCampaigns(5)).toEqual({
      campaigns: [
        { campaign: 'carding', links: 1 },
        { campaign: 'blog', links: 2 },
      ],
      total: 2,
    })
    expect(await links.listCampaigns(1)).toMatchObject({ campaigns: [{ campaign: 'carding' }], total: 2 })
  })

  it('finds links by their words, values and state', async () => {
    const { links } = await openStores(open)
    await links.insert([
      makeLink('a', { why: 'The 50% sale' }),
      makeLink('b', { source: 'linkedin', expiresAt: AT }),
      makeLink('c', { disabledAt: AT, disabledBy: 'ana', campaign: '10years' }),
    ])
    const find = async (filter: Parameters<typeof links.list>[0]) =>
      (await links.list(filter, 'slug', 10, null, LATER)).items.map((each) => each.id)
    expect(await find({ text: '50% SALE' })).toEqual(['a'])
    expect(await find({ text: '_' })).toEqual(['a', 'b', 'c'])
    expect(await find({ source: 'linkedin' })).toEqual(['b'])
    expect(await find({ campaign: '10years' })).toEqual(['c'])
    expect(await find({ state: 'live' })).toEqual(['a'])
    expect(await find({ state: 'expired' })).toEqual(['b'])
    expect(await find({ state: 'disabled' })).toEqual(['c'])
    expect((await links.listByUrls([makeLink('b').url, 'none'])).map((each) => each.id)).toEqual(['b'])
    expect((await links.listBySlugs(['slug-c', 'none'])).map((each) => each.id)).toEqual(['c'])
  })
})

describeEachDatabase('requests for values', (open) => {
  it('are decided once, and those that wait come first', async () => {
    const { valueRequests } = await openStores(open)
    const request = (id: string, askedAt: string): ValueRequest => ({
      ...{ id, list: 'utm_source', value: id, label: id, mediums: ['social'], why: 'New', askedBy: 'ana', askedAt },
      ...{ verdict: null, decidedBy: null, decidedAt: null, note: '' },
    })
    await valueRequests.insert(request('one', AT))
    await valueRequests.insert(request('two', LATER))
    const decided = { ...request('two', LATER), verdict: 'approved', decidedBy: 'ana', decidedAt: LATER } as const
    expect(await Promise.all([valueRequests.decide(decided), valueRequests.decide(decided)])).toContain(false)
    expect((await valueRequests.list(10)).map((each) => each.id)).toEqual(['one', 'two'])
    expect(await valueRequests.get('two')).toEqual(decided)
  })
})

describeEachDatabase('what is known of destinations', (open) => {
  it('is written over, and the longest unread is read first', async () => {
    const { links, destinations } = await openStores(open)
    const at = (id: string) => ({ destination: `https://example.com/${id}` })
    await links.insert([makeLink('a', at('a')), makeLink('b', at('b')), makeLink('c', at('c'))])
    await links.insert([makeLink('d', { ...at('d'), disabledAt: AT, disabledBy: 'ana' }), makeLink('e', at('a'))])
    const read = (url: string, checkedAt: string) => ({
      ...{ url, checkedAt, simulated: true, reading: { kind: 'failed', says: 'No answer.' } as const },
    })
    await destinations.put(read('https://example.com/b', AT))
    await destinations.put(read('https://example.com/c', AT))
    await destinations.put(read('https://example.com/c', LATER))
    expect(await destinations.getMany(['https://example.com/c', 'x'])).toEqual([read('https://example.com/c', LATER)])
    expect(await destinations.listUnread(LATER, 10)).toEqual(['https://example.com/a', 'https://example.com/b'])
  })
})
