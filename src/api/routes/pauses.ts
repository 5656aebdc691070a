import { PLATFORMS } from '#core/channel/platform.ts'
import { covers, type PauseScope, sayScope } from '#core/pause/pause.ts'
import type { PauseRow } from '#core/ports/publishing-stores.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Output } from '#contract/contract.ts'
import { toPausable } from '../publishing/start.ts'
import { toBrief } from '../commands/post/present-brief.ts'
import type { Deps } from '../deps.ts'
import { notFound, Refusal, refuseField } from '../refusal.ts'
import type { Route } from '../route.ts'
import { toPause } from './publishing.ts'

const LIST = 200

/** The lever. */
export function mountPauses(route: Route, deps: Deps): void {
  const { stores, clock } = deps

  route('listPauses', async () => ({ pauses: (await stores.pauses.list(LIST)).map(toPause) }))

  route('setPause', async ({ input: { body }, me, cause }) => {
    const { scope, reason, endsAt } = body
    const name = await refuseScope(stores, scope)
    const setAt = clock.now()
    if (endsAt !== null && endsAt <= setAt)
      throw refuseField({
        field: 'body.endsAt',
        rule: 'past',
        message: 'It would end before it begins.',
        measured: endsAt,
      })
    const id = deps.ids.newId()
    const pause = await deps.transact(cause(reason), async (tx) => {
      // From here on no call begins; those that have are in the list.
      await tx.deliveries.holdSignal('exclusive')
      const inFlight = await listInFlight(tx, scope)
      const row = { id, scope, reason, setBy: me.personId, setAt, endsAt, liftedBy: null, liftedAt: null, inFlight }
      await tx.pauses.insert(row)
      const subject = { kind: 'pause', id, name } as const
      tx.record({ event: 'pause.set', subject, after: { scope, reason, endsAt, inFlight: inFlight.length } })
      return row
    })
    return answer(stores, pause)
  })

  route('getPause', async ({ input: { params } }) => {
    const pause = await stores.pauses.get(params.id)
    if (!pause) throw notFound('pause')
    return answer(stores, pause)
  })

  route('liftPause', async ({ input: { params, body }, me, cause }) => {
    const pause = await stores.pauses.get(params.id)
    if (!pause) throw notFound('pause')
    const liftedAt = clock.now()
    await deps.transact(cause(body.reason), async (tx) => {
      await tx.deliveries.holdSignal('exclusive')
      if (!(await tx.pauses.lift(pause.id, me.personId, liftedAt)))
        throw new Refusal('gone', 'This pause was lifted already.')
      const subject = { kind: 'pause', id: pause.id, name: sayScope(pause.scope) } as const
      tx.record({ event: 'pause.lifted', subject, before: { reason: pause.reason }, after: { reason: body.reason } })
    })
    return toPause({ ...pause, liftedBy: me.personId, liftedAt })
  })
}

/** Publications with a call on its way that cannot be taken back, within the scope. */
async function listInFlight({ deliveries, posts, publishing }: Stores, scope: PauseScope): Promise<string[]> {
  const calling = await deliveries.listCalling()
  const briefs = await publishing.listBriefs(calling)
  const records = await posts.getMany([...new Set(briefs.map((each) => each.postId))])
  return records.flatMap((record) =>
    record.publications
      .filter((each) => calling.includes(each.id) && covers(scope, toPausable(record, each)))
      .map((each) => each.id),
  )
}

async function answer(stores: Stores, pause: PauseRow): Promise<Output<'setPause'>> {
  const calling = new Set(await stores.deliveries.listCalling())
  const inFlight = await stores.publishing.listBriefs(pause.inFlight)
  return {
    pause: toPause(pause),
    inFlight: inFlight.map(toBrief),
    clear: !pause.inFlight.some((id) => calling.has(id)),
  }
}

/** @returns what people call the scope. @throws Refusal when it names nothing */
async function refuseScope(stores: Stores, scope: PauseScope): Promise<string> {
  const { kind, value } = scope
  const field = 'body.scope.value'
  const refuse = (allowed: string) =>
    refuseField({ field, rule: 'unknown', measured: value, allowed, message: `There is no ${kind} “${value}”.` })
  if (kind === 'everything') {
    if (value !== '') throw refuse('nothing: everything has no value')
    return sayScope(scope)
  }
  if (kind === 'platform') {
    if (!PLATFORMS.some((each) => each === value)) throw refuse(PLATFORMS.join(', '))
    return sayScope(scope)
  }
  if (kind === 'channel') {
    const channel = await stores.channels.get(value)
    if (!channel) throw refuse('the id of a channel')
    return sayScope(scope, () => channel.name)
  }
  const found = (await stores.pickLists.list()).find((each) => each.list === kind && each.value === value)
  if (!found) throw refuse(`a value of the pick-list ${kind}`)
  return sayScope(scope, () => found.label)
}
