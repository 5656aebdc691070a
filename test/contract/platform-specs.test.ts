import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonToLex, type LexiconDoc, Lexicons } from '@atproto/lexicon'
import { describe, expect, it } from 'vitest'
import type { FakePlatform } from '#mocks/platforms/accounts.ts'
import { FAULTS_OF } from '#mocks/platforms/faults.ts'
import { readInstanceLimits } from '#platforms/mastodon/index.ts'
import { type Exchange, makeFile, makeParcel, makeStage, NO_OTHERS, publish, type Stage } from '../make/fakes.ts'
import { OpenApiCheck } from '../make/openapi-check.ts'

/** The vendors' own documents. They are reference data beside the project, not part of it. */
const SPECS = join(process.cwd(), '../shared/specs')
const absent = !existsSync(SPECS)
if (absent) process.stdout.write(`The vendors' documents are not at ${SPECS}: platform-specs.test.ts is skipped.\n`)

/** Everything a connector can ask for, in every way it can go. */
async function walk(platform: FakePlatform): Promise<readonly Exchange[]> {
  const stages: Stage[] = []
  const begin = (): Stage => {
    const stage = makeStage(platform)
    stages.push(stage)
    return stage
  }
  const thread = ['Ask @someone.test and @nobody.bsky.social #devops', 'https://example.com/why']
  const parcels = [
    makeParcel({ thread, tags: ['devops'], contentWarning: 'Long' }),
    makeParcel({ text: 'A card', link: 'https://example.com/blog/release', language: null }),
    makeParcel({
      text: 'Two pictures',
      files: [makeFile(), makeFile({ type: 'image/jpeg', width: null, altText: '' })],
    }),
    makeParcel({ text: 'A video', files: [makeFile({ name: 'a.mp4', type: 'video/mp4', bytes: 5_000_000 })] }),
    makeParcel({ text: 'Moving', files: [makeFile({ name: 'a.gif', type: 'image/gif' })] }),
    makeParcel({ text: 'x'.repeat(4_000) }),
  ]
  for (const parcel of parcels) {
    const stage = begin()
    const told = await publish(stage, parcel)
    await stage.connector.find(parcel, { ...told.delivery, step: 'create', handles: {} }, stage.account, NO_OTHERS)
    await stage.connector.remove(told.externalId ? [told.externalId, told.externalId] : ['1000001'], stage.account)
    await stage.connector.refresh(stage.account)
  }
  for (const kind of FAULTS_OF[platform]) {
    const stage = begin()
    await stage.controls.faults.add({ kind })
    await publish(stage, makeParcel({ files: [makeFile()] }))
    await stage.controls.faults.add({ kind: 'token_revoked' })
    await stage.connector.refresh(stage.account)
  }
  if (platform === 'mastodon') await readLimits(begin())
  return stages.flatMap((stage) => stage.exchanges)
}

async function readLimits({ clock, account, fetch }: Stage): Promise<void> {
  const limits = await readInstanceLimits({ fetch, clock, sleep: async () => {} }, account)
  expect(limits).toMatchObject({ maxCharacters: 500, urlLength: 23, maxMedia: 4, maxAltText: 1500 })
}

/** @returns the last part of each path that was asked, once */
function listPaths(exchanges: readonly Exchange[]): string[] {
  const paths = exchanges.map(({ request }) => {
    const path = new URL(request.url).pathname.replace(/\/\d{5,}/g, '/:id')
    return `${request.method} ${path}`
  })
  return [...new Set(paths)].sort()
}

describe.skipIf(absent)('X, by its OpenAPI document 2.159', () => {
  const check = absent ? null : new OpenApiCheck(join(SPECS, 'x/openapi-2.159.json'))

  it('takes what the connector sends, and answers as the imitation does', async () => {
    const exchanges = await walk('x')
    // The document leaves the token endpoint out.
    const described = exchanges.filter(({ request }) => !request.url.endsWith('/2/oauth2/token'))
    const faults = await Promise.all(described.map((each) => check!.check(each)))
    expect(faults.flat()).toEqual([])
    expect(listPaths(described)).toEqual([
      'DELETE /2/tweets/:id',
      'GET /2/media/upload',
      'GET /2/users/:id/tweets',
      'POST /2/media/metadata',
      'POST /2/media/upload',
      'POST /2/media/upload/:id/append',
      'POST /2/media/upload/:id/finalize',
      'POST /2/media/upload/initialize',
      'POST /2/tweets',
    ])
  })

  it('is really asked: a wrong shape is found', async () => {
    const request = new Request('https://api.x.com/2/tweets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: ' ',
    })
    const body = new TextEncoder().encode('{"text":1,"tekst":"no"}')
    const response = Response.json({ data: { id: 'no number' } }, { status: 201 })
    const faults = await check!.check({ request, body, response })
    expect(faults.join('\n')).toMatch(/\/text must be string/)
    expect(faults.join('\n')).toMatch(/must NOT have additional properties/)
    expect(faults.join('\n')).toMatch(/\/data\/id must match pattern/)
    const strange = new Request('https://api.x.com/2/users/1/tweets?max_results=1&tweet.fields=nothing&start=1')
    const found = await check!.check({ request: strange, body: new Uint8Array(), response: null })
    expect(found).toHaveLength(3)
  })
})

