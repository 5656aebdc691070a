import type { Stores } from '#core/ports/stores.ts'
import { assert } from '#core/base/assert.ts'
import { addMs, MINUTE_MS, toMs } from '#core/time/instant.ts'
import { addDays, dayOf, toInstantOf } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'
import { listExpiring } from '../commands/connection/list.ts'
import { findPost } from '../commands/post/decide.ts'
import { toBrief } from '../commands/post/present-brief.ts'
import { isWorkerAlive } from '../worker-alive.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'

type HealthRow = Output<'getPublishingHealth'>['rows'][number]

const TROUBLE = ['held', 'failed', 'unconfirmed'] as const
const LIST = 500
/** A worker looks every second: what is a minute over its time and not begun has been left lying. */
const OVERDUE_MS = MINUTE_MS
/** From so much after its minute on a post counts as late. Our own figure. */
const LATE_MS = 5 * MINUTE_MS
const MAX_DAYS = 100

/** How publishing stands, for the lamp and the page of its health. */
export function mountPublishing(route: Route, deps: Deps): void {
  const { stores, clock } = deps

  route('getPublishing', async () => {
    const now = clock.now()
    const counts = await stores.publishing.countByState(TROUBLE)
    const connections = await stores.connections.list()
    const next = await stores.publishing.findNext(now)
    return {
      now,
      pauses: (await stores.pauses.listActive(now)).map(toPause),
      worker: await isWorkerAlive(deps),
      next: next && toBrief(next),
      overdue: await stores.publishing.findOverdue(addMs(now, -OVERDUE_MS)),
      ...{ held: counts.held ?? 0, failed: counts.failed ?? 0, unconfirmed: counts.unconfirmed ?? 0 },
      broken: connections.flatMap(({ state, channelId, says }) => (state === 'broken' ? [{ channelId, says }] : [])),
      expiring: await listExpiring(deps),
    }
  })

  route('listTrouble', async () => ({
    publications: (await stores.publishing.listInState(TROUBLE, LIST)).map(toBrief),
  }))

  route('getPublishingHealth', async ({ input: { query } }) => {
    if (query.from > query.to || addDays(query.from, MAX_DAYS) < query.to) throw refuseDays(query.to)
    return { rows: await countHealth(stores, query) }
  })

  route('listAttempts', async ({ input: { params } }) => {
    const { publications } = await findPost(deps, params.id)
    const deliveries = await stores.deliveries.getMany(publications.map((each) => each.id))
    const channels = []
    for (const { id, channelId } of publications) {
      const delivery = deliveries.find((each) => each.publicationId === id)
      const attempts = await stores.deliveries.listAttempts(id)
      const told = attempts.map(({ at, step, outcome, says }) => ({ at, step, outcome, says }))
      channels.push({ channelId, warning: delivery?.warning ?? null, nextAt: delivery?.nextAt ?? null, attempts: told })
    }
    return { channels }
  })
}

export function toPause<T extends { readonly inFlight: readonly string[] }>({ inFlight: _inFlight, ...pause }: T) {
  return pause
}

async function countHealth(stores: Stores, { from, to }: { from: string; to: string }): Promise<HealthRow[]> {
  const desk = await stores.desk.get()
  assert(desk, 'There is a session, and no desk')
  const { zone } = desk
  const found = await stores.publishing.listHealth(
    toInstantOf(from, '00:00', zone),
    toInstantOf(addDays(to, 1), '00:00', zone),
  )
  const rows = new Map<string, HealthRow>()
  for (const { at, publishedAt, channelId, state } of found) {
    const day = dayOf(at, zone)
    const key = `${day} ${channelId}`
    const row = rows.get(key) ?? { day, channelId, published: 0, held: 0, failed: 0, unconfirmed: 0, late: 0 }
    const late = publishedAt !== null && toMs(publishedAt) - toMs(at) > LATE_MS
    const counted = state as 'published' | 'held' | 'failed' | 'unconfirmed'
    rows.set(key, { ...row, [counted]: row[counted] + 1, late: row.late + (late ? 1 : 0) })
  }
  return [...rows.values()].sort((a, b) => (`${a.day} ${a.channelId}` < `${b.day} ${b.channelId}` ? -1 : 1))
}

function refuseDays(measured: string): Refusal {
  const message = `Give a first and a last day, at most ${MAX_DAYS} days apart.`
  const violation = { field: 'query.to', rule: 'range', measured, allowed: `${MAX_DAYS} days`, message }
  return new Refusal('invalid', message, { violations: [violation] })
}
