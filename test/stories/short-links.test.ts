import { expect, it, vi } from 'vitest'
import { dayOf, sayDay, wallTimeOf } from '#core/time/wall.ts'
import type { OpenDatabase } from '#db/database.ts'
import { describeEachDatabase } from '../databases.ts'
import { ORIGIN } from '../make/desk.ts'
import { BLOG, makeLinkRoom, makeOne, moveZone } from '../make/link-room.ts'
import { good } from '../make/post-room.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function furnishRoom(open: () => Promise<OpenDatabase>) {
  const room = await makeLinkRoom(await open())
  const follow = (slug: string, headers: Record<string, string> = {}, method = 'GET') =>
    room.desk.app.request(`${ORIGIN}/l/${slug}`, { method, headers: { 'user-agent': BROWSER, ...headers } })
  const count = async (query = '') => {
    const day = room.desk.deps.clock.now().slice(0, 10)
    return good(await room.ana.get(`/api/link-clicks?from=${addYear(day, -1)}&to=${addYear(day, 1)}${query}`))
  }
  return { ...room, follow, count }
}

const addYear = (day: string, by: number): string => `${Number(day.slice(0, 4)) + by}${day.slice(4, 7)}-01`

describeEachDatabase('a short link', (open) => {
  it('counts 10,000 clicks from 50 at the same time as 10,000', async () => {
    const { ana, follow, count, desk } = await furnishRoom(open)
    const link = await makeOne(ana, { channelIds: ['x'] })
    let going = true
    const flushing = (async () => {
      while (going) await desk.deps.clicks.flush().then(() => new Promise((resolve) => setTimeout(resolve, 20)))
    })()
    const connection = async () => {
      for (let index = 0; index < 200; index++) expect((await follow(link.slug)).status).toBe(302)
    }
    await Promise.all(Array.from({ length: 50 }, connection))
    going = false
    await flushing
    const clicks = await count()
    expect(clicks).toMatchObject({ total: 10_000, referrers: [{ host: null, clicks: 10_000 }] })
    expect(new Set(clicks.days.map((each: { channelId: string }) => each.channelId))).toEqual(new Set(['x']))
    expect(good(await ana.get(`/api/links/${link.id}`)).clicks).toBe(10_000)
  }, 60_000)

  it('leads on where it was made to lead, and nothing of the request changes that', async () => {
    const { ana, follow } = await furnishRoom(open)
    const link = await makeOne(ana, { slug: 'launch' })
    const answer = await follow('Launch?to=https://evil.example&url=//evil.example')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(link.url)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
    for (const slug of ['https%3A%2F%2Fevil.example', '%00', '%E0%A4%A', 'x'.repeat(2000), '..%2F..'])
      expect((await follow(slug)).status, slug).toBe(404)
  })

  it('counts people: no bot, no preview, no program, nobody twice for looking ahead', async () => {
    const { ana, follow, count } = await furnishRoom(open)
    const { slug } = await makeOne(ana)
    await follow(slug, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })
    await follow(slug, { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' })
    await follow(slug, { 'user-agent': '' })
    await follow(slug, { 'sec-purpose': 'prefetch;prerender' })
    await follow(slug, {}, 'HEAD')
    await follow(slug, { referer: 'https://t.co/secret/path?token=1' })
    await follow(slug, { referer: 'nonsense' })
    const clicks = await count()
    expect(clicks.total).toBe(2)
    expect(clicks.referrers).toEqual(
      expect.arrayContaining([
        { host: 't.co', clicks: 1 },
        { host: null, clicks: 1 },
      ]),
    )
  })

  it('shows a click that was just made in the list, in the link and in the file alike', async () => {
    const { ana, follow } = await furnishRoom(open)
    const { id, slug } = await makeOne(ana)
    await follow(slug)
    expect(good(await ana.get('/api/links')).items[0].clicks).toBe(1)
    await follow(slug)
    expect(good(await ana.get(`/api/links/${id}`)).clicks).toBe(2)
    await follow(slug)
    expect((await ana.get('/api/links.csv')).text).toMatch(new RegExp(`/l/${slug},3,`))
  })

  it('has its clicks in the sum of the links that fit, which says since when there was something to count', async () => {
    const { ana, priya, follow, count } = await furnishRoom(open)
    const one = await makeOne(ana, { channelIds: ['x'] })
    const other = await makeOne(priya, { destination: `${BLOG}-b`, why: 'For the sequel' })
    await follow(one.slug)
    await follow(other.slug)
    await follow(other.slug)
    const since = one.createdAt.slice(0, 10)
    expect(await count('&text=sequel')).toMatchObject({ total: 2, since, days: [{ channelId: null }] })
    expect(await count(`&createdBy=${one.createdBy}&state=live`)).toMatchObject({ total: 1, since })
    expect(await count('&channelId=x')).toMatchObject({ total: 1 })
    expect(await count('&state=disabled')).toMatchObject({ total: 0, since: null, days: [] })
    expect((await ana.get('/api/link-clicks?from=2026-01-01&to=2026-12-31&sort=newest')).status).toBe(422)
  })

  it('tells pages that are open of its clicks: at once, and however many follow not again within some seconds', async () => {
    const { ana, people, follow, desk } = await furnishRoom(open)
    const { slug } = await makeOne(ana)
    const headers = { cookie: await desk.cookieOf(people.ana) }
    const events = await desk.app.request(`${ORIGIN}/api/events`, { headers })
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const reading = (async () => {
      for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) text += piece.value
    })()
    await follow(slug)
    await desk.deps.clicks.flush()
    await vi.waitFor(() => expect(text).toContain('event: clicks\ndata: {}\n\n'))
    const began = performance.now()
    for (let index = 0; index < 20; index++) {
      await follow(slug)
      await desk.deps.clicks.flush()
    }
    const most = 1 + Math.floor((performance.now() - began) / 5_000)
    expect(text.match(/event: clicks/g)?.length).toBeLessThanOrEqual(most)
    expect(text).not.toMatch(/id: .*\nevent: clicks/)
    await reader?.cancel()
    await reading
  })

  it('is in the log and the figures of requests, without its address', async () => {
    const { ana, follow, desk } = await furnishRoom(open)
    const { slug } = await makeOne(ana)
    const told = vi.spyOn(desk.deps.log, 'info')
    await follow(slug, { referer: 'https://t.co/secret' })
    await follow('nobody-made-this')
    expect(told.mock.calls).toEqual(
      [302, 404].map((status) => [
        { operation: 'followLink', method: 'GET', status, ms: expect.any(Number) },
        'request',
      ]),
    )
    const { text } = await desk.deps.metrics.render()
    expect(text).toContain('signalbox_request_seconds_count{operation="followLink",method="GET",status="302"} 1')
  })

  it('that was switched off, has ended or never was explains itself on a page that runs nothing', async () => {
    const { ana, follow, desk, count } = await furnishRoom(open)
    const link = await makeOne(ana, { slug: 'off' })
    const version = 1
    expect((await follow('off')).status).toBe(302)
    const disabledWhy = 'Moved to <b>the new page</b>'
    good(await ana.send('PATCH', `/api/links/${link.id}`, { disabled: true, disabledWhy, version }))
    const off = await follow('off')
    expect(off.status).toBe(410)
    expect(off.headers.get('location')).toBeNull()
    expect(off.headers.get('content-security-policy')).toContain("default-src 'none'")
    const page = await off.text()
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('<h1>This link was switched off</h1>')
    expect(page).not.toContain('<b>')
    await makeOne(ana, {
      slug: 'ends',
      again: true,
      expiresAt: new Date(Date.parse(desk.deps.clock.now()) + 60_000).toISOString(),
    })
    expect((await follow('ends')).status).toBe(302)
    desk.tick(60_000)
    expect((await follow('ends')).status).toBe(410)
    expect((await follow('never')).status).toBe(404)
    expect((await count()).total).toBe(2)
  })

  it('that has ended says until when in the zone of the desk, and names it', async () => {
    const { ana, follow, desk } = await furnishRoom(open)
    await moveZone(desk, 'America/Los_Angeles')
    const soon = new Date(Date.parse(desk.deps.clock.now()) + 60_000).toISOString()
    await makeOne(ana, { slug: 'ends', expiresAt: soon })
    desk.tick(120_000)
    const day = dayOf(soon, 'America/Los_Angeles')
    const said = `${sayDay(day)}, ${day.slice(0, 4)}, ${wallTimeOf(soon, 'America/Los_Angeles')} (America/Los Angeles time)`
    expect(await (await follow('ends')).text()).toContain(`It led on until ${said} and no longer does.`)
    await moveZone(desk, 'UTC')
    expect(await (await follow('ends')).text()).toContain(`${wallTimeOf(soon, 'UTC')} (UTC) and no longer does.`)
  })

  it('keeps what could not be written, and writes it the next time', async () => {
    const { ana, follow, desk, count } = await furnishRoom(open)
    const { slug } = await makeOne(ana)
    await follow(slug)
    const { db } = await open()
    await db.execute('alter table link_click rename to hidden')
    await expect(desk.deps.clicks.flush()).rejects.toThrow()
    await db.execute('alter table hidden rename to link_click')
    await follow(slug)
    expect((await count()).total).toBe(2)
  })
})
