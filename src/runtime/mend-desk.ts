import type { PickListValue } from '#core/pick-list/pick-list.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import { isUniqueViolation } from '#db/sql-state.ts'
import { DEMO_LINK_RULES } from '#mocks/workspace/links.ts'

interface Needs {
  readonly stores: Stores
  readonly transact: Transact
}

const CAUSE = { actor: { kind: 'system', name: 'Start' }, why: 'This version brings it' } as const
/** Recorded where a demonstration was filled with links, or given their rules later. */
const HAS_LINKS = ['link.demonstration-filled', 'desk.links-given'] as const

/**
 * Gives a desk that an earlier version made what this one begins with. A value is never deleted, only retired: one
 * that is not in its list was never there. Nothing that somebody decided is changed, and a second run does nothing.
 * @param defaults the rows that such a desk would begin with today
 */
export async function mendDesk(needs: Needs, defaults: readonly PickListValue[]): Promise<void> {
  await addMissing(needs, defaults).catch((error: unknown) => {
    // Several processes may start at once on PostgreSQL: one of them adds.
    if (!isUniqueViolation(error)) throw error
  })
  await giveHosts(needs)
}

async function addMissing({ stores, transact }: Needs, defaults: readonly PickListValue[]): Promise<void> {
  const known = new Set((await stores.pickLists.list()).map(keyOf))
  const missing = defaults.filter((each) => !known.has(keyOf(each)))
  if (missing.length === 0) return
  await transact(CAUSE, async (tx) => {
    await tx.pickLists.insert(missing)
    const values = missing.map(({ list, value }) => `${list}: ${value}`)
    tx.record({
      event: 'pick-list.defaults-added',
      subject: { kind: 'desk', id: 'desk', name: 'Pick-lists' },
      after: { values },
    })
  })
}

const keyOf = ({ list, value }: Pick<PickListValue, 'list' | 'value'>): string => `${list} ${value}`

/** A demonstration from before there were links knows none of its own hosts; a real desk names its own. */
async function giveHosts({ stores, transact }: Needs): Promise<void> {
  const desk = await stores.desk.get()
  if (!desk?.demo || desk.links.hosts.length > 0) return
  const had = await Promise.all(HAS_LINKS.map((event) => stores.audit.list({ event }, 1, null)))
  if (had.some(({ items }) => items.length > 0)) return
  const { hosts } = DEMO_LINK_RULES
  await transact(CAUSE, async (tx) => {
    const changed = await tx.desk.update({ ...desk, links: { ...desk.links, hosts } })
    if (!changed) return tx.leaveUnrecorded('Somebody changed the desk meanwhile')
    const subject = { kind: 'desk', id: 'desk', name: desk.name } as const
    tx.record({ event: 'desk.links-given', subject, after: { hosts: hosts.map(({ host }) => host) } })
  })
}
