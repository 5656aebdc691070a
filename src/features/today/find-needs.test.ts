import { describe, expect, test } from 'vitest'
import { addMs, DAY_MS, toMs } from '#core/time/instant.ts'
import { findNeeds, type Known } from './find-needs.ts'

const NOW = '2026-11-23T09:00:00.000Z'

const me: Known['me'] = {
  id: 'noor',
  name: 'Noor Haddad',
  email: 'noor@example.com',
  title: 'Senior Manager, Social Marketing',
  pronouns: 'she/her',
  level: 'senior_people_manager',
  administrator: true,
  zone: 'Europe/Amsterdam',
  demo: false,
  createdAt: NOW,
  joinedAt: NOW,
  deactivatedAt: null,
  version: 1,
}
const calm: Known = { me, realNow: toMs(NOW), browserZone: 'Europe/Amsterdam' }
const token = {
  id: 't',
  ownerId: 'noor',
  ownerName: 'Noor Haddad',
  name: 'Nightly export',
  prefix: 'sb_abc',
  scopes: ['audit.read'],
  createdAt: NOW,
  expiresAt: addMs(NOW, 3 * DAY_MS),
  lastUsedAt: null,
  revokedAt: null,
}

const titles = (known: Partial<Known>) => findNeeds({ ...calm, ...known }).map((need) => need.title)

describe('findNeeds', () => {
  test('a complete profile and nothing else: nothing', () => expect(titles({})).toEqual([]))

  test('a missing title comes before missing pronouns', () => {
    expect(titles({ me: { ...me, title: '', pronouns: '' } })).toEqual(['Your profile has no title yet'])
    expect(titles({ me: { ...me, pronouns: '' } })).toEqual(['Your profile has no pronouns yet'])
  })

  test('another zone than the profile says, but not the UTC of browsers that hide where they are', () => {
    expect(titles({ browserZone: 'America/New_York' })).toEqual(['You seem to be in America/New York'])
    expect(titles({ browserZone: 'UTC' })).toEqual([])
  })

  test('a token is worth a word in its last 14 days, unless it was revoked or is over', () => {
    expect(titles({ tokens: [token] })).toEqual(['The API token “Nightly export” expires in 3 days'])
    expect(titles({ tokens: [{ ...token, revokedAt: NOW }] })).toEqual([])
    expect(titles({ tokens: [{ ...token, expiresAt: addMs(NOW, -1) }] })).toEqual([])
    expect(titles({ tokens: [{ ...token, expiresAt: addMs(NOW, 15 * DAY_MS) }] })).toEqual([])
  })

  test('unread notifications are one row, which opens the bell', () => {
    const told = (id: string, readAt: string | null) => ({
      ...{ id, personId: 'noor', at: NOW, title: `Day ${id} is near`, detail: '', path: '/', readAt },
    })
    const both = { notifications: [told('a', NOW), told('b', null)], unread: 1 }
    expect(findNeeds({ ...calm, notifications: both })).toMatchObject([
      { title: '1 unread notification', detail: 'Day b is near.', act: { command: 'notifications' } },
    ])
    expect(titles({ notifications: { ...both, unread: 3 } })).toEqual(['3 unread notifications'])
    expect(titles({ notifications: { ...both, unread: 0 } })).toEqual([])
  })

  test('an expired invitation leads to the person', () => {
    const invited = { ...me, id: 'wiktor', name: 'Wiktor Łuczak', administrator: false, joinedAt: null }
    const openInvitations = [{ personId: 'wiktor', invitedBy: 'Noor Haddad', expiresAt: NOW, expired: true }]
    const [need] = findNeeds({ ...calm, people: { people: [me, invited], openInvitations } })
    expect(need).toMatchObject({
      title: 'Wiktor Łuczak’s invitation has expired',
      act: { to: '/people?person=wiktor' },
    })
  })

  test('the only administrator of several people is told so', () => {
    const other = { ...me, id: 'ana', administrator: false }
    expect(titles({ people: { people: [me, other], openInvitations: [] } })).toEqual(['You are the only administrator'])
    expect(titles({ people: { people: [me], openInvitations: [] } })).toEqual([])
  })
})
