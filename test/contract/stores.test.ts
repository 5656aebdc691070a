import { expect, it } from 'vitest'
import type { Person } from '#core/person/person.ts'
import { createStores } from '#db/stores.ts'
import { describeEachDatabase } from '../databases.ts'

const AT = '2026-11-23T09:30:00.123Z'
const LATER = '2026-11-24T09:30:00.000Z'

const makePerson = (given: Partial<Person> = {}): Person => ({
  id: 'ana',
  name: 'Ana',
  email: 'ana@example.com',
  title: '',
  pronouns: '',
  level: 'associate',
  administrator: false,
  zone: 'Europe/Lisbon',
  demo: false,
  createdAt: AT,
  joinedAt: AT,
  deactivatedAt: null,
  version: 1,
  ...given,
})

describeEachDatabase('stores', (open) => {
  it('keep people to the millisecond, find them by address whatever its case, and refuse a second one with it', async () => {
    const { people } = createStores((await open()).db)
    await people.insert(makePerson({ email: 'Ana@Example.com' }))
    expect(await people.get('ana')).toEqual(makePerson())
    expect(await people.getByEmail('ANA@example.COM')).toEqual(makePerson())
    await expect(people.insert(makePerson({ id: 'other' }))).rejects.toThrow()
    expect(await people.get('nobody')).toBeNull()
  })

  it('change a row only from the version it was read at', async () => {
    const { people } = createStores((await open()).db)
    await people.insert(makePerson())
    const outcomes = await Promise.all(['One', 'Two', 'Three'].map((title) => people.update(makePerson({ title }))))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect((await people.get('ana'))?.version).toBe(2)
  })

  it('accept an invitation once, however many try at the same time', async () => {
    const { people, invitations } = createStores((await open()).db)
    await people.insert(makePerson())
    const open_ = {
      id: 'i',
      personId: 'ana',
      tokenHash: 'hash',
      invitedBy: 'noor',
      createdAt: AT,
      expiresAt: LATER,
      acceptedAt: null,
      withdrawnAt: null,
    }
    await invitations.insert(open_)
    expect(await invitations.getByTokenHash('hash')).toEqual(open_)
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => invitations.accept('i', LATER)))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await invitations.listOpen()).toEqual([])
    expect(await invitations.withdrawFor('ana', LATER)).toBe(0)
  })

  it('revoke an API token once, and note its use at most once a minute', async () => {
    const { people, apiTokens } = createStores((await open()).db)
    await people.insert(makePerson())
    await apiTokens.insert({
      id: 't',
      ownerId: 'ana',
      name: 'Script',
      prefix: 'sbx_abcd',
      tokenHash: 'hash',
      scopes: ['person.list'],
      createdAt: AT,
      expiresAt: LATER,
      lastUsedAt: null,
      revokedAt: null,
    })
    await apiTokens.touch('t', '2026-11-23T10:00:00.000Z')
    await apiTokens.touch('t', '2026-11-23T10:00:30.000Z')
    expect((await apiTokens.getByHash('hash'))?.lastUsedAt).toBe('2026-11-23T10:00:00.000Z')
    await apiTokens.touch('t', '2026-11-23T10:01:30.000Z')
    expect((await apiTokens.get('t'))?.lastUsedAt).toBe('2026-11-23T10:01:30.000Z')
    const outcomes = await Promise.all([1, 2].map(() => apiTokens.revoke('t', LATER)))
    expect(outcomes.sort()).toEqual([false, true])
    expect(await apiTokens.list('somebody else')).toEqual([])
    expect(await apiTokens.list(null)).toHaveLength(1)
  })

  it('keep sealed secrets by name, replace and remove them', async () => {
    const { secrets } = createStores((await open()).db)
    await secrets.put('channel/x', 'sealed one', AT)
    await secrets.put('channel/x', 'sealed two', LATER)
    expect(await secrets.get('channel/x')).toBe('sealed two')
    await secrets.remove('channel/x')
    expect(await secrets.get('channel/x')).toBeNull()
  })

  it('keep one set-up link, and let it be used once', async () => {
    const { setupLink } = createStores((await open()).db)
    await setupLink.put({ tokenHash: 'old', createdAt: AT, expiresAt: LATER })
    await setupLink.put({ tokenHash: 'new', createdAt: AT, expiresAt: LATER })
    expect(await setupLink.get()).toMatchObject({ tokenHash: 'new', expiresAt: LATER })
    expect(await Promise.all([setupLink.remove(), setupLink.remove()])).toContain(false)
    expect(await setupLink.get()).toBeNull()
  })

  it('know the processes by their last sign of life', async () => {
    const { heartbeats } = createStores((await open()).db)
    await heartbeats.beat({ processId: 'one', role: 'all', startedAt: AT, beatAt: AT })
    await heartbeats.beat({ processId: 'two', role: 'web', startedAt: AT, beatAt: LATER })
    await heartbeats.beat({ processId: 'one', role: 'all', startedAt: AT, beatAt: AT })
    expect((await heartbeats.list()).map((each) => each.processId)).toEqual(['two', 'one'])
    await heartbeats.remove('two')
    expect(await heartbeats.list()).toHaveLength(1)
  })

  it('tell a person something once, however often a job tells it', async () => {
    const { people, notifications } = createStores((await open()).db)
    await people.insert(makePerson())
    const notice = {
      id: 'holiday-2026-12-25-ana',
      personId: 'ana',
      at: AT,
      title: 'Christmas',
      detail: '',
      path: '/',
      readAt: null,
    }
    await notifications.insert([notice])
    await notifications.insert([notice, { ...notice, id: 'other', at: LATER }])
    expect((await notifications.list('ana', 10)).map((each) => each.id)).toEqual(['other', notice.id])
    expect(await notifications.findExisting([notice.id, 'none'])).toEqual([notice.id])
    await notifications.markRead('somebody else', null, LATER)
    expect(await notifications.countUnread('ana')).toBe(2)
    await notifications.markRead('ana', [notice.id], LATER)
    expect(await notifications.countUnread('ana')).toBe(1)
  })
})
