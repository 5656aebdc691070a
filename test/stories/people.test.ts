import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#core/desk/desk.ts'
import { DAY_MS } from '#core/time/instant.ts'
import { describeEachDatabase } from '../databases.ts'
import { type Browser, createBrowser, makeDesk, type TestDesk } from '../make/desk.ts'

const PASSWORD = 'a long enough password'
const DESK = {
  ...DEFAULT_SETTINGS,
  name: 'Test desk',
  zone: 'UTC',
  demo: false,
  clockOffsetMs: 0,
  createdAt: new Date().toISOString(),
  version: 1,
}

async function withDesk(desk: TestDesk): Promise<TestDesk> {
  await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A desk' }, async (tx) => {
    await tx.desk.insert(DESK)
    tx.record({ event: 'desk.made', subject: { kind: 'desk', id: 'desk', name: DESK.name } })
  })
  return desk
}

async function invite(browser: Browser, email = 'new@example.com', level = 'associate'): Promise<string> {
  const answer = await browser.send('POST', '/api/people', { name: 'New Person', email, level })
  expect(answer.status, answer.text).toBe(200)
  return answer.json.url.split('/').at(-1)
}

describeEachDatabase('people', (open) => {
  it('come in by an invitation, once, and sign in with their password afterwards', async () => {
    const desk = await withDesk(await makeDesk(await open()))
    const admin = await desk.browserOf(await desk.addPerson({ level: 'people_manager' }))
    const secret = await invite(admin)
    const stranger = createBrowser(desk.app, null)
    expect((await stranger.get(`/api/invitations/${secret}`)).json).toMatchObject({
      name: 'New Person',
      level: 'associate',
      deskName: 'Test desk',
    })
    const accepted = await stranger.send('POST', `/api/invitations/${secret}`, {
      name: 'New Person',
      password: PASSWORD,
      zone: 'Europe/Lisbon',
    })
    expect(accepted.status, accepted.text).toBe(200)
    const cookie = accepted.headers.getSetCookie().join()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect((await createBrowser(desk.app, cookie.split(';')[0] ?? '').get('/api/session')).json.me).toMatchObject({
      email: 'new@example.com',
      zone: 'Europe/Lisbon',
    })
    expect(
      (await stranger.send('POST', `/api/invitations/${secret}`, { name: 'Again', password: PASSWORD, zone: 'UTC' }))
        .json.code,
    ).toBe('gone')

    expect(
      (await stranger.send('POST', '/api/auth/sign-in/email', { email: 'New@Example.com', password: PASSWORD })).status,
    ).toBe(200)
    const wrong = await stranger.send('POST', '/api/auth/sign-in/email', {
      email: 'new@example.com',
      password: 'not that one at all',
    })
    expect(wrong.json).toMatchObject({ code: 'wrong-credentials', status: 401 })
    const nobody = await stranger.send('POST', '/api/auth/sign-in/email', {
      email: 'nobody@example.com',
      password: PASSWORD,
    })
    expect(nobody.json.detail, 'says as much of an address that is not there').toBe(wrong.json.detail)
  })

  it('cannot come in by a link that expired, was renewed, or was withdrawn', async () => {
    const desk = await withDesk(await makeDesk(await open()))
    const admin = await desk.browserOf(await desk.addPerson({ administrator: true }))
    const stranger = createBrowser(desk.app, null)
    const first = await invite(admin)
    const { people } = (await admin.get('/api/people')).json
    const { id } = people.find((each: { email: string }) => each.email === 'new@example.com')
    const renewed = (await admin.send('POST', `/api/people/${id}/invitation`)).json.url.split('/').at(-1)
    expect((await stranger.get(`/api/invitations/${first}`)).json.code).toBe('gone')
    expect((await stranger.get(`/api/invitations/${renewed}`)).status).toBe(200)
    desk.tick(8 * DAY_MS)
    expect((await stranger.get(`/api/invitations/${renewed}`)).json.detail).toMatch(/expired/)
    expect((await admin.get('/api/people')).json.openInvitations).toMatchObject([{ personId: id, expired: true }])
    expect((await admin.send('DELETE', `/api/people/${id}/invitation`)).status).toBe(200)
    expect((await admin.get('/api/people')).json.openInvitations).toEqual([])
  })

  it('lose their place at once: session and token open nothing', async () => {
    const desk = await withDesk(await makeDesk(await open()))
    const leaver = await desk.addPerson({ level: 'senior' })
    const theirs = await desk.browserOf(leaver)
    const made = await theirs.send('POST', '/api/tokens', {
      name: 'Script',
      scopes: ['person.list'],
      expiresInDays: 30,
    })
    const bearer = { authorization: `Bearer ${made.json.secret}` }
    const program = createBrowser(desk.app, null)
    expect((await program.get('/api/people', bearer)).status).toBe(200)
    const manager = await desk.browserOf(await desk.addPerson({ level: 'people_manager' }))
    expect(
      (await manager.send('POST', `/api/people/${leaver.id}/deactivation`, { why: 'Left the company', version: 1 }))
        .status,
    ).toBe(200)
    expect((await theirs.get('/api/people')).status).toBe(401)
    expect((await program.get('/api/people', bearer)).status).toBe(401)
  })

  it('are told when somebody changed them in the meantime, with both versions', async () => {
    const desk = await withDesk(await makeDesk(await open()))
    const person = await desk.addPerson()
    const manager = await desk.browserOf(await desk.addPerson({ level: 'people_manager' }))
    const change = { title: 'Editor', why: 'A new title', version: 1 }
    expect((await manager.send('PATCH', `/api/people/${person.id}`, change)).json).toMatchObject({
      title: 'Editor',
      version: 2,
    })
    const stale = await manager.send('PATCH', `/api/people/${person.id}`, { ...change, title: 'Writer' })
    expect(stale.json).toMatchObject({ code: 'conflict', status: 409, current: { title: 'Editor', version: 2 } })
  })

  it('are told of their new level, and whoever invited them when they come in', async () => {
    const desk = await withDesk(await makeDesk(await open()))
    const person = await desk.addPerson()
    const manager = await desk.browserOf(await desk.addPerson({ level: 'people_manager' }))
    await manager.send('PATCH', `/api/people/${person.id}`, { level: 'manager', why: 'Promoted', version: 1 })
    const mine = (await (await desk.browserOf(person)).get('/api/notifications')).json
    expect(mine).toMatchObject({
      unread: 1,
      notifications: [{ title: 'You are now Social Marketing Manager', detail: 'Promoted' }],
    })
    const secret = await invite(manager)
    const body = { name: 'Newcomer', password: PASSWORD, zone: 'UTC' }
    await createBrowser(desk.app, null).send('POST', `/api/invitations/${secret}`, body)
    expect((await manager.get('/api/notifications')).json.notifications).toMatchObject([
      { title: 'Newcomer has come in' },
    ])
  })

  it('cannot be lifted to or above the level of whoever lifts them', async () => {
    const desk = await withDesk(await makeDesk(await open()))
    const person = await desk.addPerson()
    const manager = await desk.browserOf(await desk.addPerson({ level: 'people_manager' }))
    const lift = await manager.send('PATCH', `/api/people/${person.id}`, {
      level: 'senior_people_manager',
      why: 'Promotion',
      version: 1,
    })
    expect(lift.json).toMatchObject({ code: 'forbidden' })
    const peer = { name: 'Peer', email: 'peer@example.com', level: 'people_manager' }
    expect((await manager.send('POST', '/api/people', peer)).json).toMatchObject({ code: 'forbidden' })
    const invited = await manager.send('POST', '/api/people', {
      name: 'Boss',
      email: 'boss@example.com',
      level: 'associate',
      administrator: true,
    })
    expect(invited.json).toMatchObject({ code: 'invalid', violations: [{ field: 'body.administrator' }] })
  })

  it('keep at least one administrator, even when two remove each other at once', async () => {
    const desk = await withDesk(await makeDesk(await open()))
    const [one, two] = [await desk.addPerson({ administrator: true }), await desk.addPerson({ administrator: true })]
    const [browserOne, browserTwo] = [await desk.browserOf(one), await desk.browserOf(two)]
    const resign = { administrator: false, why: 'Not needed any more', version: 1 }
    const answers = await Promise.all([
      browserOne.send('PUT', `/api/people/${two.id}/administrator`, resign),
      browserTwo.send('PUT', `/api/people/${one.id}/administrator`, resign),
    ])
    const administrators = (await desk.deps.stores.people.list()).filter((each) => each.administrator)
    expect(administrators.length).toBeGreaterThanOrEqual(1)
    expect(answers.map((each) => each.status).sort()).toEqual([200, 403])
  })

  it('change their own password, which ends their other sessions', async () => {
    const desk = await withDesk(await makeDesk(await open()))
    const admin = await desk.browserOf(await desk.addPerson({ administrator: true }))
    const secret = await invite(admin)
    const stranger = createBrowser(desk.app, null)
    await stranger.send('POST', `/api/invitations/${secret}`, { name: 'New Person', password: PASSWORD, zone: 'UTC' })
    const signIn = async () => {
      const answer = await stranger.send('POST', '/api/auth/sign-in/email', {
        email: 'new@example.com',
        password: PASSWORD,
      })
      return createBrowser(desk.app, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '')
    }
    const [here, elsewhere] = [await signIn(), await signIn()]
    const change = { currentPassword: PASSWORD, newPassword: 'another long password', revokeOtherSessions: true }
    expect(
      (await here.send('POST', '/api/auth/change-password', { ...change, currentPassword: 'wrong password' })).json
        .code,
    ).toBe('wrong-credentials')
    expect(
      (await here.send('POST', '/api/auth/change-password', { ...change, newPassword: 'short' })).json.violations,
    ).toMatchObject([{ field: 'body.newPassword' }])
    expect((await here.send('POST', '/api/auth/change-password', change)).status).toBe(200)
    expect((await elsewhere.get('/api/people')).status).toBe(401)
    expect(
      (await stranger.send('POST', '/api/auth/sign-in/email', { email: 'new@example.com', password: PASSWORD })).status,
    ).toBe(401)
  })
})
