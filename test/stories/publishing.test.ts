import { expect, it } from 'vitest'
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from '#core/time/instant.ts'
import type { FaultKind } from '#mocks/platforms/faults.ts'
import { describeEachDatabase } from '../databases.ts'
import type { Browser } from '../make/desk.ts'
import { makePublishingDesk, type PublishingDesk } from '../make/publishing.ts'
import { contentBy, planFor, SOON } from '../make/post.ts'

type Detail = any
const DUE = `${SOON}T09:30:00.000Z`

describeEachDatabase('publishing', (open) => {
  async function room(): Promise<PublishingDesk & { priya: Browser; ownerId: string }> {
    const room = await makePublishingDesk(await open())
    const owner = await room.desk.addPerson({ level: 'manager', name: 'Priya' })
    return { ...room, priya: await room.desk.browserOf(owner), ownerId: owner.id }
  }

  async function schedule(
    { priya, ownerId }: { priya: Browser; ownerId: string },
    channelIds: readonly string[] = ['x', 'mastodon', 'bluesky'],
    given: object = {},
  ): Promise<Detail> {
    const channels = channelIds.map((id) => planFor(id))
    const made = await priya.send('POST', '/api/posts', { content: contentBy(ownerId, { channels, ...given }) })
    expect(made.status, made.text).toBe(200)
    const released = await priya.send('POST', `/api/posts/${made.json.id}/releases`, { version: 1, channelIds })
    expect(released.status, released.text).toBe(200)
    return released.json
  }

  const read = async (priya: Browser, post: Detail): Promise<Detail> => (await priya.get(`/api/posts/${post.id}`)).json
  const states = (post: Detail) => post.publications.map((each: Detail) => each.state)

  it('brings a post out at its minute, on each channel once, with its address', async () => {
    const { priya, playTo, countPosts, ...rest } = await room()
    const post = await schedule({ priya, ...rest })
    await playTo(addMs(DUE, -1000))
    expect(states(await read(priya, post))).toEqual(['scheduled', 'scheduled', 'scheduled'])
    await playTo(DUE)
    await playTo(addMs(DUE, HOUR_MS))
    const out = await read(priya, post)
    expect(states(out)).toEqual(['published', 'published', 'published'])
    for (const publication of out.publications) expect(publication.liveUrl).toMatch(/^https:\/\//)
    for (const platform of ['x', 'mastodon', 'bluesky'] as const) expect(await countPosts(platform)).toBe(1)
    const { channels } = (await priya.get(`/api/posts/${post.id}/attempts`)).json
    expect(channels[0].attempts.at(-1)).toMatchObject({ outcome: 'published', says: 'Published on X.' })
  })

  it('keeps what is out as it went out, whatever becomes of the master', async () => {
    const { priya, playTo, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['x', 'mastodon'], {
      channels: [planFor('x'), planFor('mastodon', { time: '15:00' })],
    })
    await playTo(addMs(DUE, MINUTE_MS))
    const half = await read(priya, post)
    const content = { ...half.content, text: 'A better sentence for those who have not seen it.' }
    const saved = await priya.send('PUT', `/api/posts/${post.id}`, { content, version: half.version })
    expect(saved.status, saved.text).toBe(200)
    const [x, mastodon] = saved.json.content.channels
    expect(x.own.text).toBe(half.content.text)
    expect(mastodon.own).toEqual({})
    expect(states(saved.json)).toEqual(['published', 'held'])
  })

  it('brings out a thread in order', async () => {
    const { priya, playTo, countPosts, ...rest } = await room()
    const thread = { thread: ['And a second part.', 'And a third.'] }
    const post = await schedule({ priya, ...rest }, ['x', 'bluesky'], {
      channels: [planFor('x', { own: thread }), planFor('bluesky', { own: thread })],
    })
    await playTo(addMs(DUE, HOUR_MS))
    expect(states(await read(priya, post))).toEqual(['published', 'published'])
    expect(await countPosts('x')).toBe(3)
    expect(await countPosts('bluesky')).toBe(3)
  })

  /** How each fault ends when it befalls the first call that publishes: state, and posts in the imitation. */
  it.each([
    ['x', 'refuse', 'failed', 0],
    ['x', 'rate_limit', 'published', 1],
    ['x', 'server_error_before', 'unconfirmed', 0],
    ['x', 'server_error_after', 'published', 1],
    ['x', 'client_error_after', 'published', 1],
    ['x', 'timeout_after', 'published', 1],
    ['x', 'dropped_before', 'unconfirmed', 0],
    ['x', 'dropped_after', 'published', 1],
    ['x', 'token_expired', 'published', 1],
    ['x', 'token_revoked', 'held', 0],
    ['x', 'duplicate', 'failed', 0],
    ['mastodon', 'refuse', 'failed', 0],
    ['mastodon', 'rate_limit', 'published', 1],
    ['mastodon', 'server_error_before', 'published', 1],
    ['mastodon', 'server_error_after', 'published', 1],
    ['mastodon', 'client_error_after', 'published', 1],
    ['mastodon', 'timeout_after', 'published', 1],
    ['mastodon', 'dropped_before', 'published', 1],
    ['mastodon', 'dropped_after', 'published', 1],
    ['bluesky', 'server_error_before', 'published', 1],
    ['bluesky', 'server_error_after', 'published', 1],
    ['bluesky', 'client_error_after', 'published', 1],
    ['bluesky', 'timeout_after', 'published', 1],
    ['bluesky', 'dropped_after', 'published', 1],
    ['bluesky', 'token_expired', 'published', 1],
  ] as const)('on %s, %s ends %s with %i posts', async (platform, kind, state, posts) => {
    const { priya, playTo, countPosts, fakes, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, [platform])
    await fakes.controls[platform].faults.add({
      kind: kind as FaultKind,
      remaining: kind === 'token_revoked' ? null : 1,
    })
    await playTo(addMs(DUE, 90 * MINUTE_MS))
    const ended = await read(priya, post)
    expect(states(ended)).toEqual([state])
    expect(await countPosts(platform)).toBe(posts)
    if (state === 'held') expect(ended.publications[0].heldReason).toBe('credentials')
  })

  it('holds what comes too late, and says so', async () => {
    const { priya, publisher, desk, countPosts, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['x'])
    desk.tick(3 * DAY_MS)
    await publisher.runDue(desk.deps.clock.now())
    const [publication] = (await read(priya, post)).publications
    expect(publication).toMatchObject({ state: 'held', heldReason: 'late' })
    expect(await countPosts('x')).toBe(0)
  })

  it('shows in its figures what waits and for how long, and a worker that is not there as no number', async () => {
    const { priya, publisher, desk, ...rest } = await room()
    await schedule({ priya, ...rest }, ['x', 'mastodon'])
    const figure = async (name: string) =>
      new RegExp(`^signalbox_${name.replace(/[{}]/g, '\\$&')} (.+)$`, 'm').exec((await priya.get('/metrics')).text)?.[1]
    expect(await figure('queue_depth')).toBe('0')
    expect(await figure('worker_heartbeat_age_seconds')).toMatch(/^nan$/i)
    desk.tick(3 * DAY_MS)
    expect(await figure('queue_depth')).toBe('2')
    const { now, realNow } = desk.deps.clock
    expect(Number(await figure('queue_lateness_seconds'))).toBe((Date.parse(now()) - Date.parse(DUE)) / 1000)
    const worker = { processId: 'one', role: 'worker', startedAt: realNow(), beatAt: realNow() } as const
    await desk.deps.stores.heartbeats.beat(worker)
    desk.tick(5_000)
    expect(await figure('worker_heartbeat_age_seconds')).toBe('5')
    await publisher.runDue(desk.deps.clock.now())
    expect(await figure('queue_depth')).toBe('0')
    expect(await figure('queue_lateness_seconds')).toBe('0')
    expect(await figure('publications{state="held"}')).toBe('2')
  })

  it('lets nothing out that a pause covers, and gives it back only with a new time', async () => {
    const { priya, playTo, countPosts, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['x', 'mastodon'])
    const pause = await priya.send('POST', '/api/pauses', {
      scope: { kind: 'platform', value: 'x' },
      reason: 'The mentions turn sour',
    })
    expect(pause.json, pause.text).toMatchObject({ inFlight: [], clear: true })
    await playTo(addMs(DUE, MINUTE_MS))
    expect(states(await read(priya, post))).toEqual(['held', 'published'])
    expect((await priya.get('/api/publishing')).json).toMatchObject({
      held: 1,
      pauses: [{ reason: 'The mentions turn sour' }],
    })
    await priya.send('DELETE', `/api/pauses/${pause.json.pause.id}`, { reason: 'It has calmed down' })
    await playTo(addMs(DUE, 2 * MINUTE_MS))
    expect(await countPosts('x'), 'lifting a pause floods nothing out').toBe(0)
    const resumed = await priya.send('POST', `/api/posts/${post.id}/resumptions`, {
      ...{ channelId: 'x', day: SOON, time: '10:00', zone: 'UTC' },
    })
    expect(resumed.json.publications[0], resumed.text).toMatchObject({ state: 'scheduled', heldReason: null })
    await playTo(addMs(DUE, HOUR_MS))
    expect(states(await read(priya, post))).toEqual(['published', 'published'])
    expect(await countPosts('x')).toBe(1)
  })

  it('holds what was changed behind an approval, whatever its state says', async () => {
    const { priya, playTo, countPosts, desk, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['x'])
    const record = await desk.deps.stores.posts.get(post.id)
    const [publication] = record?.publications ?? []
    if (!publication) throw new Error('There is no publication')
    const forged = { ...publication, hash: 'f'.repeat(64), version: publication.version + 1 }
    await desk.deps.stores.posts.putPublications([forged])
    await playTo(addMs(DUE, MINUTE_MS))
    expect((await read(priya, post)).publications[0]).toMatchObject({ state: 'held', heldReason: 'approval_voided' })
    expect(await countPosts('x')).toBe(0)
  })

  it('leaves an unconfirmed one to a person, who says that it is not there: then it is sent again', async () => {
    const { priya, playTo, countPosts, fakes, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['x'])
    await fakes.controls.x.faults.add({ kind: 'dropped_before', remaining: 1 })
    await playTo(addMs(DUE, 90 * MINUTE_MS))
    expect(states(await read(priya, post))).toEqual(['unconfirmed'])
    const answer = await priya.send('POST', `/api/posts/${post.id}/verdicts`, { channelId: 'x', verdict: 'not-there' })
    expect(answer.status, answer.text).toBe(200)
    await playTo(addMs(DUE, 92 * MINUTE_MS))
    expect(states(await read(priya, post))).toEqual(['published'])
    expect(await countPosts('x')).toBe(1)
  })

  it('asks no more of a platform that said until when it takes nothing, whoever heard it', async () => {
    const { priya, playTo, fakes, desk, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['x'])
    const resetsAt = addMs(DUE, 12 * MINUTE_MS)
    await desk.deps.stores.rates.put({ channelId: 'x', bucket: 'tweets', remaining: 0, resetsAt })
    await playTo(addMs(DUE, 10 * MINUTE_MS))
    expect(states(await read(priya, post))).toEqual(['scheduled'])
    expect(await fakes.controls.x.arrivals()).toEqual([])
    await playTo(addMs(resetsAt, MINUTE_MS))
    expect(states(await read(priya, post))).toEqual(['published'])
  })

  it('renews credentials that run out while it reads a platform back', async () => {
    const { priya, playTo, countPosts, fakes, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['x'])
    await fakes.controls.x.faults.add({ kind: 'dropped_after' })
    await fakes.controls.x.faults.add({ kind: 'token_expired', on: ['read'] })
    await playTo(addMs(DUE, 10 * MINUTE_MS))
    expect(states(await read(priya, post))).toEqual(['published'])
    expect(await countPosts('x')).toBe(1)
  })

  it('keeps unconfirmed what it is locked out from seeing, and finds it when it is let in again', async () => {
    const { priya, playTo, countPosts, fakes, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['x'])
    await fakes.controls.x.faults.add({ kind: 'dropped_after' })
    const locked = await fakes.controls.x.faults.add({ kind: 'token_revoked', on: ['read', 'refresh'] })
    await playTo(addMs(DUE, 3 * HOUR_MS))
    expect(states(await read(priya, post))).toEqual(['unconfirmed'])
    expect((await priya.get('/api/publishing')).json.broken).toMatchObject([{ channelId: 'x' }])
    await fakes.controls.x.faults.remove(locked.id)
    await playTo(addMs(DUE, 4 * HOUR_MS))
    expect(states(await read(priya, post))).toEqual(['published'])
    expect(await countPosts('x')).toBe(1)
  })

  it('calls no platform again that has shut the channel out, and says so', async () => {
    const { priya, playTo, fakes, ...rest } = await room()
    const first = await schedule({ priya, ...rest }, ['mastodon'])
    const channels = [planFor('mastodon', { time: '09:40' })]
    const second = await schedule({ priya, ...rest }, ['mastodon'], { channels, text: 'Another one, later' })
    await fakes.controls.mastodon.faults.add({ kind: 'token_revoked' })
    await playTo(addMs(DUE, HOUR_MS))
    for (const post of [first, second])
      expect((await read(priya, post)).publications[0]).toMatchObject({ state: 'held', heldReason: 'credentials' })
    expect(await fakes.controls.mastodon.arrivals()).toHaveLength(1)
    expect((await priya.get('/api/publishing')).json.broken).toMatchObject([{ channelId: 'mastodon' }])
  })

  it('repeats nothing that the platform no longer recognizes, because it had to wait', async () => {
    const { priya, playTo, countPosts, fakes, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['mastodon'])
    await fakes.controls.mastodon.faults.add({ kind: 'server_error_before' })
    await fakes.controls.mastodon.faults.add({ kind: 'rate_limit', ms: 2 * HOUR_MS })
    await playTo(addMs(DUE, 6 * HOUR_MS))
    expect(states(await read(priya, post))).toEqual(['unconfirmed'])
    expect(await countPosts('mastodon')).toBe(0)
  })

  it('takes nothing that another post brought out for its own', async () => {
    const { priya, playTo, countPosts, fakes, ...rest } = await room()
    const first = await schedule({ priya, ...rest }, ['x'])
    await playTo(DUE)
    const channels = [planFor('x', { time: '09:31' })]
    const second = await schedule({ priya, ...rest }, ['x'], { channels })
    await fakes.controls.x.faults.add({ kind: 'dropped_before' })
    await playTo(addMs(DUE, 2 * HOUR_MS))
    expect(states(await read(priya, first))).toEqual(['published'])
    expect(states(await read(priya, second))).toEqual(['unconfirmed'])
    expect(await countPosts('x')).toBe(1)
  })

  it('lets one process at a time renew credentials, and another when the first has died', async () => {
    const { desk } = await room()
    const { connections } = desk.deps.stores
    const take = (now: string) => connections.takeRenewal('x', now, addMs(now, MINUTE_MS))
    const now = desk.deps.clock.realNow()
    expect((await Promise.all([take(now), take(now), take(now)])).filter(Boolean)).toHaveLength(1)
    expect(await take(addMs(now, 30_000))).toBe(false)
    expect(await take(addMs(now, MINUTE_MS))).toBe(true)
    await connections.giveBackRenewal('x')
    expect(await take(addMs(now, MINUTE_MS))).toBe(true)
  })

  it('takes a published post down', async () => {
    const { priya, playTo, ...rest } = await room()
    const post = await schedule({ priya, ...rest }, ['mastodon'])
    await playTo(addMs(DUE, MINUTE_MS))
    const down = await priya.send('POST', `/api/posts/${post.id}/removals`, {
      channelId: 'mastodon',
      why: 'A wrong date',
    })
    expect(down.json.publications[0], down.text).toMatchObject({ state: 'cancelled', liveUrl: null })
  })
})
