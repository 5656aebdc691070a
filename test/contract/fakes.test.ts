import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '#core/time/instant.ts'
import { DEMO_ACCOUNTS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import { makeTid } from '#platforms/bluesky/index.ts'
import { makeStage, START } from '../make/fakes.ts'

/** Speaks to an imitation directly, as a client that is not ours would. */
function open(platform: FakePlatform) {
  const { fetch, clock, controls } = makeStage(platform)
  const { origin, accessToken } = DEMO_ACCOUNTS[platform]
  const call = async (method: string, path: string, body?: unknown, given: Record<string, string> = {}) => {
    const isForm = body instanceof FormData
    const headers = {
      authorization: `Bearer ${accessToken}`,
      ...(!isForm && { 'content-type': 'application/json' }),
      ...given,
    }
    const sent = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }
    const response = await fetch(new Request(`${origin}${path}`, { method, headers, ...sent }))
    const text = await response.text()
    return { status: response.status, headers: response.headers, json: JSON.parse(text || 'null') }
  }
  return { call, clock, controls }
}

function makeForm(fields: Record<string, string | Blob>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const picture = (bytes = 10, type = 'image/png') => new Blob([new Uint8Array(bytes)], { type })

describe('the imitation of X', () => {
  it('refuses the same words for a quarter of an hour', async () => {
    const { call, clock } = open('x')
    expect((await call('POST', '/2/tweets', { text: 'Again' })).status).toBe(201)
    const { status, json } = await call('POST', '/2/tweets', { text: 'Again' })
    expect(status).toBe(403)
    expect(json).toEqual({
      detail: 'You are not allowed to create a Tweet with duplicate content.',
      ...{ type: 'about:blank', title: 'Forbidden', status: 403 },
    })
    clock.move(15 * MINUTE_MS)
    expect((await call('POST', '/2/tweets', { text: 'Again' })).status).toBe(201)
  })

  it.each([
    ['too long', { text: 'x'.repeat(281) }],
    ['too heavy', { text: '日'.repeat(141) }],
    ['empty', { text: ' ' }],
    ['with what it does not know', { text: 'a', scheduled_at: START }],
    ['with media nobody uploaded', { text: 'a', media: { media_ids: ['1'] } }],
  ])('refuses a post that is %s', async (_why, body) => {
    const { status, json } = await open('x').call('POST', '/2/tweets', body)
    expect([status, json.type]).toEqual([400, 'https://api.x.com/2/problems/invalid-request'])
  })

  it('takes a link for 23, and gives it back wrapped', async () => {
    const { call } = open('x')
    const link = `https://example.com/${'a'.repeat(300)}`
    const { json } = await call('POST', '/2/tweets', { text: `${'x'.repeat(256)} ${link}` })
    expect(json.data.text).toMatch(/^x{256} https:\/\/t\.co\/\d{10}$/)
    const own = await call(
      'GET',
      `/2/users/${DEMO_ACCOUNTS.x.accountId}/tweets?max_results=5&post.fields=entities,created_at`,
    )
    expect(own.json.data[0]).toMatchObject({
      entities: { urls: [{ expanded_url: link }] },
      edit_history_post_ids: [json.data.id],
    })
  })

  it('refuses files of the wrong kind and size', async () => {
    const { call } = open('x')
    const send = (file: Blob, category = 'tweet_image') =>
      call('POST', '/2/media/upload', makeForm({ media: file, media_category: category })).then(({ status }) => status)
    expect(await send(picture())).toBe(200)
    expect(await send(picture(10, 'image/heic'))).toBe(400)
    expect(await send(picture(5_000_001))).toBe(400)
    expect(await send(picture(), 'tweet_video')).toBe(400)
  })

  it('counts its calls and begins anew when the window is over', async () => {
    const { call, clock } = open('x')
    for (let at = 0; at < 100; at += 1) await call('POST', '/2/tweets', { text: `Number ${at}` })
    const over = await call('POST', '/2/tweets', { text: 'One more' })
    expect(over.status).toBe(429)
    expect(over.headers.get('x-rate-limit-remaining')).toBe('0')
    clock.move(15 * MINUTE_MS)
    expect((await call('POST', '/2/tweets', { text: 'One more' })).headers.get('x-rate-limit-remaining')).toBe('99')
  })

  it('knows its own tokens only', async () => {
    const { call } = open('x')
    for (const authorization of ['Bearer guess', 'Bearer imitated-x-access-token-2', ''])
      expect((await call('POST', '/2/tweets', { text: 'a' }, { authorization })).status).toBe(401)
  })
})

describe('the imitation of Mastodon', () => {
  const key = { 'Idempotency-Key': 'one' }

  it('gives the same status for the same key, for an hour', async () => {
    const { call, clock, controls } = open('mastodon')
    const post = () => call('POST', '/api/v1/statuses', { status: 'Once' }, key).then(({ json }) => json.id)
    const first = await post()
    clock.move(59 * MINUTE_MS)
    expect(await post()).toBe(first)
    clock.move(2 * MINUTE_MS)
    expect(await post()).not.toBe(first)
    expect((await controls.arrivals()).map((each) => each.created)).toEqual(['post', null, 'post'])
  })

  it('refuses to attach what is not processed, and says so in its words', async () => {
    const { call, clock } = open('mastodon')
    const { status, json } = await call('POST', '/api/v2/media', makeForm({ file: picture(10, 'video/mp4') }))
    expect([status, json.url]).toEqual([202, null])
    const post = () => call('POST', '/api/v1/statuses', { status: 'Look', media_ids: [json.id] })
    const early = await post()
    expect(early.status).toBe(422)
    expect(early.json.error).toMatch(/^Cannot attach files that have not finished processing\./)
    expect((await call('GET', `/api/v1/media/${json.id}`)).status).toBe(206)
    clock.move(2_000)
    expect((await call('GET', `/api/v1/media/${json.id}`)).status).toBe(200)
    expect((await post()).json.media_attachments).toHaveLength(1)
    expect((await post()).status).toBe(422)
  })

  it('counts words and warning together, and shows HTML', async () => {
    const { call } = open('mastodon')
    const post = (length: number) =>
      call('POST', '/api/v1/statuses', { status: 'x'.repeat(length), spoiler_text: 'Long' })
    expect([(await post(496)).status, (await post(497)).status]).toEqual([200, 422])
    const { json } = await call('POST', '/api/v1/statuses', { status: 'a < b\nhttps://example.com/' })
    expect(json.content).toContain('<p>a &lt; b<br /><a href="https://example.com/"')
  })
})

describe('the imitation of Bluesky', () => {
  const record = { $type: 'app.bsky.feed.post', text: 'Once', createdAt: START }
  const repo = DEMO_ACCOUNTS.bluesky.accountId
  const rkey = makeTid(START, 1)
  const put = (open_: ReturnType<typeof open>, given: object = {}) =>
    open_.call('POST', '/xrpc/com.atproto.repo.putRecord', {
      ...{ repo, rkey, record, collection: 'app.bsky.feed.post', swapRecord: null, ...given },
    })

  it('takes the very same again without a commit, and nothing else under the same key', async () => {
    const fake = open('bluesky')
    const [first, again] = [await put(fake), await put(fake)]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.json.cid).toBe(first.json.cid)
    expect([Boolean(first.json.commit), Boolean(again.json.commit)]).toEqual([true, false])
    const other = await put(fake, { record: { ...record, text: 'Twice' } })
    expect([other.status, other.json.error]).toEqual([400, 'InvalidSwap'])
    expect((await fake.controls.arrivals()).filter((each) => each.created)).toHaveLength(1)
  })

  it.each([
    ['301 graphemes', { record: { ...record, text: 'x'.repeat(301) } }, 'grapheme too big (maximum 300, got 301)'],
    ['3,750 bytes', { record: { ...record, text: '👨‍👩‍👧‍👦'.repeat(150) } }, 'string too big (maximum 3000, got 3750)'],
    ['a key that is no TID', { rkey: 'my-key' }, 'Invalid record key'],
    ['no time', { record: { ...record, createdAt: undefined } }, 'createdAt'],
    [
      'a picture nobody uploaded',
      { record: { ...record, embed: { $type: 'app.bsky.embed.images', images: [{ alt: '', image: {} }] } } },
      'Could not find blob',
    ],
  ])('refuses %s', async (_what, given, says) => {
    const { status, json } = await put(open('bluesky'), given)
    expect([status, json.error]).toEqual([400, 'InvalidRequest'])
    expect(json.message).toContain(says)
  })
})
