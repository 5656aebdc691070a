import { beforeEach, describe, expect, it } from 'vitest'
import { sharePglite } from '../databases.ts'
import { NOW, ORIGIN } from '../make/desk.ts'
import { BLOG, makeLinkRoom, makeOne, moveZone, order } from '../make/link-room.ts'
import { good } from '../make/post-room.ts'

const open = sharePglite()
let room: Awaited<ReturnType<typeof makeLinkRoom>>
beforeEach(async () => {
  const read = async () => ({ kind: 'read', status: 404, finalUrl: BLOG, openGraph: null }) as const
  room = await makeLinkRoom(await open(), { pages: { simulated: true, read } })
})

describe('a link', () => {
  it('that breaks the convention cannot be made, and every rule says how to mend it', async () => {
    const { ana } = room
    const fields = { source: 'Twitter', medium: 'cpc', campaign: 'eg_x_x_x_seccomp' }
    const dry = good(await ana.send('POST', '/api/links/builds', { destination: `${BLOG}?utm_term=x`, fields }))
    expect(dry.links[0]).toMatchObject({ url: null, replaced: [{ name: 'utm_term', value: 'x' }] })
    for (const each of dry.links[0].faults) expect(each).toMatchObject({ mend: expect.stringMatching(/\S/) })
    const refused = await ana.send('POST', '/api/links', order({ fields }))
    expect(refused.status).toBe(422)
    expect(
      refused.json.violations.map((each: { field: string; rule: string }) => `${each.field} ${each.rule}`),
    ).toEqual([...['body.source capitals', 'body.campaign retired']])
    expect(refused.json.violations[0].fix).toEqual({ field: 'source', value: 'twitter' })
    expect(good(await ana.get('/api/links')).total).toBe(0)
  })

  it('is made for each channel, with its source and medium', async () => {
    const body = order({ fields: {}, preset: 'organic-blog', channelIds: ['x', 'linkedin'] })
    const { links } = good(await room.ana.send('POST', '/api/links', body))
    expect(links.map((each: { channelId: string; url: string }) => [each.channelId, each.url])).toEqual([
      ['x', `${BLOG}?utm_source=twitter&utm_medium=social&utm_campaign=blog`],
      ['linkedin', `${BLOG}?utm_source=linkedin&utm_medium=social&utm_campaign=blog`],
    ])
    const refused = await room.ana.send(
      'POST',
      '/api/links',
      order({ fields: {}, preset: 'organic-blog', channelIds: ['mastodon'] }),
    )
    expect(refused.json.violations[0]).toMatchObject({ field: 'channels.mastodon.source', rule: 'unknown' })
  })

  it('that leads to the same is found, and made again only when asked', async () => {
    const first = await makeOne(room.ana)
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
    await room.desk.app.request(`${ORIGIN}/l/${first.slug}`, { headers: { 'user-agent': agent } })
    await room.desk.deps.clicks.flush()
    const dry = good(await room.priya.send('POST', '/api/links/builds', { destination: BLOG, fields: order().fields }))
    expect(dry.links[0].duplicates).toMatchObject([
      { id: first.id, createdBy: room.people.ana.id, why: 'For the launch', clicks: 1 },
    ])
    const second = await room.priya.send('POST', '/api/links', order())
    expect(second.json).toMatchObject({ code: 'already-exists', current: { links: [{ id: first.id }] } })
    expect((await makeOne(room.priya, { again: true })).slug).not.toBe(first.slug)
  })

  it('has the slug it was given, which nobody else gets', async () => {
    await makeOne(room.ana, { slug: 'launch-day' })
    const taken = await room.ana.send('POST', '/api/links', order({ slug: 'launch-day', again: true }))
    expect(taken.json).toMatchObject({ code: 'already-exists', violations: [{ field: 'body.slug', rule: 'unique' }] })
    const both = await room.ana.send(
      'POST',
      '/api/links',
      order({ slug: 'both', channelIds: ['x', 'linkedin'], fields: { campaign: 'blog' } }),
    )
    expect(both.json.violations[0]).toMatchObject({ rule: 'one_link' })
    expect((await room.ana.send('POST', '/api/links', order({ slug: 'No Way' }))).status).toBe(422)
    const past = await room.ana.send('POST', '/api/links', order({ expiresAt: NOW }))
    expect(past.json.violations[0]).toMatchObject({ field: 'body.expiresAt', rule: 'past' })
    const loop = await room.ana.send('POST', '/api/links', order({ destination: `${ORIGIN}/l/launch-day`, fields: {} }))
    expect(loop.json.violations[0]).toMatchObject({ rule: 'short_link' })
  })

  it('is changed from the version read, and where it leads never', async () => {
    const link = await makeOne(room.ana)
    const path = `/api/links/${link.id}`
    expect((await room.ana.send('PATCH', path, { url: 'https://evil.example', version: 1 })).status).toBe(422)
    const nameless = await room.ana.send('PATCH', path, { disabled: true, version: 1 })
    expect(nameless.json.violations[0]).toMatchObject({ field: 'body.disabledWhy', rule: 'needed' })
    const ended = await room.ana.send('PATCH', path, { expiresAt: NOW, version: 1 })
    expect(ended.json.violations[0]).toMatchObject({ field: 'body.expiresAt', rule: 'past' })
    const off = good(await room.priya.send('PATCH', path, { disabled: true, disabledWhy: 'Moved', version: 1 }))
    expect(off).toMatchObject({ state: 'disabled', disabledBy: room.people.priya.id, version: 2 })
    const stale = await room.ana.send('PATCH', path, { why: 'Another', version: 1 })
    expect(stale.json).toMatchObject({ code: 'conflict', current: { version: 2 } })
    expect(good(await room.ana.send('PATCH', path, { disabled: false, version: 2 })).state).toBe('live')
  })

  it('says of itself when a value it has was retired later', async () => {
    const link = await makeOne(room.ana, { fields: { ...order().fields, campaign: 'eg_x_x_x_autosd' } })
    expect(link.faults).toEqual([])
    const { values } = good(await room.priya.get('/api/pick-lists'))
    const gtm = values.find((each: { value: string }) => each.value === 'autosd')
    good(await room.priya.send('PATCH', `/api/pick-list-values/${gtm.id}`, { retired: true, version: 1 }))
    expect(good(await room.ana.get(`/api/links/${link.id}`)).faults).toMatchObject([{ rule: 'retired' }])
  })
})

