import { afterEach, expect, it } from 'vitest'
import type { Person } from '#core/person/person.ts'
import { describeEachDatabase } from '../databases.ts'
import { createBrowser, makeDesk, ORIGIN, type TestDesk } from '../make/desk.ts'
import { startOidcProvider, type OidcProvider } from '../oidc-provider.ts'
import { prepareDesk } from '#runtime/first-start.ts'
import { createBudget } from '#runtime/budgets.ts'

const PASSWORD = 'a long enough password'
const setUp = {
  deskName: 'Our desk',
  deskZone: 'Europe/Lisbon',
  name: 'First',
  email: 'first@example.com',
  password: PASSWORD,
}
const prepare = ({ deps }: TestDesk, demo: boolean) => prepareDesk({ ...deps, now: deps.clock.realNow() }, demo)

let provider: OidcProvider | undefined
afterEach(async () => {
  await provider?.stop()
  provider = undefined
})

describeEachDatabase('the first start', (open) => {
  it('makes the first administrator by a link that works once', async () => {
    const desk = await makeDesk(await open())
    const { setupSecret } = await prepare(desk, false)
    const stranger = createBrowser(desk.app, null)
    expect((await stranger.get('/api/session')).json).toMatchObject({
      waysIn: { needsSetup: true, demoPeople: null },
      publicUrl: ORIGIN,
    })
    expect((await stranger.get('/api/setup/this-is-not-the-secret-at-all')).json.code).toBe('gone')
    expect((await stranger.get(`/api/setup/${setupSecret}`)).status).toBe(200)
    const bad = await stranger.send('POST', `/api/setup/${setupSecret}`, {
      ...setUp,
      deskZone: 'Mars/Olympus',
      password: 'short',
    })
    expect(bad.json.violations.map((each: { field: string }) => each.field)).toEqual(['body.deskZone', 'body.password'])
    const [first, second] = await Promise.all(
      [1, 2].map(() => stranger.send('POST', `/api/setup/${setupSecret}`, setUp)),
    )
    expect([first?.status, second?.status].sort()).toEqual([200, 410])
    expect((await stranger.get('/api/session')).json.waysIn.needsSetup).toBe(false)
    const signedIn = await stranger.send('POST', '/api/auth/sign-in/email', { email: setUp.email, password: PASSWORD })
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await createBrowser(desk.app, cookie).get('/api/session')).json).toMatchObject({
      me: { administrator: true },
      desk: { name: 'Our desk', demo: false },
    })
  })

  it('prints a new link at every start until one is used, and the old one stops working', async () => {
    const desk = await makeDesk(await open())
    const [first, second] = [await prepare(desk, false), await prepare(desk, false)]
    const stranger = createBrowser(desk.app, null)
    expect((await stranger.get(`/api/setup/${first.setupSecret}`)).json.code).toBe('gone')
    expect((await stranger.get(`/api/setup/${second.setupSecret}`)).status).toBe(200)
    desk.tick(25 * 3_600_000)
    expect((await stranger.get(`/api/setup/${second.setupSecret}`)).json.detail).toMatch(/expired/)
  })

  it('fills the demonstration workspace, whose people sign in with one click, and only there', async () => {
    const database = await open()
    const desk = await makeDesk(database, { settings: { demoSignIn: true } })
    await prepare(desk, true)
    const stranger = createBrowser(desk.app, null)
    const { demoPeople } = (await stranger.get('/api/session')).json.waysIn
    expect(
      new Set(demoPeople.map((each: { level: string }) => each.level)).size,
      'all five levels and stakeholders',
    ).toBe(6)
    const answer = await stranger.send('POST', '/api/session/demo', { personId: 'demo-ana' })
    expect(answer.status).toBe(200)
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await createBrowser(desk.app, cookie).get('/api/session')).json.me.name).toBe('Ana Ferreira')
    const real = await desk.addPerson()
    expect((await stranger.send('POST', '/api/session/demo', { personId: real.id })).status).toBe(403)

    const outside = await makeDesk(database, { settings: { demoSignIn: false } })
    expect(
      (await createBrowser(outside.app, null).send('POST', '/api/session/demo', { personId: 'demo-ana' })).status,
    ).toBe(403)
    await expect(outside.deps.identity.startSession('demo-ana', new Headers())).rejects.toThrow(/demonstration/)
  })

  it('lets nobody stay in who came in as an invented person, once it is no demonstration any more', async () => {
    const database = await open()
    const during = await makeDesk(database, { settings: { demoSignIn: true } })
    await prepare(during, true)
    const cookie = await during.cookieOf((await during.deps.stores.people.get('demo-noor')) as Person)
    const noor = createBrowser(during.app, cookie)
    expect((await noor.get('/api/people')).status).toBe(200)
    const token = { name: 'Left behind', scopes: ['person.list'], expiresInDays: 7 }
    const { secret } = (await noor.send('POST', '/api/tokens', token)).json

    const after = await makeDesk(database, { settings: { demoSignIn: false } })
    expect((await createBrowser(after.app, cookie).get('/api/session')).json).toMatchObject({
      me: null,
      waysIn: { demoPeople: null, demoClosed: true },
    })
    expect((await createBrowser(after.app, cookie).get('/api/people')).status).toBe(401)
    const bearer = { authorization: `Bearer ${secret}` }
    expect((await createBrowser(after.app, null).get('/api/people', bearer)).status).toBe(401)
  })
})

