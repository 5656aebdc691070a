import { expect, it } from 'vitest'
import { describeEachDatabase } from '../databases.ts'
import { type Browser, makeDesk, type TestDesk } from '../make/desk.ts'
import { prepareDesk } from '#runtime/first-start.ts'
import type { OpenDatabase } from '#db/database.ts'

async function makeDemo(database: OpenDatabase): Promise<TestDesk> {
  const desk = await makeDesk(database, { settings: { demoSignIn: true } })
  await prepareDesk({ ...desk.deps, now: desk.deps.clock.realNow() }, true)
  return desk
}

const as = async (desk: TestDesk, id: string): Promise<Browser> => {
  const person = await desk.deps.stores.people.get(id)
  if (!person) throw new Error(`There is no ${id}`)
  return desk.browserOf(person)
}

describeEachDatabase('the desk’s settings', (open) => {
  it('are changed field by field, against a version, and audited', async () => {
    const desk = await makeDemo(await open())
    const noor = await as(desk, 'demo-noor')
    const changed = await noor.send('PATCH', '/api/desk', {
      fiscalYearStartMonth: 1,
      quietHours: { from: '21:00', to: '06:30' },
      version: 1,
    })
    expect(changed.json).toMatchObject({
      fiscalYearStartMonth: 1,
      quietHours: { from: '21:00', to: '06:30' },
      name: 'Thistledown Social',
      version: 2,
    })
    const stale = await noor.send('PATCH', '/api/desk', { name: 'Other', version: 1 })
    expect(stale.json).toMatchObject({ code: 'conflict', current: { version: 2 } })
    const { items } = (await noor.get('/api/audit?event=desk.edited')).json
    expect(items[0]).toMatchObject({ before: { fiscalYearStartMonth: 2 }, after: { fiscalYearStartMonth: 1 } })
    expect(items[0].after).not.toHaveProperty('name')
  })

  it('name what is wrong with hours and holidays', async () => {
    const desk = await makeDemo(await open())
    const noor = await as(desk, 'demo-noor')
    const bad = await noor.send('PATCH', '/api/desk', {
      workingHours: { days: [1], from: '18:00', to: '09:00' },
      quietHours: { from: '25:00', to: '06:00' },
      holidays: [
        { day: '2027-02-30', name: 'Never' },
        { day: '2027-05-01', name: 'Labour Day' },
        { day: '2027-05-01', name: 'Again' },
      ],
      version: 1,
    })
    expect(bad.json.violations.map((each: { field: string }) => each.field)).toEqual([
      'body.workingHours.to',
      'body.quietHours.from',
      'body.holidays.0.day',
      'body.holidays.2.day',
    ])
    expect(bad.json.violations[3].message).toBe('2027-05-01 is in the list twice.')
  })
})

describeEachDatabase('channels', (open) => {
  it('begin with the capacity domain.md gives their platform, and none where it gives none', async () => {
    const desk = await makeDemo(await open())
    const { channels } = (await (await as(desk, 'demo-ana')).get('/api/channels')).json
    const capacity = Object.fromEntries(
      channels.map((each: { platform: string; capacity: unknown }) => [each.platform, each.capacity]),
    )
    expect(capacity).toEqual({
      x: { per: 'day', from: 3, to: 4 },
      linkedin: { per: 'day', from: 1, to: 2 },
      facebook: { per: 'day', from: 1, to: 2 },
      instagram: { per: 'week', from: 1, to: 1 },
      ...{ threads: null, youtube: null, mastodon: null, bluesky: null },
    })
  })

  it('are added once, changed, retired and offered again by those who may', async () => {
    const desk = await makeDemo(await open())
    const marcus = await as(desk, 'demo-marcus')
    const add = {
      platform: 'mastodon',
      name: 'Events',
      handle: '@events@social.example',
      url: 'https://social.example/@events',
    }
    expect((await (await as(desk, 'demo-priya')).send('POST', '/api/channels', add)).status).toBe(403)
    const { id } = (await marcus.send('POST', '/api/channels', add)).json
    const again = await marcus.send('POST', '/api/channels', { ...add, handle: '@EVENTS@social.example' })
    expect(again.json).toMatchObject({ code: 'already-exists', violations: [{ field: 'body.handle' }] })
    expect(
      (await marcus.send('POST', '/api/channels', { ...add, handle: 'x', url: 'http://insecure.example' })).json
        .violations,
    ).toMatchObject([{ field: 'body.url' }])
    expect(
      (await marcus.send('PATCH', `/api/channels/${id}`, { capacity: { per: 'day', from: 5, to: 2 }, version: 1 })).json
        .violations,
    ).toMatchObject([{ field: 'body.capacity.to' }])
    expect((await marcus.send('POST', `/api/channels/${id}/retirement`, { version: 1 })).json.retiredAt).toBeTruthy()
    expect((await marcus.send('DELETE', `/api/channels/${id}/retirement`, { version: 2 })).json).toMatchObject({
      retiredAt: null,
      version: 3,
    })
  })
})

describeEachDatabase('pick-lists', (open) => {
  it('hold domain.md’s values, the retired codes retired and the desk’s own marked', async () => {
    const desk = await makeDemo(await open())
    const { values } = (await (await as(desk, 'demo-ana')).get('/api/pick-lists')).json
    const find = (list: string, value: string) =>
      values.find((each: { list: string; value: string }) => each.list === list && each.value === value)
    expect(find('utm_source', 'twitter')).toMatchObject({
      mediums: ['paidsocial', 'social'],
      own: false,
      retiredAt: null,
    })
    expect(find('utm_source', 'bluesky')).toMatchObject({ mediums: ['social'], own: true })
    expect(find('gtm', 'seccomp').retiredAt).toBeTruthy()
    expect(find('pillar', 'press-news').label).toBe('Press / News')
  })

  it('take only values that links can carry, and keep retired ones', async () => {
    const desk = await makeDemo(await open())
    const priya = await as(desk, 'demo-priya')
    const add = (list: string, value: string, more = {}) =>
      priya.send('POST', `/api/pick-lists/${list}`, { value, label: 'New', ...more })
    expect((await add('region', 'latin_america')).json.violations).toMatchObject([
      { field: 'body.value', rule: 'pattern', measured: 'latin_america' },
    ])
    expect((await add('gtm', 'seccomp')).json.detail).toMatch(/retired/)
    expect((await add('utm_source', 'reddit', { mediums: ['word-of-mouth'] })).json.violations).toMatchObject([
      { rule: 'known_medium' },
    ])
    expect((await add('pillar', 'culture', { mediums: ['social'] })).json.violations).toMatchObject([
      { rule: 'only_sources' },
    ])
    const { id } = (await add('utm_source', 'reddit', { mediums: ['social'] })).json
    expect(
      (await priya.send('PATCH', `/api/pick-list-values/${id}`, { retired: true, version: 1 })).json.retiredAt,
    ).toBeTruthy()
    expect(
      (await (await as(desk, 'demo-ana')).send('POST', '/api/pick-lists/pillar', { value: 'mine', label: 'Mine' }))
        .status,
    ).toBe(403)
  })
})
