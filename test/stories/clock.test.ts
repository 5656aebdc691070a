import { expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '#core/time/instant.ts'
import { addDays, dayOf, sayDay } from '#core/time/wall.ts'
import { describeEachDatabase } from '../databases.ts'
import { makeDesk, type TestDesk } from '../make/desk.ts'
import { prepareDesk } from '#runtime/first-start.ts'
import type { OpenDatabase } from '#db/database.ts'

async function makeDemo(database: OpenDatabase): Promise<TestDesk> {
  const desk = await makeDesk(database, { settings: { demoSignIn: true } })
  await prepareDesk({ ...desk.deps, now: desk.deps.clock.realNow() }, true)
  return desk
}

describeEachDatabase('the demonstration clock', (open) => {
  it('plays time forward, tells of the holidays on the way once, and goes back', async () => {
    const desk = await makeDemo(await open())
    const person = await desk.deps.stores.people.get('demo-ana')
    const browser = await desk.browserOf(person)
    const settings = await desk.deps.stores.desk.get()
    if (!settings) throw new Error('There is no desk')
    const today = dayOf(desk.deps.clock.now(), settings.zone)
    const holidays = [
      { day: addDays(today, 5), name: 'First' },
      { day: addDays(today, 20), name: 'Second' },
      { day: addDays(today, 200), name: 'Far' },
    ]
    await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Holidays' }, async (tx) => {
      await tx.desk.update({ ...settings, holidays })
      tx.record({ event: 'desk.edited', subject: { kind: 'desk', id: 'desk', name: settings.name } })
    })
    const moved = await browser.send('POST', '/api/clock', { byMs: 30 * DAY_MS })
    expect(moved.json, moved.text).toMatchObject({ movable: true, playing: { to: expect.anything() } })
    await desk.deps.player.settle()
    const { json } = await browser.get('/api/clock')
    expect(json).toMatchObject({ playing: null, offsetMs: 30 * DAY_MS })
    const { notifications, unread } = (await browser.get('/api/notifications')).json
    // On the way approvals of the demonstration lapse, too; that is another story.
    const ofHolidays = notifications.filter((each: { path: string }) => each.path === '/settings')
    expect(ofHolidays.map((each: { title: string }) => each.title)).toEqual([
      `Second is on ${sayDay(addDays(today, 20))}`,
      `First is on ${sayDay(addDays(today, 5))}`,
    ])
    expect(unread).toBe(notifications.length)
    expect((await browser.send('POST', '/api/notifications/read', { ids: [ofHolidays[0].id] })).json.unread).toBe(
      unread - 1,
    )
    expect((await browser.send('POST', '/api/notifications/read', { ids: null })).json.unread).toBe(0)
    expect((await browser.send('DELETE', '/api/clock', {})).json).toMatchObject({ offsetMs: 0 })
    const events = (await desk.deps.stores.audit.list({ subjectKind: 'clock' }, 10, null)).items.map((each) => [
      each.event,
      each.actor.name,
    ])
    expect(events).toEqual([
      ['clock.reset', 'Ana Ferreira'],
      ['clock.moved', 'Ana Ferreira'],
      ['clock.started', 'Ana Ferreira'],
    ])
  })

  it('goes only forward, one player at a time, and never on a real desk', async () => {
    const desk = await makeDemo(await open())
    const browser = await desk.browserOf(await desk.deps.stores.people.get('demo-ana'))
    expect(
      (await browser.send('POST', '/api/clock', { to: '2020-01-01T00:00:00.000Z' })).json.violations,
    ).toMatchObject([{ field: 'body.to', rule: 'ahead' }])
    expect((await browser.send('POST', '/api/clock', { byMs: -HOUR_MS })).status).toBe(422)
    expect(
      (await browser.send('POST', '/api/clock', { to: '2099-01-01T00:00:00.000Z' })).json.violations,
    ).toMatchObject([{ field: 'body.to', rule: 'too_far' }])
    await desk.deps.stores.desk.setClock({
      offsetMs: 0,
      playing: {
        from: desk.deps.clock.now(),
        to: desk.deps.clock.now(),
        steppedAt: desk.deps.clock.realNow(),
        steps: 3,
      },
    })
    expect((await browser.send('POST', '/api/clock', { byMs: HOUR_MS })).json.code).toBe('conflict')
    desk.tick(2 * 60_000)
    expect(
      (await browser.send('POST', '/api/clock', { byMs: HOUR_MS })).status,
      'a player that died is no obstacle',
    ).toBe(200)
    await desk.deps.player.settle()
    const live = await makeDesk(await open(), { settings: { platforms: 'live' } })
    expect(
      (await (await live.browserOf(await live.addPerson())).send('POST', '/api/clock', { byMs: HOUR_MS })).status,
    ).toBe(403)
  })
})
