import { expect, it } from 'vitest'
import { addMs, HOUR_MS, MINUTE_MS } from '#core/time/instant.ts'
import { describeEachDatabase } from '../databases.ts'
import type { Browser } from '../make/desk.ts'
import { contentBy, planFor, SOON } from '../make/post.ts'
import { makePublishingDesk } from '../make/publishing.ts'

const DUE = `${SOON}T09:30:00.000Z`
const TOKEN = 'a-token-that-nobody-may-read-again'

describeEachDatabase('connections', (open) => {
  async function room(given: { demo?: boolean } = {}) {
    const room = await makePublishingDesk(await open(), given)
    const owner = await room.desk.addPerson({ level: 'manager', name: 'Priya' })
    const noor = await room.desk.addPerson({ level: 'people_manager', name: 'Noor' })
    const browsers = { priya: await room.desk.browserOf(owner), noor: await room.desk.browserOf(noor) }
    return { ...room, ...browsers, ownerId: owner.id }
  }

  async function schedule(priya: Browser, ownerId: string, channelId: string, time = '09:30') {
    const content = contentBy(ownerId, { channels: [planFor(channelId, { time })] })
    const made = await priya.send('POST', '/api/posts', { content })
    const body = { version: 1, channelIds: [channelId] }
    const released = await priya.send('POST', `/api/posts/${made.json.id}/releases`, body)
    expect(released.status, released.text).toBe(200)
    return released.json
  }

  const find = async (browser: Browser, channelId: string) =>
    (await browser.get('/api/connections')).json.connections.find(
      (each: { channelId: string }) => each.channelId === channelId,
    )

  const credentials = (given: object = {}) => ({
    ...{ accountId: '42', origin: 'https://social.example', accessToken: TOKEN, expiresAt: null, ...given },
  })

  const told = async (browser: Browser) => (await browser.get('/api/notifications')).json.notifications

  /** A platform that has shut the channel out, and a post that is held for it. */
  async function lockOut({ priya, ownerId, fakes, playTo }: Awaited<ReturnType<typeof room>>) {
    const post = await schedule(priya, ownerId, 'mastodon')
    const fault = await fakes.controls.mastodon.faults.add({ kind: 'token_revoked', remaining: null })
    await playTo(addMs(DUE, MINUTE_MS))
    await fakes.controls.mastodon.faults.remove(fault.id)
    return post
  }

  it('says of every channel whether the desk can act as it', async () => {
    const { noor, fakes, ...rest } = await room()
    expect(await find(noor, 'x')).toMatchObject({ state: 'connected', renewsItself: true, imitated: false })
    expect(await find(noor, 'mastodon')).toMatchObject({ state: 'connected', renewsItself: false })
    expect(await find(noor, 'linkedin')).toMatchObject({ state: 'unsupported', says: /LinkedIn yet/ })
    await lockOut({ noor, fakes, ...rest })
    expect(await find(noor, 'mastodon')).toMatchObject({ state: 'broken', renewsItself: false })
  })

  it('gives a token to nobody again, wherever one looks', async () => {
    const { noor } = await room()
    const made = await noor.send('PUT', '/api/connections/mastodon', credentials())
    expect(made.status, made.text).toBe(200)
    for (const path of ['/api/connections', '/api/audit', '/api/publishing'])
      expect((await noor.get(path)).text).not.toContain(TOKEN)
  })

  it('says what is wrong with credentials at their field, and changes nothing', async () => {
    const { noor, desk } = await room()
    const send = async (given: object) =>
      (await noor.send('PUT', '/api/connections/mastodon', credentials(given))).json.violations[0]
    expect(await send({ origin: 'https://social.example/@us' })).toMatchObject({ field: 'body.origin' })
    expect(await send({ origin: 'ftp://social.example' })).toMatchObject({ field: 'body.origin' })
    expect(await send({ accessToken: '  ' })).toMatchObject({ field: 'body.accessToken' })
    expect(await send({ expiresAt: addMs(desk.deps.clock.now(), -1) })).toMatchObject({
      ...{ field: 'body.expiresAt', rule: 'past' },
    })
    expect(await desk.deps.stores.connections.get('mastodon')).toMatchObject({ version: 1 })
  })

  it('puts at risk what comes after the credentials, where the desk cannot renew them', async () => {
    const { noor, priya, ownerId } = await room()
    await schedule(priya, ownerId, 'mastodon', '09:30')
    await schedule(priya, ownerId, 'mastodon', '09:40')
    const expiresAt = addMs(DUE, 5 * MINUTE_MS)
    await noor.send('PUT', '/api/connections/mastodon', credentials({ expiresAt }))
    expect(await find(noor, 'mastodon')).toMatchObject({ atRiskCount: 1, atRisk: [{ at: `${SOON}T09:40:00.000Z` }] })
    expect((await priya.get('/api/publishing')).json.expiring).toEqual([
      { channelId: 'mastodon', expiresAt, atRisk: 1 },
    ])
    await noor.send('PUT', '/api/connections/mastodon', credentials({ expiresAt, refreshToken: 'another' }))
    expect(await find(noor, 'mastodon')).toMatchObject({ renewsItself: true, atRiskCount: 0, atRisk: [] })
    expect((await priya.get('/api/publishing')).json.expiring).toEqual([])
  })

  it('puts everything at risk when the connection is broken', async () => {
    const { noor, priya, ownerId } = await room()
    await schedule(priya, ownerId, 'x')
    const gone = await noor.send('DELETE', '/api/connections/x')
    expect(gone.status, gone.text).toBe(200)
    expect(await find(noor, 'x')).toMatchObject({ state: 'broken', says: 'Noor disconnected it.', atRiskCount: 1 })
  })

  it('sends nothing when a channel is connected again: what was held waits for a new time, and people are told', async () => {
    const given = await room()
    const { noor, priya, playTo, countPosts } = given
    const post = await lockOut(given)
    const back = await noor.send('PUT', '/api/connections/mastodon/imitation')
    expect(back.status, 'a real desk imitates nothing').toBe(403)
    const account = await given.fakes.controls.mastodon.readAccount()
    const { accountId, origin, accessToken } = account
    const made = await noor.send('PUT', '/api/connections/mastodon', credentials({ accountId, origin, accessToken }))
    expect(made.json).toEqual({ held: 1 })
    await playTo(addMs(DUE, 10 * MINUTE_MS))
    expect(await countPosts('mastodon')).toBe(0)
    expect((await priya.get(`/api/posts/${post.id}`)).json.publications[0]).toMatchObject({ state: 'held' })
    for (const browser of [noor, priya])
      expect(await told(browser)).toContainEqual(
        expect.objectContaining({
          title: '1 post held on Test on mastodon waits for a new time',
          path: '/publishing?state=held&channel=mastodon&reason=credentials',
        }),
      )
    const time = { channelId: 'mastodon', day: SOON, time: '09:50', zone: 'UTC' }
    await priya.send('POST', `/api/posts/${post.id}/resumptions`, time)
    await playTo(addMs(DUE, HOUR_MS))
    expect(await countPosts('mastodon')).toBe(1)
  })

  it('connects a channel of a demonstration to its imitation, also after credentials were renewed', async () => {
    const { noor, priya, ownerId, fakes, playTo, countPosts } = await room({ demo: true })
    await noor.send('DELETE', '/api/connections/x')
    expect(await find(noor, 'x')).toMatchObject({ state: 'broken', imitated: true })
    await fakes.controls.x.faults.add({ kind: 'token_expired' })
    expect((await noor.send('PUT', '/api/connections/x/imitation')).json).toEqual({ held: 0 })
    await schedule(priya, ownerId, 'x')
    await playTo(addMs(DUE, 10 * MINUTE_MS))
    expect(await countPosts('x'), 'renewed on the way').toBe(1)
    await noor.send('DELETE', '/api/connections/x')
    await noor.send('PUT', '/api/connections/x/imitation')
    await schedule(priya, ownerId, 'x', '10:30')
    await playTo(addMs(DUE, 2 * HOUR_MS))
    expect(await countPosts('x')).toBe(2)
    expect((await noor.send('PUT', '/api/connections/linkedin/imitation')).status).toBe(422)
  })

  it('takes nothing down on a channel that was disconnected, and says so', async () => {
    const { noor, priya, ownerId, playTo } = await room()
    const post = await schedule(priya, ownerId, 'x')
    await playTo(addMs(DUE, MINUTE_MS))
    await noor.send('DELETE', '/api/connections/x')
    const body = { channelId: 'x', why: 'A wrong date' }
    const answer = await priya.send('POST', `/api/posts/${post.id}/removals`, body)
    expect(answer.status, answer.text).toBeLessThan(500)
    expect(answer.json.detail).toMatch(/Connect the channel again/)
  })

  it('renews credentials that ran out since a post went out, to take it down', async () => {
    const { priya, ownerId, fakes, playTo } = await room()
    const post = await schedule(priya, ownerId, 'x')
    await playTo(addMs(DUE, MINUTE_MS))
    await fakes.controls.x.faults.add({ kind: 'token_expired', on: ['delete'] })
    const body = { channelId: 'x', why: 'A wrong date' }
    const answer = await priya.send('POST', `/api/posts/${post.id}/removals`, body)
    expect(answer.status, answer.text).toBe(200)
    expect(await fakes.controls.x.listPosts()).toEqual([])
  })

  it('is for those who may', async () => {
    const { priya } = await room()
    expect((await priya.send('PUT', '/api/connections/x', credentials())).status).toBe(403)
    expect((await priya.send('PUT', '/api/connections/x/imitation')).status).toBe(403)
    expect((await priya.send('DELETE', '/api/connections/x')).status).toBe(403)
  })
})
