import { expect, it } from 'vitest'
import { describeEachDatabase } from '../databases.ts'
import { makeDesk, ORIGIN, type TestDesk } from '../make/desk.ts'

/** Reads messages of an event stream until there are this many. */
async function readEvents(response: Response, count: number): Promise<{ id: number; kind: string; event: string }[]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const found = () =>
    [...text.matchAll(/id: (\d+)\nevent: change\ndata: (.*)\n\n/g)].map((match) => ({
      id: Number(match[1]),
      ...JSON.parse(match[2] ?? ''),
    }))
  while (reader && found().length < count) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
  }
  await reader?.cancel()
  return found()
}

async function cookieHeaders(desk: TestDesk, personId: string): Promise<Record<string, string>> {
  const cookies = await desk.deps.identity.startSession(personId, new Headers())
  return { cookie: cookies.map((each) => each.split(';')[0]).join('; ') }
}

describeEachDatabase('live updates', (open) => {
  it('tell every listener what changed, and miss nothing after an interruption', async () => {
    const desk = await makeDesk(await open())
    const person = await desk.addPerson({ name: 'Ana' })
    const headers = await cookieHeaders(desk, person.id)
    const known = await desk.deps.stores.audit.lastId()
    const listen = (more = {}) =>
      desk.app.request(`${ORIGIN}/api/events?after=${known}`, { headers: { ...headers, ...more } })
    const [one, two] = [await listen(), await listen()]
    const added = [await desk.addPerson(), await desk.addPerson(), await desk.addPerson()]
    const [heardOne, heardTwo] = await Promise.all([readEvents(one, 3), readEvents(two, 3)])
    expect(heardOne).toEqual(heardTwo)
    expect(heardOne.map((each) => each.id)).toEqual([...heardOne.map((each) => each.id)].sort((a, b) => a - b))
    expect(heardOne.map((each) => `${each.kind} ${each.event}`)).toEqual(added.map(() => 'person person.joined'))
    // The stream is cut; two more changes happen; the listener comes back with the last id it heard.
    const last = await desk.deps.stores.audit.lastId()
    await desk.addPerson()
    await desk.addPerson()
    const resumed = await readEvents(await listen({ 'last-event-id': String(last) }), 2)
    expect(resumed).toHaveLength(2)
  })

  it('say so when too much was missed to tell one by one', async () => {
    const desk = await makeDesk(await open())
    const person = await desk.addPerson()
    const headers = await cookieHeaders(desk, person.id)
    await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Much' }, async (tx) => {
      for (let i = 0; i < 1_005; i++)
        tx.record({ event: 'desk.edited', subject: { kind: 'desk', id: 'desk', name: 'Desk' } })
    })
    const response = await desk.app.request(`${ORIGIN}/api/events`, { headers: { ...headers, 'last-event-id': '1' } })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('event: reset')) text += (await reader?.read())?.value ?? ''
    await reader?.cancel()
    expect(text).not.toContain('event: change')
  })

  it('end when the listener loses their place, and need a session to begin', async () => {
    const desk = await makeDesk(await open())
    const person = await desk.addPerson()
    const response = await desk.app.request(`${ORIGIN}/api/events`, { headers: await cookieHeaders(desk, person.id) })
    const manager = await desk.browserOf(await desk.addPerson({ level: 'people_manager' }))
    await manager.send('POST', `/api/people/${person.id}/deactivation`, { why: 'Left', version: 1 })
    const reader = response.body?.getReader()
    let over = false
    while (!over) over = (await reader?.read())?.done ?? true
    expect(over).toBe(true)
    expect((await desk.app.request(`${ORIGIN}/api/events`)).status).toBe(401)
  })
})