describe('checking', () => {
  it('finds every fault of whatever is pasted, through short links too', async () => {
    const link = await makeOne(room.ana)
    const text = `live: ${BLOG}\nand ${link.shortUrl}, https://www.youtube.com/?utm_source=twitter`
    const { reports } = good(await room.ana.send('POST', '/api/links/checks', { text, urls: ['about.gitlab.com/x'] }))
    expect(reports).toMatchObject([
      { line: 1, url: BLOG, faults: [{ rule: 'untagged' }] },
      { line: 2, url: link.shortUrl, leadsTo: link.url, faults: [] },
      { line: 2, faults: [{ rule: 'must_not_foreign' }], mended: 'https://www.youtube.com/' },
      { line: null, faults: [{ rule: 'not_an_address' }] },
    ])
  })

  it('takes campaign names apart and writes them', async () => {
    const text = '2024_02_20_emea_dmp_webcast_devsecopsplat_fr_beginnersguidedevops'
    const parsed = good(await room.ana.send('POST', '/api/links/campaigns/parse', { text }))
    expect(parsed).toMatchObject({ name: { language: 'fr', name: 'beginnersguidedevops' }, faults: [] })
    expect(good(await room.ana.send('POST', '/api/links/campaigns/build', parsed.name)).text).toBe(text)
    expect(good(await room.ana.send('POST', '/api/links/campaigns/parse', { text: 'blog' })).shortForm).toBe(
      'Organic blog',
    )
  })
})

const upload = (csv: string, query = '') =>
  room.ana.get('/api/session').then(async () => {
    const cookie = await room.desk.cookieOf(room.people.ana)
    const answer = await room.desk.app.request(`${ORIGIN}/api/links/imports${query}`, {
      method: 'POST',
      headers: { cookie, origin: ORIGIN, 'content-type': 'text/csv' },
      body: csv,
    })
    return { status: answer.status, json: (await answer.json()) as any }
  })