describe.skipIf(absent)('Mastodon, by its OpenAPI document 4.7.0', () => {
  const check = absent ? null : new OpenApiCheck(join(SPECS, 'mastodon/openapi-4.7.0.json'))

  it('takes what the connector sends, and answers as the imitation does', async () => {
    const exchanges = await walk('mastodon')
    const faults = await Promise.all(exchanges.map((each) => check!.check(each)))
    expect(faults.flat()).toEqual([])
    expect(listPaths(exchanges)).toEqual([
      'DELETE /api/v1/statuses/:id',
      'GET /api/v1/accounts/:id/statuses',
      'GET /api/v1/accounts/verify_credentials',
      'GET /api/v1/media/:id',
      'GET /api/v1/statuses/:id/source',
      'GET /api/v2/instance',
      'POST /api/v1/statuses',
      'POST /api/v2/media',
    ])
  })

  it('is really asked: a wrong shape is found', async () => {
    const request = new Request('https://social.example/api/v1/statuses/1/source')
    const response = Response.json({ id: 1, text: 'no warning' })
    const faults = await check!.check({ request, body: new Uint8Array(), response })
    expect(faults.join('\n')).toMatch(/\/id must be string/)
    expect(faults.join('\n')).toMatch(/must have required property 'spoiler_text'/)
  })
})

describe.skipIf(absent)('Bluesky, by its lexicons', () => {
  const lexicons = absent ? null : readLexicons()
  const lexicon = () => lexicons!

  it('takes what the connector sends, and answers as the imitation does', async () => {
    const exchanges = await walk('bluesky')
    for (const exchange of exchanges) await checkXrpc(lexicon(), exchange)
    expect(listPaths(exchanges).map((each) => each.replace('/xrpc/com.atproto.', ''))).toEqual([
      'GET identity.resolveHandle',
      'GET repo.getRecord',
      'POST repo.deleteRecord',
      'POST repo.putRecord',
      'POST repo.uploadBlob',
      'POST server.refreshSession',
    ])
  })

  it('is really asked: a wrong shape is found', async () => {
    const record = { $type: 'app.bsky.feed.post', text: 'No time' }
    expect(() => lexicon().assertValidRecord('app.bsky.feed.post', record)).toThrow('createdAt')
    const long = { ...record, text: 'x'.repeat(301), createdAt: '2026-11-23T09:30:00.000Z' }
    expect(() => lexicon().assertValidRecord('app.bsky.feed.post', long)).toThrow('graphemes')
    expect(() => lexicon().assertValidXrpcOutput('com.atproto.repo.putRecord', { uri: 'at://x' })).toThrow()
    expect(() => lexicon().assertValidXrpcParams('com.atproto.repo.getRecord', { repo: 'a.example' })).toThrow()
  })
})

function readLexicons(): Lexicons {
  const folder = join(SPECS, 'bluesky/lexicons')
  const files = readdirSync(folder, { recursive: true }).map(String)
  const docs = files
    .filter((file) => /^(com.atproto|app.bsky.(feed|embed|richtext|actor|graph|labeler)).*\.json$/.test(file))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as LexiconDoc)
  return new Lexicons(docs)
}

/** The errors that any server may give for any call, beside those of the call itself (platforms.md section 8). */
const ANY_CALL = [
  'InvalidRequest',
  'InvalidToken',
  'ExpiredToken',
  'RateLimitExceeded',
  'UpstreamFailure',
  'AuthenticationRequired',
]

/** @throws when something is not as the lexicon of the call says; the call that was too long is meant to be refused */
async function checkXrpc(lexicons: Lexicons, { request, body, response }: Exchange): Promise<void> {
  const url = new URL(request.url)
  const nsid = url.pathname.replace('/xrpc/', '')
  const definition = lexicons.getDefOrThrow(nsid)
  const type = request.headers.get('content-type') ?? ''
  if (request.method === 'GET') lexicons.assertValidXrpcParams(nsid, Object.fromEntries(url.searchParams))
  else if (type.startsWith('application/json')) {
    const input = JSON.parse(new TextDecoder().decode(body)) as { record?: { text: string } }
    lexicons.assertValidXrpcInput(nsid, jsonToLex(input as never))
    if (input.record && input.record.text.length < 4_000)
      lexicons.assertValidRecord('app.bsky.feed.post', jsonToLex(input.record as never))
  }
  if (!response) return
  const answer = (await response.clone().json()) as { error?: string; message?: string }
  if (response.ok) return void lexicons.assertValidXrpcOutput(nsid, jsonToLex(answer as never))
  const own = 'errors' in definition ? (definition.errors ?? []).map((each) => each.name) : []
  expect([...own, ...ANY_CALL]).toContain(answer.error)
  expect(answer.message).toEqual(expect.any(String))
}
