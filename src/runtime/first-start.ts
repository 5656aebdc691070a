import type { Ids } from '#core/ports/ids.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import { addMs, DAY_MS, HOUR_MS, type Instant } from '#core/time/instant.ts'
import { DEMO_DESK, DEMO_PEOPLE, type DemoPerson } from '#mocks/workspace/people.ts'

interface Needs {
  readonly stores: Stores
  readonly transact: Transact
  readonly ids: Ids
  readonly now: Instant
}

const SETUP_LINK_HOURS = 24

/**
 * What a start finds: a desk, or none yet. Without one it fills the demonstration workspace, or makes the one-time
 * link of the first administrator.
 * @returns the secret of the link, when one is open
 */
export async function prepareDesk(needs: Needs, demo: boolean): Promise<{ setupSecret: string | null }> {
  if (await needs.stores.desk.get()) return { setupSecret: null }
  if (!demo) return { setupSecret: await makeSetupLink(needs) }
  await fillDemo(needs)
  return { setupSecret: null }
}

/** Only its hash is kept, so every start until the set-up makes a new one and prints it. */
async function makeSetupLink({ transact, ids, now }: Needs): Promise<string> {
  const secret = ids.newSecret()
  await transact({ actor: { kind: 'system', name: 'First start' }, why: 'There is no desk yet' }, async (tx) => {
    const expiresAt = addMs(now, SETUP_LINK_HOURS * HOUR_MS)
    await tx.setupLink.put({ tokenHash: ids.hash(secret), createdAt: now, expiresAt })
    tx.record({ event: 'desk.set-up-link-made', subject: { kind: 'desk', id: 'desk', name: 'Signalbox' }, after: { expiresAt } })
  })
  return secret
}

async function fillDemo({ transact, now }: Needs): Promise<void> {
  await transact({ actor: { kind: 'system', name: 'First start' }, why: 'The demonstration workspace was filled' }, async (tx) => {
    await tx.desk.insert({ ...DEMO_DESK, demo: true, clockOffsetMs: 0, createdAt: now, version: 1 })
    tx.record({ event: 'desk.made', subject: { kind: 'desk', id: 'desk', name: DEMO_DESK.name }, after: { ...DEMO_DESK, demo: true } })
    for (const person of DEMO_PEOPLE) {
      await tx.people.insert(toPerson(person, now))
      const { name, level, administrator } = person
      tx.record({ event: 'person.joined', subject: { kind: 'person', id: person.id, name }, after: { level, administrator } })
    }
  })
}

function toPerson({ joinedDaysAgo, ...person }: DemoPerson, now: Instant) {
  const joinedAt = addMs(now, -joinedDaysAgo * DAY_MS)
  return { ...person, demo: true, createdAt: joinedAt, joinedAt, deactivatedAt: null, version: 1 }
}
