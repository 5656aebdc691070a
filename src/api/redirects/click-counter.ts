import type { TrackedLink } from '#core/link/link.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { ClickCount } from '#core/ports/link-stores.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import type { Instant } from '#core/time/instant.ts'
import { type Day, dayOf } from '#core/time/wall.ts'

/** Counts clicks in memory and writes them together; docs/decisions/0015 says what that means. */
export interface ClickCounter {
  /** @param referrer the host it came from; empty when the browser does not say */
  count(link: Pick<TrackedLink, 'id' | 'channelId'>, referrer: string): void
  /** Writes what was counted. What cannot be written is kept for the next time. */
  flush(): Promise<void>
}

interface Needs {
  readonly stores: Pick<Stores, 'desk'>
  readonly transact: Transact
  readonly clock: Clock
}

/** Hosts of one link and day that are told apart; beyond them somebody is inventing hosts. */
const MAX_REFERRERS = 200
const OTHER = 'other'
const MINUTE_LENGTH = 'YYYY-MM-DDTHH:MM'.length

type Counted = Omit<ClickCount, 'day'> & { readonly minute: string }

export function createClickCounter({ stores, transact, clock }: Needs): ClickCounter {
  let waiting = new Map<string, Counted>()
  let flushing: Promise<void> = Promise.resolve()
  const limit = createReferrerLimit()

  const add = (click: Counted): void => {
    const key = `${click.linkId} ${click.minute} ${click.referrer}`
    const known = waiting.get(key)
    waiting.set(key, known ? { ...known, clicks: known.clicks + click.clicks } : click)
  }
  const write = async (): Promise<void> => {
    if (waiting.size === 0) return
    const taken = waiting
    waiting = new Map()
    try {
      const zone = (await stores.desk.get())?.zone ?? 'UTC'
      const counts = addUp([...taken.values()].map((each) => limit(toCount(each, zone))))
      await transact({ actor: COUNTER, why: 'Clicks were counted' }, async (tx) => {
        await tx.links.addClicks(counts)
        tx.leaveUnrecorded('A click is no change that a person made')
      })
    } catch (error) {
      for (const each of taken.values()) add(each)
      throw error
    }
  }
  return {
    count: ({ id, channelId }, referrer) =>
      add({ linkId: id, channelId: channelId ?? '', referrer, clicks: 1, minute: clock.now().slice(0, MINUTE_LENGTH) }),
    flush: () => (flushing = flushing.then(write, write)),
  }
}

const COUNTER = { kind: 'system', name: 'Click counter' } as const

function toCount({ minute, ...rest }: Counted, zone: string): ClickCount {
  const at: Instant = `${minute}:00.000Z`
  return { ...rest, day: dayOf(at, zone) }
}

/** Two minutes of one day are one row: a statement may touch it only once. */
function addUp(counts: readonly ClickCount[]): ClickCount[] {
  const sums = new Map<string, ClickCount>()
  for (const each of counts) {
    const key = `${each.linkId} ${each.day} ${each.channelId} ${each.referrer}`
    const known = sums.get(key)
    sums.set(key, known ? { ...known, clicks: known.clicks + each.clicks } : each)
  }
  return [...sums.values()]
}

function createReferrerLimit(): (count: ClickCount) => ClickCount {
  const hosts = new Map<string, Set<string>>()
  let newest: Day = ''
  return (count) => {
    if (count.day > newest) {
      newest = count.day
      hosts.clear()
    }
    const known = hosts.get(`${count.linkId} ${count.day}`) ?? new Set()
    hosts.set(`${count.linkId} ${count.day}`, known)
    if (known.size >= MAX_REFERRERS && !known.has(count.referrer)) return { ...count, referrer: OTHER }
    known.add(count.referrer)
    return count
  }
}
