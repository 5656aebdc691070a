import { describe, expect, it } from 'vitest'
import { DEMO_ACCOUNTS } from '#mocks/platforms/accounts.ts'
import { createHttp, type Effect } from './http.ts'
import { quote } from './http-say.ts'
import { readRate, readRetryAt } from './http-rates.ts'

const NOW = '2026-11-23T09:30:00.000Z'

/** Makes one call over a fetch that does this each time. */
async function call(effect: Effect, answer: (request: Request) => Promise<Response>) {
  const waited: number[] = []
  let asked = 0
  const fetch = (request: Request): Promise<Response> => {
    asked += 1
    return answer(request)
  }
  const sleep = async (ms: number) => void waited.push(ms)
  const http = createHttp({ fetch, sleep, clock: { now: () => NOW }, timeoutMs: 20 })
  const intent = { who: 'X', channelId: 'demo-x', bucket: 'tweets', effect }
  const method = effect === 'reads' ? 'GET' : 'POST'
  const heard = await http(intent, async (fetch) =>
    (await fetch(new Request('https://api.x.com/2', { method }))).json(),
  )
  return { kind: heard.kind, says: 'says' in heard ? heard.says : '', asked, waited }
}

const failing = (code: string) => () =>
  Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(`${code} 10.0.0.1`), { code }) }))
const hanging = (request: Request) =>
  new Promise<Response>((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)))
const cut = async () =>
  new Response(
    new ReadableStream({
      start: (body) => {
        body.enqueue(new TextEncoder().encode('{"data":'))
        body.error(new TypeError('terminated', { cause: { code: 'UND_ERR_SOCKET' } }))
      },
    }),
  )
const answering =
  (status: number, text = '{}') =>
  async () =>
    new Response(text, { status })

describe('what the loss of a call means', () => {
  it.each([
    ['ECONNREFUSED', failing('ECONNREFUSED'), 'unreachable', 'unreachable'],
    ['ENOTFOUND', failing('ENOTFOUND'), 'unreachable', 'unreachable'],
    ['EAI_AGAIN', failing('EAI_AGAIN'), 'unreachable', 'unreachable'],
    ['no connection in time', failing('UND_ERR_CONNECT_TIMEOUT'), 'unreachable', 'unreachable'],
    ['a certificate nobody trusts', failing('CERT_HAS_EXPIRED'), 'unreachable', 'unreachable'],
    ['ECONNRESET', failing('ECONNRESET'), 'unknown_outcome', 'unreachable'],
    ['a closed socket', failing('UND_ERR_SOCKET'), 'unknown_outcome', 'unreachable'],
    ['no answer in time', hanging, 'unknown_outcome', 'unreachable'],
    ['an answer that is cut', cut, 'unknown_outcome', 'unreachable'],
    ['an answer that is no JSON', answering(201, '<html>'), 'unknown_outcome', 'unreachable'],
    ['500', answering(500), 'unknown_outcome', 'unreachable'],
    ['503', answering(503), 'unknown_outcome', 'unreachable'],
    ['408', answering(408), 'unknown_outcome', 'unreachable'],
    ['429', answering(429), 'rate_limited', 'rate_limited'],
    ['403', answering(403), 'heard', 'heard'],
  ])('%s', async (_name, answer, ofChange, ofUpload) => {
    const [change, upload] = [await call('changes', answer), await call('prepares', answer)]
    expect([change.kind, upload.kind]).toEqual([ofChange, ofUpload])
    expect([change.asked, upload.asked]).toEqual([1, 1])
    expect(change.says).not.toContain('10.0.0.1')
  })

  it('repeats only reads, three times in all', async () => {
    expect(await call('reads', failing('ECONNRESET'))).toMatchObject({
      kind: 'unreachable',
      asked: 3,
      waited: [250, 1_000],
    })
    expect(await call('reads', answering(502))).toMatchObject({ kind: 'unreachable', asked: 3 })
    expect(await call('reads', answering(429))).toMatchObject({ kind: 'rate_limited', asked: 1 })
    let tries = 0
    const recovers = async () => new Response('{}', { status: (tries += 1) < 3 ? 503 : 200 })
    expect(await call('reads', recovers)).toMatchObject({ kind: 'heard', asked: 3 })
  })

  it('follows no redirect, which could take the token elsewhere', async () => {
    const answer = async (request: Request) => new Response('{}', { status: request.redirect === 'manual' ? 200 : 500 })
    expect(await call('changes', answer)).toMatchObject({ kind: 'heard' })
  })
})

describe('rate headers', () => {
  it.each([
    ['X', { 'x-rate-limit-remaining': '7', 'x-rate-limit-reset': '1795427400' }],
    ['Mastodon', { 'X-RateLimit-Remaining': '7', 'X-RateLimit-Reset': '2026-11-23T09:50:00.000000Z' }],
    ['Bluesky', { 'ratelimit-remaining': '7', 'ratelimit-reset': '1795427400', 'ratelimit-policy': '3000;w=300' }],
  ])('of %s are read', (_name, headers) => {
    expect(readRate(new Headers(headers))).toEqual({ remaining: 7, resetsAt: '2026-11-23T09:50:00.000Z' })
    expect(readRetryAt(new Headers(headers), NOW)).toBe('2026-11-23T09:50:00.000Z')
  })

  it('give way to Retry-After, and to a minute when nobody says', () => {
    const headers = { 'retry-after': '90', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '1795427400' }
    expect(readRetryAt(new Headers(headers), NOW)).toBe('2026-11-23T09:31:30.000Z')
    expect(readRetryAt(new Headers(), NOW)).toBe('2026-11-23T09:31:00.000Z')
    expect(readRate(new Headers({ 'x-rate-limit-remaining': 'soon' }))).toBeNull()
  })
})

it('what a platform says is quoted short and without the secrets of the account', () => {
  const account = { ...DEMO_ACCOUNTS.x, accessToken: 'secret-a', refreshToken: 'secret-b' }
  expect(quote('Bearer secret-a and\nsecret-b', account)).toBe('Bearer [redacted] and [redacted]')
  expect(quote('x'.repeat(1_000), account)).toHaveLength(300)
  expect(quote({ no: 'text' }, account)).toBe('')
})