describe('CSV', () => {
  it('is taken in row by row: one that breaks a rule keeps no other from being made', async () => {
    const csv = [
      'Destination,Channel,Campaign,Source,Medium,Slug,Why',
      `${BLOG},x,blog,,,one,First`,
      `${BLOG},x,blog,,,,The same`,
      `${BLOG},@nobody,blog,,,,`,
      `${BLOG},,blog,instagram,social,,`,
      `${BLOG},linkedin,blog,,,one,`,
    ].join('\r\n')
    const dry = (await upload(csv, '?dryRun=true')).json
    expect(dry).toMatchObject({ made: 1, duplicates: 1, refused: 3 })
    expect(good(await room.ana.get('/api/links')).total).toBe(0)
    const { rows } = (await upload(csv)).json
    expect(rows.map((each: any) => [each.row, each.outcome, each.faults[0]?.rule])).toEqual([
      [2, 'made', undefined],
      [3, 'duplicate', undefined],
      [4, 'refused', 'unknown'],
      [5, 'refused', 'unknown'],
      [6, 'refused', 'unique'],
    ])
    const exported = await room.ana.get('/api/links.csv')
    expect((await upload(exported.text)).json).toMatchObject({ made: 0, duplicates: 1, refused: 0 })
  })

  it('ends a link when its row says, on the wall of the desk or with a zone of its own, and refuses what is no end', async () => {
    await moveZone(room.desk, 'Europe/Amsterdam')
    const csv = [
      'destination,source,medium,campaign,expires_at',
      ...['2099-07-01', '2099-07-01 09:00', '2099-07-01T09:00:00-08:00', 'next week', '2020-01-01', ''].map(
        (end, index) => `${BLOG}/${index},twitter,social,blog,${end}`,
      ),
    ].join('\n')
    const { rows } = (await upload(csv)).json
    expect(rows.map((each: any) => [each.outcome, each.expiresAt, each.faults[0]?.rule])).toEqual([
      ['made', '2099-07-01T21:59:00.000Z', undefined],
      ['made', '2099-07-01T07:00:00.000Z', undefined],
      ['made', '2099-07-01T17:00:00.000Z', undefined],
      ['refused', null, 'moment'],
      ['refused', '2020-01-01T22:59:00.000Z', 'past'],
      ['made', null, undefined],
    ])
    expect(rows[3].faults[0]).toMatchObject({ field: 'expires_at', measured: 'next week' })
    const { items } = good(await room.ana.get('/api/links?sort=oldest'))
    expect(items.map((each: any) => each.expiresAt).toSorted()).toEqual(
      rows
        .filter((each: any) => each.outcome === 'made')
        .map((each: any) => each.expiresAt)
        .toSorted(),
    )
  })

  it('that was exported makes the same links again where there are none, and none where they are', async () => {
    await makeOne(room.ana, { slug: 'ends', expiresAt: '2099-12-24T17:00:00.250Z' })
    await makeOne(room.ana, {
      slug: 'for-x',
      destination: `${BLOG}-b?page=2#top`,
      channelIds: ['x'],
      why: '=now, "soon"',
    })
    const soon = new Date(Date.parse(room.desk.deps.clock.now()) + 60_000).toISOString()
    await makeOne(room.ana, { slug: 'over', destination: `${BLOG}-c`, expiresAt: soon })
    room.desk.tick(120_000)
    const read = async () => good(await room.ana.get('/api/links?sort=slug')).items
    const before = await read()
    const exported = (await room.ana.get('/api/links.csv')).text
    expect((await upload(exported)).json).toMatchObject({ made: 0, duplicates: 3, refused: 0 })
    await (await open()).db.execute('delete from link')
    // What has ended is reported, and not made to end before it begins.
    expect((await upload(exported)).json).toMatchObject({ made: 2, duplicates: 0, refused: 1 })
    const kept = ({ slug, url, destination, channelId, why, expiresAt, source, medium, campaign }: any) => ({
      ...{ slug, url, destination, channelId, why, expiresAt, source, medium, campaign },
    })
    expect((await read()).map(kept)).toEqual(before.filter((each: any) => each.slug !== 'over').map(kept))
  })

  it('without a destination column, or with too many rows, is refused as a whole', async () => {
    expect((await upload('a,b\n1,2')).json.violations[0]).toMatchObject({ rule: 'column', measured: 'a, b' })
    expect((await upload(`destination\n${'x\n'.repeat(10_001)}`)).json.violations[0]).toMatchObject({
      rule: 'too_many_rows',
    })
  })

  it('of 10,000 rows is taken in', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `${BLOG}/${index},twitter,social,blog`)
    const { json } = await upload(['destination,source,medium,campaign', ...rows].join('\n'))
    expect(json).toMatchObject({ made: 10_000, duplicates: 0, refused: 0 })
    expect(good(await room.ana.get('/api/links?limit=1')).total).toBe(10_000)
  }, 60_000)
})

