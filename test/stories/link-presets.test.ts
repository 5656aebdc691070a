import { beforeEach, describe, expect, it } from 'vitest'
import type { LinkPreset } from '#core/link/presets.ts'
import { sharePglite } from '../databases.ts'
import type { Browser } from '../make/desk.ts'
import { makeLinkRoom } from '../make/link-room.ts'
import { good } from '../make/post-room.ts'

const open = sharePglite()
let room: Awaited<ReturnType<typeof makeLinkRoom>>
let lead: Browser
beforeEach(async () => {
  room = await makeLinkRoom(await open())
  lead = await room.desk.browserOf(await room.desk.addPerson({ level: 'people_manager', name: 'Marcus' }))
})

const EVENT: LinkPreset = {
  ...{ key: 'event', label: 'Event', says: 'Signs at an event', source: 'qrcode', medium: 'display' },
  ...{ campaign: 'event', budget: null, contentPrefixes: [] },
}

/** Sends the rules for links with other presets. */
async function keep(browser: Browser, change: (presets: readonly LinkPreset[]) => readonly LinkPreset[], more = {}) {
  const { links, version } = good(await browser.get('/api/desk'))
  return browser.send('PATCH', '/api/desk', { links: { ...links, presets: change(links.presets), ...more }, version })
}

describe('the presets of links', () => {
  it('are added by those who may, can be used at once, and are one entry of the log that names only them', async () => {
    expect((await keep(room.priya, (presets) => [...presets, EVENT])).status).toBe(403)
    good(await keep(lead, (presets) => [...presets, EVENT]))
    const fields = { source: 'qrcode', medium: 'display', campaign: 'event' }
    const order = { destination: 'https://about.gitlab.com/events', preset: 'event' }
    const { links } = good(await room.ana.send('POST', '/api/links/builds', order))
    expect(links).toMatchObject([{ fields, faults: [] }])
    const { items } = good(await lead.get('/api/audit?event=desk.edited'))
    expect(items[0]).toMatchObject({ before: { links: { presets: [] } }, after: { links: { presets: [EVENT] } } })
    expect(Object.keys(items[0].after.links)).toEqual(['presets'])
  })

  it('that break the convention are refused with the rule, at their own field', async () => {
    const bad = { ...EVENT, source: 'linkedin', medium: 'email', campaign: 'blog' }
    const refused = await keep(lead, (presets) => [...presets, bad])
    expect(refused.status).toBe(422)
    expect(refused.json.violations).toMatchObject([
      { field: 'body.links.presets.5.campaign', rule: 'unique', measured: 'blog' },
      { field: 'body.links.presets.5.medium', rule: 'pair', allowed: 'linkedin with paidsocial or social' },
    ])
    const twice = await keep(lead, (presets) => [...presets, { ...EVENT, key: 'partner' }])
    expect(twice.json.violations).toMatchObject([{ field: 'body.links.presets.5.key' }])
    expect(good(await lead.get('/api/desk')).links.presets).toHaveLength(5)
  })

  it('that a list has overtaken keep nobody from changing the rest', async () => {
    const { values } = good(await lead.get('/api/pick-lists'))
    const bambu = values.find((each: { value: string }) => each.value === 'bambu')
    good(await lead.send('PATCH', `/api/pick-list-values/${bambu.id}`, { retired: true, version: bambu.version }))
    good(await keep(lead, (presets) => [...presets, EVENT]))
    const says = (presets: readonly LinkPreset[]) =>
      presets.map((each) => (each.key === 'advocacy' ? { ...each, says: 'Changed' } : each))
    const refused = await keep(lead, says)
    expect(refused.json.violations).toMatchObject([{ field: 'body.links.presets.1.source', rule: 'retired' }])
  })

  it('that are removed leave their short form a fault of the links that carry it', async () => {
    const order = { destination: 'https://about.gitlab.com/blog/one', fields: {}, preset: 'advocacy', why: 'Shared' }
    const { links } = good(await room.ana.send('POST', '/api/links', order))
    expect(links[0].faults).toEqual([])
    good(await keep(lead, (presets) => presets.filter(({ key }) => key !== 'advocacy')))
    const { faults } = good(await room.ana.get(`/api/links/${links[0].id}`))
    expect(faults).toMatchObject([{ field: 'campaign' }])
  })
})
