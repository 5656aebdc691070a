import type { MediaDeps } from '#api/deps.ts'
import { CHANNEL_DEFAULTS } from '#core/channel/channel.ts'
import { makeDefaultValues } from '#core/pick-list/make-default-values.ts'
import type { PickListValue } from '#core/pick-list/pick-list.ts'
import type { Ids } from '#core/ports/ids.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact, Tx } from '#core/ports/transact.ts'
import { addMs, DAY_MS, HOUR_MS, type Instant } from '#core/time/instant.ts'
import { isUniqueViolation } from '#db/sql-state.ts'
import { DEMO_CAMPAIGNS } from '#mocks/workspace/campaigns.ts'
import { DEMO_CHANNELS, DEMO_SOURCES } from '#mocks/workspace/channels.ts'
import { makeDemoSettings } from '#mocks/workspace/desk.ts'
import { DEMO_PEOPLE, type DemoPerson } from '#mocks/workspace/people.ts'
import { addDemoMedia, keepDemoMedia } from './demo-media.ts'
import { fillPosts } from './first-start-posts.ts'
import { mendDesk } from './mend-desk.ts'

interface Needs {
  readonly stores: Stores
  readonly transact: Transact
  readonly ids: Ids
  readonly media: Pick<MediaDeps, 'files' | 'images'>
  readonly now: Instant
}

const SETUP_LINK_HOURS = 24

/**
 * What a start finds: a desk, which gets what it lacks of this version, or none yet. Without one it fills the
 * demonstration workspace, or makes the one-time link of the first administrator.
 * @returns the secret of the link, when one is open
 */
export async function prepareDesk(needs: Needs, demo: boolean): Promise<{ setupSecret: string | null }> {
  const desk = await needs.stores.desk.get()
  if (desk) {
    await mendDesk(needs, desk.demo ? makeDemoValues(needs) : makeDefaultValues(needs.ids.newId, needs.now))
    return { setupSecret: null }
  }
  if (!demo) return { setupSecret: await makeSetupLink(needs) }
  await fillDemo(needs).catch(async (error: unknown) => {
    // Several processes may start at once on PostgreSQL: one of them fills, the others find it filled.
    if (!isUniqueViolation(error) || !(await needs.stores.desk.get())) throw error
  })
  return { setupSecret: null }
}

/** Only its hash is kept, so every start until the set-up makes a new one and prints it. */
async function makeSetupLink({ transact, ids, now }: Needs): Promise<string> {
  const secret = ids.newSecret()
  await transact({ actor: { kind: 'system', name: 'First start' }, why: 'There is no desk yet' }, async (tx) => {
    const expiresAt = addMs(now, SETUP_LINK_HOURS * HOUR_MS)
    await tx.setupLink.put({ tokenHash: ids.hash(secret), createdAt: now, expiresAt })
    tx.record({
      event: 'desk.set-up-link-made',
      subject: { kind: 'desk', id: 'desk', name: 'Signalbox' },
      after: { expiresAt },
    })
  })
  return secret
}

async function fillDemo({ transact, ids, media, now }: Needs): Promise<void> {
  const settings = makeDemoSettings(now)
  // Bytes come before the rows that name them; they harm nothing when the rows are not written.
  const pictures = await keepDemoMedia(media, now)
  await transact(
    { actor: { kind: 'system', name: 'First start' }, why: 'The demonstration workspace was filled' },
    async (tx) => {
      await tx.desk.insert({ ...settings, demo: true, clockOffsetMs: 0, createdAt: now, version: 1 })
      tx.record({
        event: 'desk.made',
        subject: { kind: 'desk', id: 'desk', name: settings.name },
        after: { name: settings.name, demo: true },
      })
      for (const person of DEMO_PEOPLE) {
        await tx.people.insert(toPerson(person, now))
        const { name, level, administrator } = person
        tx.record({
          event: 'person.joined',
          subject: { kind: 'person', id: person.id, name },
          after: { level, administrator },
        })
      }
      for (const channel of DEMO_CHANNELS) await addChannel(tx, channel)
      await addDemoMedia(tx, pictures)
      await tx.pickLists.insert(makeDemoValues({ ids, now }))
      await fillPosts(tx, { ids, now })
    },
  )
}

/** The lists of the demonstration: the defaults, and what it added itself. */
function makeDemoValues({ ids, now }: Pick<Needs, 'ids' | 'now'>): PickListValue[] {
  return [
    ...makeDefaultValues(ids.newId, now).filter((each) => !isOwnSource(each)),
    ...DEMO_SOURCES.map((source) => toSource(source, ids.newId())),
    ...DEMO_CAMPAIGNS.map((campaign) => toCampaign(campaign, ids.newId())),
  ]
}

async function addChannel(tx: Tx, given: (typeof DEMO_CHANNELS)[number]): Promise<void> {
  const channel = { ...given, ...CHANNEL_DEFAULTS[given.platform], retiredAt: null, version: 1 }
  await tx.channels.insert(channel)
  const { platform, handle, capacity, optimalTime } = channel
  tx.record({
    event: 'channel.added',
    subject: { kind: 'channel', id: channel.id, name: channel.name },
    after: { platform, handle, capacity, optimalTime },
  })
}

function toCampaign({ value, label }: (typeof DEMO_CAMPAIGNS)[number], id: string): PickListValue {
  return { id, list: 'campaign', value, label, mediums: [], own: true, retiredAt: null, version: 1 }
}

/** The desk has a source of its own in place of the one it began with. */
function isOwnSource({ list, value }: PickListValue): boolean {
  return list === 'utm_source' && DEMO_SOURCES.some((each) => each.value === value)
}

function toSource({ value, mediums }: (typeof DEMO_SOURCES)[number], id: string): PickListValue {
  return { id, list: 'utm_source', value, label: value, mediums, own: true, retiredAt: null, version: 1 }
}

function toPerson({ joinedDaysAgo, ...person }: DemoPerson, now: Instant) {
  const joinedAt = addMs(now, -joinedDaysAgo * DAY_MS)
  return { ...person, demo: true, createdAt: joinedAt, joinedAt, deactivatedAt: null, version: 1 }
}
