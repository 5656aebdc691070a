import { expect, it } from 'vitest'
import { sql } from 'drizzle-orm'
import { BugError } from '#core/base/assert.ts'
import { DAY_MS } from '#core/time/instant.ts'
import { describeEachDatabase } from '../databases.ts'
import { createBrowser, makeDesk } from '../make/desk.ts'

describeEachDatabase('the audit log', (open) => {
  it('says who, what, when, why, before and after, and can be filtered', async () => {
    const desk = await makeDesk(await open())
    const manager = await desk.addPerson({ name: 'Marcus', level: 'people_manager' })
    const browser = await desk.browserOf(manager)
    const person = await desk.addPerson({ name: 'Ana' })
    await browser.send(
      'PATCH',
      `/api/people/${person.id}`,
      { title: 'Editor', why: 'She edits now', version: 1 },
      { 'x-request-id': 'request-of-the-test' },
    )
    const { json } = await browser.get(`/api/audit?subjectId=${person.id}&event=person.edited`)
    expect(json.total).toBe(1)
    expect(json.items[0]).toMatchObject({
      actor: { kind: 'person', id: manager.id, name: 'Marcus', via: 'session' },
      event: 'person.edited',
      subject: { kind: 'person', id: person.id, name: 'Ana' },
      why: 'She edits now',
      before: { title: '' },
      after: { title: 'Editor' },
      requestId: 'request-of-the-test',
    })
    expect((await browser.get('/api/audit?text=EDITS%20now')).json.total).toBe(1)
    expect((await browser.get('/api/audit?text=%25')).json.total).toBe(0)
    expect((await browser.get('/api/audit?from=yesterday')).json.violations).toMatchObject([{ field: 'query.from' }])
  })

  it('is read page by page without loss or repetition', async () => {
    const desk = await makeDesk(await open())
    const browser = await desk.browserOf(await desk.addPerson({ administrator: true }))
    for (let i = 0; i < 7; i++) await desk.addPerson()
    const ids: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { json } = await browser.get(`/api/audit?limit=3${cursor && `&cursor=${cursor}`}`)
      ids.push(...json.items.map((each: { id: number }) => each.id))
      cursor = json.nextCursor
    }
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a))
    expect(ids).toHaveLength((await browser.get('/api/audit')).json.total)
  })

  it('leaves as CSV that a spreadsheet cannot be tricked by', async () => {
    const desk = await makeDesk(await open())
    await desk.addPerson({ name: '=HYPERLINK("http://evil")' })
    const browser = await desk.browserOf(await desk.addPerson({ level: 'senior' }))
    const { text, headers } = await browser.get('/api/audit.csv')
    expect(headers.get('content-type')).toContain('text/csv')
    expect(text.split('\r\n')[0]).toBe(
      'id,at,actor,via,event,subject_kind,subject_id,subject,why,before,after,request_id',
    )
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`)
  })

  it('refuses to be altered, deleted or emptied', async () => {
    const { db } = await open()
    const desk = await makeDesk(await open())
    await desk.addPerson()
    for (const attack of ["update audit set why = 'nothing'", 'delete from audit', 'truncate audit']) {
      await expect(db.execute(sql.raw(attack))).rejects.toThrow()
    }
    const { rows } = await db.execute<{ why: string }>(sql`select why from audit`)
    expect(rows.map((row) => row.why)).toEqual(['A test needs somebody'])
  })

  it('is written with the change or not at all, and a change without it is a bug', async () => {
    const desk = await makeDesk(await open())
    const cause = { actor: { kind: 'system', name: 'Test' }, why: 'To fail' } as const
    const person = await desk.addPerson()
    await expect(desk.deps.transact(cause, (tx) => tx.people.update({ ...person, title: 'Lost' }))).rejects.toThrow(
      BugError,
    )
    const work = desk.deps.transact(cause, async (tx) => {
      await tx.people.update({ ...person, title: 'Lost' })
      tx.record({ event: 'person.edited', subject: { kind: 'person', id: person.id, name: person.name } })
      throw new Error('After the change')
    })
    await expect(work).rejects.toThrow('After the change')
    expect((await desk.deps.stores.people.get(person.id))?.title).toBe('')
    expect((await desk.deps.stores.audit.list({ event: 'person.edited' }, 10, null)).total).toBe(0)
  })
})

describeEachDatabase('API tokens', (open) => {
  const make = { name: 'Dashboard', scopes: ['person.list', 'audit.read'], expiresInDays: 7 }

  it('do what their scopes name, until they expire or are revoked', async () => {
    const desk = await makeDesk(await open())
    const browser = await desk.browserOf(await desk.addPerson({ level: 'senior' }))
    const { token, secret } = (await browser.send('POST', '/api/tokens', make)).json
    const program = createBrowser(desk.app, null)
    const bearer = { authorization: `Bearer ${secret}` }
    expect((await program.get('/api/people', bearer)).status).toBe(200)
    expect((await program.get('/api/desk', bearer)).json.detail).toMatch(/does not have the scope desk.read/)
    expect((await program.get('/api/tokens', bearer)).json.detail).toMatch(/signed in at the desk/)
    desk.tick(8 * DAY_MS)
    expect((await program.get('/api/people', bearer)).json.detail).toMatch(/expired/)
    desk.tick(-8 * DAY_MS)
    expect((await browser.send('DELETE', `/api/tokens/${token.id}`)).status).toBe(200)
    expect((await program.get('/api/people', bearer)).json.detail).toMatch(/revoked/)
    expect((await browser.send('DELETE', `/api/tokens/${token.id}`)).status).toBe(409)
  })

  it('are kept as a hash only', async () => {
    const database = await open()
    const desk = await makeDesk(database)
    const browser = await desk.browserOf(await desk.addPerson())
    const { secret } = (await browser.send('POST', '/api/tokens', { ...make, scopes: ['person.list'] })).json
    const { rows } = await database.db.execute<{ all: string }>(
      sql`select (select json_agg(t)::text from api_token t) || (select json_agg(a)::text from audit a) as all`,
    )
    expect(rows[0]?.all).toContain('Dashboard')
    expect(rows[0]?.all).not.toContain(secret)
  })

  it('never exceed their owner: not when made, and not when the owner loses a right', async () => {
    const desk = await makeDesk(await open())
    const associate = await desk.browserOf(await desk.addPerson({ level: 'associate' }))
    expect((await associate.send('POST', '/api/tokens', make)).json.violations).toMatchObject([
      { field: 'body.scopes.1', rule: 'policy' },
    ])
    expect(
      (await associate.send('POST', '/api/tokens', { ...make, scopes: ['account.password'] })).json.violations,
    ).toMatchObject([{ rule: 'session_only' }])
    const owner = await desk.addPerson({ level: 'senior' })
    const { secret } = (await (await desk.browserOf(owner)).send('POST', '/api/tokens', make)).json
    const admin = await desk.browserOf(await desk.addPerson({ administrator: true }))
    await admin.send('PATCH', `/api/people/${owner.id}`, { level: 'associate', why: 'Changed jobs', version: 1 })
    const got = await createBrowser(desk.app, null).get('/api/audit', { authorization: `Bearer ${secret}` })
    expect(got.status).toBe(403)
  })

  it('of others are seen and revoked by administrators only', async () => {
    const desk = await makeDesk(await open())
    const owner = await desk.browserOf(await desk.addPerson())
    const { token } = (await owner.send('POST', '/api/tokens', { ...make, scopes: ['person.list'] })).json
    const peer = await desk.browserOf(await desk.addPerson({ level: 'senior' }))
    expect((await peer.get('/api/tokens')).json.tokens).toEqual([])
    expect((await peer.send('DELETE', `/api/tokens/${token.id}`)).status).toBe(404)
    const admin = await desk.browserOf(await desk.addPerson({ administrator: true }))
    expect((await admin.get('/api/tokens')).json.tokens).toHaveLength(1)
    expect((await admin.send('DELETE', `/api/tokens/${token.id}`)).status).toBe(200)
  })
})
