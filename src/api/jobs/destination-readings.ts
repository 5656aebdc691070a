import type { DestinationHealth } from '#core/link/destination.ts'
import { addMs, DAY_MS } from '#core/time/instant.ts'
import type { Deps } from '../deps.ts'

type Needs = Pick<Deps, 'stores' | 'transact' | 'clock' | 'pages'>

/** Pages of one turn: other people’s servers are asked politely. */
const AT_ONCE = 5
const READER = { kind: 'system', name: 'Destination check' } as const

/** Reads the destinations that were not read for a day, some at a time. */
export async function readDueDestinations(needs: Needs): Promise<void> {
  const due = await needs.stores.destinations.listUnread(addMs(needs.clock.realNow(), -DAY_MS), AT_ONCE)
  await Promise.all(due.map((url) => readDestination(needs, url)))
}

/** Reads one destination now, and keeps what was found. */
export async function readDestination(needs: Needs, url: string): Promise<DestinationHealth> {
  const reading = await needs.pages.read(url)
  const health = { url, reading, checkedAt: needs.clock.realNow(), simulated: needs.pages.simulated }
  await needs.transact({ actor: READER, why: 'A destination was read' }, async (tx) => {
    await tx.destinations.put(health)
    tx.leaveUnrecorded('How a page of the world is, is no change of the desk')
  })
  return health
}
