import { expect, it } from 'vitest'
import { createCredentialWarnings } from '#api/jobs/credential-warnings.ts'
import { addMs, DAY_MS, HOUR_MS, type Instant } from '#core/time/instant.ts'
import { describeEachDatabase } from '../databases.ts'
import type { Browser } from '../make/desk.ts'
import { contentBy, planFor } from '../make/post.ts'
import { makePublishingDesk } from '../make/publishing.ts'

describeEachDatabase('the warning that credentials run out', (open) => {
  async function room(expiresInMs: number, refreshToken: string | null = null) {
    const { desk } = await makePublishingDesk(await open())
    const people = {
      owner: await desk.addPerson({ level: 'associate' }),
      noor: await desk.addPerson({ level: 'people_manager' }),
      admin: await desk.addPerson({ level: 'associate', administrator: true }),
      other: await desk.addPerson({ level: 'manager' }),
      gone: await desk.addPerson({ level: 'people_manager', deactivatedAt: desk.deps.clock.now() }),
    }
    const noor = await desk.browserOf(people.noor)
    const expiresAt = addMs(desk.deps.clock.now(), expiresInMs)
    const account = {
      accountId: '42',
      origin: 'https://social.example',
      accessToken: 'secret',
      refreshToken,
      expiresAt,
    }
    const connected = await noor.send('PUT', '/api/connections/mastodon', account)
    expect(connected.status, connected.text).toBe(200)
    const source = createCredentialWarnings(desk.deps)
    const run = () => source.runDue(desk.deps.clock.now())
    const told = (who: keyof typeof people) => desk.deps.stores.notifications.list(people[who].id, 10)
    return { desk, people, expiresAt, source, run, told, noor }
  }

  async function schedule(browser: Browser, ownerId: string, day: string) {
    const content = contentBy(ownerId, { channels: [planFor('mastodon', { day })] })
    const made = await browser.send('POST', '/api/posts', { content })
    const released = await browser.send('POST', `/api/posts/${made.json.id}/releases`, {
      ...{ version: 1, channelIds: ['mastodon'] },
    })
    expect(released.status, released.text).toBe(200)
  }

  it('comes a week and a day ahead, once each, to those who may connect and the owners of posts at risk', async () => {
    const { desk, people, run, told, noor } = await room(9 * DAY_MS)
    await schedule(noor, people.owner.id, addDaysTo(desk.deps.clock.now(), 12))
    await run()
    expect(await told('noor'), 'nine days are far').toEqual([])
    desk.tick(2 * DAY_MS + HOUR_MS)
    await run()
    await run()
    await createCredentialWarnings(desk.deps).runDue(desk.deps.clock.now())
    for (const who of ['noor', 'admin', 'owner'] as const)
      expect(await told(who), who).toMatchObject([
        {
          title: 'Credentials of Test on mastodon expire in 7 days',
          detail: expect.stringContaining('1 post is at risk'),
          path: '/settings/channels?connection=mastodon',
        },
      ])
    for (const who of ['other', 'gone'] as const) expect(await told(who), who).toEqual([])
    desk.tick(6 * DAY_MS)
    await run()
    expect((await told('noor')).map((each) => each.title)).toEqual([
      'Credentials of Test on mastodon expire in 1 day',
      'Credentials of Test on mastodon expire in 7 days',
    ])
    desk.tick(DAY_MS)
    await run()
    expect(await told('noor'), 'what is over is not about to be').toHaveLength(2)
    const { items } = await desk.deps.stores.audit.list({ subjectKind: 'channel' }, 20, null)
    expect(items.filter((each) => each.event === 'channel.expiry-told')).toHaveLength(2)
  })

  it('does not come where the desk renews the credentials by itself', async () => {
    const { run, told } = await room(2 * DAY_MS, 'renewable')
    await run()
    expect(await told('noor')).toEqual([])
  })

  it('comes again for new credentials, which run out at another time', async () => {
    const { desk, run, told, noor } = await room(2 * DAY_MS)
    await run()
    const expiresAt = addMs(desk.deps.clock.now(), 4 * DAY_MS)
    const account = { accountId: '42', origin: 'https://social.example', accessToken: 'newer', expiresAt }
    await noor.send('PUT', '/api/connections/mastodon', account)
    await run()
    expect((await told('noor')).map((each) => each.title).sort()).toEqual([
      'Credentials of Test on mastodon expire in 2 days',
      'Credentials of Test on mastodon expire in 4 days',
    ])
  })

  it('stops the clock of a demonstration where somebody is to be told', async () => {
    const { desk, expiresAt, source } = await room(30 * DAY_MS)
    const now = desk.deps.clock.now()
    expect(await source.nextDue(now, addMs(now, 10 * DAY_MS))).toBeNull()
    expect(await source.nextDue(now, expiresAt)).toBe(addMs(expiresAt, -7 * DAY_MS))
    expect(await source.nextDue(addMs(expiresAt, -7 * DAY_MS), expiresAt)).toBe(addMs(expiresAt, -DAY_MS))
  })
})

function addDaysTo(now: Instant, days: number): string {
  return addMs(now, days * DAY_MS).slice(0, 10)
}
