import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '#core/time/instant.ts'
import { FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import { FAULTS_OF, type FaultKind } from '#mocks/platforms/faults.ts'
import { openFakePlatforms } from '#runtime/fake-platforms.ts'
import { openFakeStates } from '#runtime/fake-state.ts'
import {
  countPosts,
  makeDelivery,
  makeFile,
  makeHandClock,
  makeParcel,
  makeStage,
  NO_OTHERS,
  publish,
  type Stage,
} from '../make/fakes.ts'
import { makeTempDir } from '../temp-dir.ts'

const THREAD = ['Second: what changed.', 'Third: https://example.com/why and thanks, 日本 👋']

/** What running the create step answers while this is wrong, and how publishing ends. */
const EXPECTED: Record<FaultKind, { outcome: string; ended: string; posts: number }> = {
  refuse: { outcome: 'rejected', ended: 'failed', posts: 0 },
  rate_limit: { outcome: 'rate_limited', ended: 'published', posts: 1 },
  server_error_before: { outcome: 'unknown_outcome', ended: 'unconfirmed', posts: 0 },
  server_error_after: { outcome: 'unknown_outcome', ended: 'published', posts: 1 },
  client_error_after: { outcome: 'rejected', ended: 'published', posts: 1 },
  timeout_after: { outcome: 'unknown_outcome', ended: 'published', posts: 1 },
  dropped_before: { outcome: 'unknown_outcome', ended: 'unconfirmed', posts: 0 },
  dropped_after: { outcome: 'unknown_outcome', ended: 'published', posts: 1 },
  slow_media: { outcome: 'published', ended: 'published', posts: 1 },
  delayed_visibility: { outcome: 'published', ended: 'published', posts: 1 },
  token_expired: { outcome: 'auth_expired', ended: 'published', posts: 1 },
  token_revoked: { outcome: 'auth_expired', ended: 'held', posts: 0 },
  duplicate: { outcome: 'rejected', ended: 'failed', posts: 0 },
}

describe.each(FAKE_PLATFORMS)('the connector of %s', (platform) => {
  it('publishes text', async () => {
    const stage = makeStage(platform)
    const told = await publish(stage, makeParcel())
    expect(told).toMatchObject({ ended: 'published', failures: [], steps: ['create'] })
    expect(told.url).toMatch(/^https:\/\//)
    expect(await countPosts(stage)).toBe(1)
  })

  it('publishes images with their alt text', async () => {
    const stage = makeStage(platform)
    const files = [makeFile(), makeFile({ name: 'second.jpg', type: 'image/jpeg', altText: 'The same, done' })]
    const told = await publish(stage, makeParcel({ files }))
    expect(told).toMatchObject({ ended: 'published', failures: [] })
    expect(await countPosts(stage)).toBe(1)
    const sent = stage.exchanges.map(({ body }) => new TextDecoder().decode(body)).join('\n')
    expect(sent).toContain('A green merge button')
    expect(sent).toContain('The same, done')
  })

  it('publishes a video, and waits for it where it is processed', async () => {
    const stage = makeStage(platform)
    const file = makeFile({ name: 'tour.mp4', type: 'video/mp4', bytes: 9_000_000, altText: '' })
    const told = await publish(stage, makeParcel({ files: [file] }))
    expect(told).toMatchObject({ ended: 'published', failures: [] })
    expect(await countPosts(stage)).toBe(1)
  })

  it('publishes a thread, each part as an answer to the one before', async () => {
    const stage = makeStage(platform)
    const told = await publish(stage, makeParcel({ thread: THREAD }))
    expect(told).toMatchObject({ ended: 'published', failures: [], steps: ['create', 'thread.1', 'thread.2'] })
    expect(Object.keys(told.delivery.handles)).toEqual(expect.arrayContaining(['post.0', 'post.1', 'post.2']))
    expect(await countPosts(stage)).toBe(3)
  })

  it('says which steps cannot be taken back, and which follow the post', () => {
    const { connector } = makeStage(platform)
    expect(['upload.0', 'create', 'thread.1'].map(connector.isIrrevocable)).toEqual([false, true, true])
    expect(['upload.0', 'create', 'thread.1'].map(connector.isFollowUp)).toEqual([false, false, true])
    const may = { x: [false, false], mastodon: [true, false], bluesky: [true, true] }[platform]
    expect([54 * MINUTE_MS, 56 * MINUTE_MS].map((ms) => connector.mayRepeat('create', ms))).toEqual(may)
    expect(connector.mayRepeat('upload.0', 56 * MINUTE_MS)).toBe(true)
  })

  it('takes posts off, and knows when they are gone already', async () => {
    const stage = makeStage(platform)
    const { delivery } = await publish(stage, makeParcel({ thread: THREAD }))
    const ids = [0, 1, 2].map((place) => delivery.handles[`post.${place}`] ?? '')
    expect(await stage.connector.remove(ids, stage.account)).toEqual({ kind: 'removed' })
    expect(await stage.connector.remove(ids, stage.account)).toEqual({ kind: 'gone' })
    const again = { ...delivery, step: 'create', handles: {} }
    expect(await stage.connector.find(makeParcel({ thread: THREAD }), again, stage.account, NO_OTHERS)).toEqual({
      kind: 'absent',
    })
  })

  it.each(FAULTS_OF[platform])('answers to %s as the port says, and publishes once at most', async (kind) => {
    const stage = makeStage(platform)
    await stage.controls.faults.add({ kind })
    const told = await publish(stage, makeParcel({ files: kind === 'slow_media' ? [makeFile()] : [] }))
    const expected = EXPECTED[kind]
    expect(told.failures[0]?.kind ?? 'published').toBe(expected.outcome)
    // Where the platform recognizes a repeat, what was lost before it was done is simply done.
    const repeated = platform !== 'x' && expected.ended === 'unconfirmed'
    expect(told.ended).toBe(repeated ? 'published' : expected.ended)
    expect(await countPosts(stage)).toBe(repeated ? 1 : expected.posts)
  })

  it.each(['server_error_after', 'client_error_after', 'timeout_after', 'dropped_after'] as const)(
    'finds what was done when %s hid it, first post and thread',
    async (kind) => {
      const stage = makeStage(platform)
      const parcel = makeParcel({ thread: THREAD, files: [makeFile()], contentWarning: 'Long' })
      let delivery = makeDelivery(stage, parcel)
      for (const step of ['create', 'thread.1', 'thread.2']) {
        delivery = await bringTo(stage, parcel, delivery, step)
        expect(await stage.connector.find(parcel, delivery, stage.account, NO_OTHERS)).toEqual({ kind: 'absent' })
        await stage.controls.faults.add({ kind, on: ['publish'] })
        const outcome = await stage.connector.run(parcel, delivery, stage.account)
        expect(outcome.kind).toBe(kind === 'client_error_after' ? 'rejected' : 'unknown_outcome')
        const sighting = await stage.connector.find(parcel, delivery, stage.account, NO_OTHERS)
        if (sighting.kind !== 'there') throw new Error(`not there: ${JSON.stringify(sighting)}`)
        expect(sighting.post.url).toMatch(/^https:/)
        delivery = { ...delivery, handles: sighting.handles, step: sighting.step ?? 'done' }
      }
      expect(await countPosts(stage)).toBe(3)
    },
  )

  it('does not take an older post with the same words for the one that was lost', async () => {
    const stage = makeStage(platform)
    await publish(stage, makeParcel())
    stage.clock.move(20 * MINUTE_MS)
    const parcel = makeParcel({ publicationId: 'publication-2' })
    expect(await stage.connector.find(parcel, makeDelivery(stage, parcel), stage.account, NO_OTHERS)).toEqual({
      kind: 'absent',
    })
  })

  it('finds what is far down by now, and takes nothing of another publication for it', async () => {
    const stage = makeStage(platform)
    const lost = makeParcel({ publicationId: 'lost', text: 'The one that was lost' })
    const delivery = makeDelivery(stage, lost)
    await stage.controls.faults.add({ kind: 'dropped_after' })
    expect((await stage.connector.run(lost, delivery, stage.account)).kind).toBe('unknown_outcome')
    const busy = platform === 'bluesky' ? 3 : 120
    for (let count = 0; count < busy; count += 1) {
      stage.clock.move(10 * MINUTE_MS)
      const told = await publish(stage, makeParcel({ publicationId: `other-${count}`, text: `Another one, ${count}` }))
      expect(told.ended).toBe('published')
    }
    const sighting = await stage.connector.find(lost, delivery, stage.account, NO_OTHERS)
    if (sighting.kind !== 'there') throw new Error(`not there: ${JSON.stringify(sighting)}`)
    const others = new Set([sighting.post.externalId])
    // Bluesky is asked for the record key, which no other publication has.
    const kind = platform === 'bluesky' ? 'there' : 'absent'
    expect((await stage.connector.find(lost, delivery, stage.account, others)).kind).toBe(kind)
  })

  it('reports the calls that are left, and they become fewer', async () => {
    const stage = makeStage(platform)
    await publish(stage, makeParcel({ thread: THREAD }))
    const left = stage.rates.map((each) => each.remaining)
    expect(left).toHaveLength(3)
    expect(left[0]! > left[1]! && left[1]! > left[2]!).toBe(true)
    expect(stage.rates[0]).toMatchObject({ channelId: stage.account.channelId })
    expect(stage.rates[0]!.resetsAt > stage.clock.now()).toBe(true)
  })

  it('says until when no more calls are taken, and that holds for every call till then', async () => {
    const stage = makeStage(platform)
    await stage.controls.faults.add({ kind: 'rate_limit', ms: 5 * MINUTE_MS })
    const parcel = makeParcel()
    const run = () => stage.connector.run(parcel, makeDelivery(stage, parcel), stage.account)
    expect(await run()).toMatchObject({ kind: 'rate_limited', until: '2026-11-23T09:35:00.000Z' })
    expect(await run()).toMatchObject({ kind: 'rate_limited' })
    stage.clock.move(5 * MINUTE_MS)
    expect((await run()).kind).toBe('published')
  })

  it('is out of reach when there is no connection, and surely sent nothing', async () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const via = () => () => Promise.reject(new TypeError('fetch failed', { cause }))
    const stage = makeStage(platform, { via })
    const parcel = makeParcel()
    expect(await stage.connector.run(parcel, makeDelivery(stage, parcel), stage.account)).toMatchObject({
      kind: 'unreachable',
    })
  })

  it('renews what can be renewed, and tells what cannot', async () => {
    const stage = makeStage(platform)
    const refreshed = await stage.connector.refresh(stage.account)
    if (refreshed.kind !== 'refreshed') throw new Error(refreshed.says)
    expect(refreshed.account.accessToken === stage.account.accessToken).toBe(platform === 'mastodon')
    const old = stage.account
    stage.account = { ...stage.account, ...refreshed.account }
    expect((await publish(stage, makeParcel())).ended).toBe('published')
    if (platform !== 'mastodon')
      expect(await stage.connector.refresh(old)).toMatchObject({ kind: 'auth_expired', lasting: true })
    await stage.controls.faults.add({ kind: 'token_revoked' })
    expect(await stage.connector.refresh(stage.account)).toMatchObject({ kind: 'auth_expired', lasting: true })
  })

  it('never says a token, whatever goes wrong', async () => {
    for (const kind of FAULTS_OF[platform]) {
      const echo = (fetch: (request: Request) => Promise<Response>) => (request: Request) =>
        fetch(request).then(repeatToken(request))
      const stage = makeStage(platform, { via: echo })
      await stage.controls.faults.add({ kind, remaining: 2 })
      const told = await publish(stage, makeParcel({ thread: THREAD }))
      const removal = await stage.connector.remove(['1'], { ...stage.account, accessToken: 'wrong-secret' })
      const said = JSON.stringify([told.failures, removal, stage.rates, await stage.controls.arrivals()])
      expect(said).not.toMatch(/imitated-\w+-(access|refresh)-token|wrong-secret/)
      expect(said).not.toContain('We ship on Mondays')
    }
  })

  it('posts once at most under any faults, and exactly once when it says so', async () => {
    const kinds = FAULTS_OF[platform].filter((kind) => kind !== 'timeout_after')
    const anyFault = fc.record({
      kind: fc.constantFrom(...kinds),
      remaining: fc.integer({ min: 1, max: 3 }),
      probability: fc.constantFrom(0.3, 0.7, 1),
      seed: fc.integer({ min: 1, max: 1_000 }),
      ms: fc.constantFrom(5_000, 60_000, 20 * MINUTE_MS),
    })
    const property = fc.asyncProperty(
      fc.array(anyFault, { maxLength: 6 }),
      fc.integer({ min: 0, max: 2 }),
      fc.boolean(),
      async (faults, parts, hasFile) => {
        const stage = makeStage(platform)
        for (const fault of faults) await stage.controls.faults.add(fault)
        const parcel = makeParcel({ thread: THREAD.slice(0, parts), files: hasFile ? [makeFile()] : [] })
        const told = await publish(stage, parcel)
        const posts = await countPosts(stage)
        expect(posts).toBeLessThanOrEqual(1 + parts)
        if (told.ended === 'published') expect(posts).toBe(1 + parts)
        if (told.ended === 'partly') expect(posts).toBeGreaterThanOrEqual(1)
        if (told.ended === 'failed') expect(posts).toBe(0)
      },
    )
    await fc.assert(property, { numRuns: 60 })
  })
})

/** Runs without faults up to a step. */
async function bringTo(
  stage: Stage,
  parcel: ReturnType<typeof makeParcel>,
  delivery: ReturnType<typeof makeDelivery>,
  step: string,
) {
  let at = delivery
  while (at.step !== step) {
    const outcome = await stage.connector.run(parcel, at, stage.account)
    if (outcome.kind !== 'continue') throw new Error(`${at.step} came to ${outcome.kind}`)
    at = { ...at, step: outcome.step, handles: outcome.handles }
  }
  return at
}

/** The worst platform: it repeats the token in what it says. */
function repeatToken(request: Request) {
  return async (response: Response): Promise<Response> => {
    if (response.ok) return response
    const token = request.headers.get('authorization') ?? ''
    const body = ((await response.json()) ?? {}) as Record<string, unknown>
    const worse = { ...body, detail: token, error_description: token, message: token }
    return new Response(JSON.stringify(worse), { status: response.status, headers: response.headers })
  }
}

describe('the imitations', () => {
  it.each(FAKE_PLATFORMS)('%s remembers over a restart', async (platform: FakePlatform) => {
    const folder = await makeTempDir()
    const clock = makeHandClock()
    const first = makeStage(platform, { clock, state: (await openFakeStates(folder))[platform] })
    const parcel = makeParcel()
    await first.controls.faults.add({ kind: 'dropped_after' })
    const delivery = makeDelivery(first, parcel)
    expect((await first.connector.run(parcel, delivery, first.account)).kind).toBe('unknown_outcome')
    const second = makeStage(platform, { clock, state: (await openFakeStates(folder))[platform] })
    expect((await second.connector.find(parcel, delivery, second.account, NO_OTHERS)).kind).toBe('there')
    expect(await second.controls.faults.list()).toEqual([])
    expect(await countPosts(second)).toBe(1)
  })

  it('fetch nothing from outside', async () => {
    const { fetch } = await openFakePlatforms(await makeTempDir(), makeHandClock())
    const lost = await fetch(new Request('https://api.linkedin.com/rest/posts')).catch((error: Error) => error.cause)
    expect(lost).toMatchObject({ code: 'ENOTFOUND' })
  })
})