describeEachDatabase('sign-in', (open) => {
  it('is limited: by the address that tries', async () => {
    const desk = await makeDesk(await open(), { signInLimit: 3 })
    const stranger = createBrowser(desk.app, null)
    const tries = []
    for (let i = 0; i < 5; i++)
      tries.push(
        (
          await stranger.send(
            'POST',
            '/api/auth/sign-in/email',
            { email: 'a@example.com', password: PASSWORD },
            { 'x-forwarded-for': `10.0.0.${i}` },
          )
        ).status,
      )
    expect(tries).toEqual([401, 401, 401, 429, 429])
  })

  it('and every other endpoint have a budget that says when to come back', async () => {
    const desk = await makeDesk(await open(), { budgets: { read: createBudget(2) } })
    const browser = await desk.browserOf(await desk.addPerson())
    await browser.get('/api/people')
    await browser.get('/api/people')
    const spent = await browser.get('/api/people')
    expect(spent.json).toMatchObject({ code: 'rate-limited', status: 429 })
    expect(Number(spent.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('keeps its cookie from scripts, from other sites, and behind HTTPS from plain connections', async () => {
    const cookieAt = async (publicUrl: string) => {
      const desk = await makeDesk(await open(), { settings: { publicUrl } })
      const person = await desk.addPerson()
      return (await desk.deps.identity.startSession(person.id, new Headers())).join('; ')
    }
    expect(await cookieAt('https://desk.example.com')).toMatch(
      /__Secure-signalbox\.session_token=.*HttpOnly.*Secure.*SameSite=Lax/,
    )
    expect(await cookieAt('http://127.0.0.1:4310')).not.toMatch(/Secure/)
  })

  it('is refused to those whose place was taken away, and signing out ends the session', async () => {
    const desk = await makeDesk(await open())
    const person = await desk.addPerson({ administrator: true })
    const browser = await desk.browserOf(person)
    expect((await browser.send('POST', '/api/auth/sign-out', {})).status).toBe(200)
    expect((await browser.get('/api/people')).status).toBe(401)
    const events = (await desk.deps.stores.audit.list({ actorId: person.id }, 10, null)).items.map((each) => each.event)
    expect(events).toEqual(['session.ended', 'session.started'])
  })
})

describeEachDatabase('single sign-on', (open) => {
  async function signOn(desk: TestDesk): Promise<{ location: string; cookie: string }> {
    const stranger = createBrowser(desk.app, null)
    const begun = await stranger.send('POST', '/api/auth/sign-in/social', {
      provider: 'sso',
      callbackURL: '/',
      errorCallbackURL: '/sign-in',
    })
    expect(begun.status, begun.text).toBe(200)
    const state = begun.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    const sentBack = await fetch(begun.json.url, { redirect: 'manual' })
    const back = new URL(sentBack.headers.get('location') ?? '')
    const finished = await createBrowser(desk.app, state).get(back.pathname + back.search)
    return {
      location: finished.headers.get('location') ?? finished.text,
      cookie: finished.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
    }
  }
  const withProvider = async (email: string, verified = true): Promise<Parameters<typeof makeDesk>[1]> => {
    provider = await startOidcProvider({ email, verified })
    return {
      settings: { sso: { provider: 'sso', label: 'GitLab' } },
      sso: { issuer: provider.issuer, clientId: 'desk', clientSecret: 'secret' },
    }
  }

  it('lets in a person who has a place, by their verified address', async () => {
    const desk = await makeDesk(await open(), await withProvider('ana@example.com'))
    await desk.addPerson({ email: 'ana@example.com', name: 'Ana' })
    const { cookie } = await signOn(desk)
    expect((await createBrowser(desk.app, cookie).get('/api/session')).json.me).toMatchObject({ name: 'Ana' })
  })

  it('accepts an invitation the first time', async () => {
    const desk = await makeDesk(await open(), await withProvider('new@example.com'))
    const admin = await desk.browserOf(await desk.addPerson({ administrator: true }))
    await admin.send('POST', '/api/people', { name: 'New', email: 'new@example.com', level: 'associate' })
    const { cookie } = await signOn(desk)
    expect((await createBrowser(desk.app, cookie).get('/api/session')).json.me).toMatchObject({ name: 'New' })
    expect((await admin.get('/api/people')).json.openInvitations).toEqual([])
  })

  it('makes no place for a stranger, and none for an address that is not verified', async () => {
    const desk = await makeDesk(await open(), await withProvider('stranger@example.com'))
    expect((await signOn(desk)).location).toContain('error=')
    expect(await desk.deps.stores.people.list()).toEqual([])
    await provider?.stop()
    const other = await makeDesk(await open(), await withProvider('ana@example.com', false))
    await other.addPerson({ email: 'ana@example.com' })
    expect((await signOn(other)).location).toContain('error=')
  })
})
