import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS, POLICY } from '#core/person/policy.ts'
import { contract } from '#contract/contract.ts'
import { makeOpenApi } from '#contract/openapi.ts'
import { type Operation, OPERATION_IDS, operations } from '#contract/operations.ts'
import type { OpenDatabase } from '#db/database.ts'
import { openTestPglite } from '../databases.ts'
import { createBrowser, makeDesk, ORIGIN, type TestDesk } from '../make/desk.ts'

const all: [string, Operation][] = OPERATION_IDS.map((id) => [id, operations[id]])
const guarded = all.filter(([, operation]) => operation.action !== 'open')
const address = (operation: Operation): string => operation.path.replace(/:\w+/g, 'abcdefghijklmnopqrstuvwxyz')

let database: OpenDatabase
let desk: TestDesk

beforeAll(async () => {
  database = await openTestPglite()
  desk = await makeDesk(database, { settings: { demoSignIn: true } })
})
afterAll(() => database.close())

describe('every endpoint', () => {
  it('has a row of the policy table, or says why it is open', () => {
    for (const [id, operation] of all) {
      if (operation.action === 'open') expect(operation.openBecause, id).toBeTruthy()
      else expect(ACTIONS, id).toContain(operation.action)
    }
  })

  it('is mounted, and nothing else is', () => {
    const mounted = desk.app.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path}`)
    expect([...new Set(mounted)].sort()).toEqual(all.map(([, { method, path }]) => `${method} ${path}`).sort())
  })

  it.each(guarded)('%s answers 401 without a session, whatever the body', async (_id, operation) => {
    for (const body of ['{"nonsense": true}', 'not json at all', undefined]) {
      const response = await desk.app.request(`${ORIGIN}${address(operation)}`, {
        method: operation.method,
        headers: { origin: ORIGIN, 'content-type': 'application/json' },
        ...(body && operation.method !== 'GET' && { body }),
      })
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ code: 'unauthenticated', status: 401 })
    }
  })

  it.each(guarded)('%s answers 403 to whom the table says no, before a word about the body', async (_id, operation) => {
    if (operation.action === 'open') return
    const { cells } = POLICY[operation.action]
    const refused = await desk.addPerson({ level: 'stakeholder' })
    const browser = await desk.browserOf(refused)
    if (cells.stakeholder !== 'no') return
    const answer = await browser.send(operation.method === 'GET' ? 'POST' : operation.method, address(operation), {
      nonsense: true,
    })
    const got = operation.method === 'GET' ? await browser.get(address(operation)) : answer
    expect(got.status).toBe(403)
    expect(got.json.code).toBe('forbidden')
    expect(got.json.detail).toMatch(/needs/)
  })

  it.each(all.filter(([, { method }]) => method !== 'GET'))(
    '%s refuses a write from another site',
    async (_id, operation) => {
      const browser = await desk.browserOf(await desk.addPerson({ administrator: true }))
      const answer = await browser.send(operation.method, address(operation), {}, { origin: 'https://evil.example' })
      expect(answer.status).toBe(403)
      expect(answer.json.code).toBe('origin-refused')
    },
  )

  it('carries the security headers and no cache', async () => {
    const { headers } = await createBrowser(desk.app, null).get('/api/session')
    const csp = headers.get('content-security-policy') ?? ''
    expect(csp).toContain("script-src 'self';")
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).toContain("object-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-request-id')).toBeTruthy()
  })
})

describe('the description of the API', () => {
  it('has every operation, with its schemas', async () => {
    const served = (await createBrowser(desk.app, null).get('/api/openapi.json')).json
    expect(served.openapi).toBe('3.1.0')
    const described = Object.values(served.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (path) => Object.values(path).map((each) => each.operationId),
    )
    expect(described.sort()).toEqual([...OPERATION_IDS].sort())
    const invite = makeOpenApi('1').paths as Record<
      string,
      { post: { requestBody: { content: Record<string, { schema: { required: string[] } }> } } }
    >
    expect(invite['/api/people']?.post.requestBody.content['application/json']?.schema.required).toEqual([
      'name',
      'email',
      'level',
    ])
    expect(Object.keys(contract).sort()).toEqual([...OPERATION_IDS].sort())
  })
})

describe('figures', () => {
  it('are shown to loopback, and to whoever has the token', async () => {
    const shown = await createBrowser(desk.app, null).get('/metrics')
    expect(shown.text).toContain('signalbox_request_seconds_bucket')
    const guarded = await makeDesk(database, { settings: { metricsToken: 'a token of the test' } })
    const browser = createBrowser(guarded.app, null)
    expect((await browser.get('/metrics')).status).toBe(403)
    expect((await browser.get('/metrics', { authorization: 'Bearer something else' })).status).toBe(403)
    expect((await browser.get('/metrics', { authorization: 'Bearer a token of the test' })).status).toBe(200)
  })
})

describe('what cannot be read', () => {
  it('names host, body, size, type and address that are refused', async () => {
    const browser = await desk.browserOf(await desk.addPerson({ administrator: true }))
    expect((await desk.app.request('http://rebound.example:4310/api/session')).status).toBe(400)
    expect((await browser.get('/api/nothing')).json).toMatchObject({ code: 'not-found', status: 404 })
    const big = await browser.send('PATCH', '/api/me', { name: 'x'.repeat(200_000) })
    expect(big.json).toMatchObject({ code: 'too-large', status: 413 })
    const form = await browser.send('PATCH', '/api/me', {}, { 'content-type': 'text/plain' })
    expect(form.json).toMatchObject({ code: 'unsupported-media-type', status: 415 })
  })

  it('names field, rule, measured and allowed, all at once', async () => {
    const browser = await desk.browserOf(await desk.addPerson({ administrator: true }))
    const { status, json } = await browser.send('POST', '/api/people', {
      name: '',
      email: 'nobody',
      level: 'boss',
      extra: 1,
    })
    expect(status).toBe(422)
    const byField = Object.fromEntries(json.violations.map((each: { field: string }) => [each.field, each]))
    expect(Object.keys(byField).sort()).toEqual(['body.email', 'body.extra', 'body.level', 'body.name'])
    expect(byField['body.name']).toMatchObject({ rule: 'too_small', measured: 0, allowed: 'at least 1 character' })
    expect(byField['body.level'].allowed).toContain('senior_people_manager')
  })
})