describe('a value that a list lacks', () => {
  const asked = { list: 'utm_source', value: 'mastodon', label: 'Mastodon', mediums: ['social'], why: 'We post there' }

  it('is asked for by whoever needs it, and approved by who may', async () => {
    const request = good(await room.ana.send('POST', '/api/value-requests', asked))
    expect((await room.ana.send('POST', '/api/value-requests', asked)).json.code).toBe('already-exists')
    const told = good(await room.priya.get('/api/notifications'))
    expect(told.items?.[0]?.title ?? told.notifications[0].title).toContain('mastodon')
    const path = `/api/value-requests/${request.id}/verdict`
    expect((await room.ana.send('PUT', path, { verdict: 'approved' })).status).toBe(403)
    expect(good(await room.priya.send('PUT', path, { verdict: 'approved' }))).toMatchObject({
      ...{ verdict: 'approved', decidedBy: room.people.priya.id },
    })
    expect((await room.priya.send('PUT', path, { verdict: 'declined', note: 'Not now' })).json.code).toBe('gone')
    const [answer] = good(await room.ana.get('/api/notifications')).notifications
    expect(answer).toMatchObject({
      title: 'Priya approved the new value mastodon',
      path: '/settings/pick-lists#requests',
    })
    const { values } = good(await room.ana.get('/api/pick-lists'))
    expect(values).toContainEqual(expect.objectContaining({ value: 'mastodon', own: true, mediums: ['social'] }))
    const built = await makeOne(room.ana, { fields: {}, preset: 'organic-blog', channelIds: ['mastodon'] })
    expect(built.source).toBe('mastodon')
  })

  it('is declined only with a reason, which whoever asked is told', async () => {
    const { id } = good(await room.ana.send('POST', '/api/value-requests', asked))
    const decline = (note: string) =>
      room.priya.send('PUT', `/api/value-requests/${id}/verdict`, { verdict: 'declined', note })
    expect((await decline('')).json.violations).toMatchObject([{ field: 'body.note', rule: 'needed' }])
    expect(good(await decline('We are not there'))).toMatchObject({ verdict: 'declined', note: 'We are not there' })
    const [answer] = good(await room.ana.get('/api/notifications')).notifications
    expect(answer).toMatchObject({ title: 'Priya declined the new value mastodon', detail: 'We are not there' })
    expect(good(await room.ana.get('/api/pick-lists')).values).not.toContainEqual(
      expect.objectContaining({ list: 'utm_source', value: 'mastodon' }),
    )
  })

  it('whose medium was retired meanwhile is not approved as it was asked', async () => {
    const { id } = good(await room.ana.send('POST', '/api/value-requests', asked))
    const { values } = good(await room.ana.get('/api/pick-lists'))
    const social = values.find((each: any) => each.list === 'utm_medium' && each.value === 'social')
    good(await room.priya.send('PATCH', `/api/pick-list-values/${social.id}`, { retired: true, version: 1 }))
    const refused = await room.priya.send('PUT', `/api/value-requests/${id}/verdict`, { verdict: 'approved' })
    expect(refused.json.violations).toMatchObject([{ rule: 'known_medium', measured: 'social' }])
  })

  it('that could not be in the list is not asked for', async () => {
    const wrong = await room.ana.send('POST', '/api/value-requests', { ...asked, mediums: ['radio'] })
    expect(wrong.json.violations[0]).toMatchObject({ rule: 'known_medium' })
    expect((await room.ana.send('POST', '/api/value-requests', { ...asked, value: 'twitter' })).json.code).toBe(
      'already-exists',
    )
  })
})

it('shows how a destination was when it was read', async () => {
  const { ana } = room
  const link = await makeOne(ana, { again: true })
  expect(link.health).toBeNull()
  const health = good(await ana.send('POST', `/api/links/${link.id}/readings`, {}))
  expect(health).toMatchObject({ status: 404, simulated: true, faults: [{ rule: 'status', measured: 404 }] })
  expect(good(await ana.get(`/api/links/${link.id}`)).health).toEqual(health)
})
