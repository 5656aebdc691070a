import { diffFields } from '#core/audit/diff.ts'
import { withoutUndefined } from '#core/base/without-undefined.ts'
import { type Channel, CHANNEL_DEFAULTS } from '#core/channel/channel.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Deps } from '../deps.ts'
import { notFound, Refusal, staleVersion } from '../refusal.ts'
import type { Route } from '../route.ts'

/** The accounts the desk speaks through. */
export function mountChannels(route: Route, deps: Deps): void {
  const change = async (
    cause: Cause,
    id: string,
    version: number,
    event: string,
    to: Partial<Channel>,
  ): Promise<Channel> => {
    const channel = await deps.stores.channels.get(id)
    if (!channel) throw notFound('channel')
    if (channel.version !== version) throw staleVersion('channel', channel)
    const changed = { ...channel, ...to }
    const diff = diffFields({ ...channel }, changed)
    if (!diff) return channel
    return deps.transact(cause, async (tx) => {
      if (!(await tx.channels.update(changed))) throw staleVersion('channel', await tx.channels.get(id))
      tx.record({ event, subject: { kind: 'channel', id, name: changed.name }, ...diff })
      return { ...changed, version: version + 1 }
    })
  }

  route('listChannels', async () => ({ channels: await deps.stores.channels.list() }))

  route('addChannel', async ({ input: { body }, cause }) => {
    const taken = (await deps.stores.channels.list()).find(
      (each) => each.platform === body.platform && each.handle.toLowerCase() === body.handle.toLowerCase(),
    )
    if (taken)
      throw new Refusal(
        'already-exists',
        `${taken.name} is already ${body.handle} there${taken.retiredAt ? ', retired: offer it again instead' : ''}.`,
        { violations: [handleTaken] },
      )
    const {
      capacity = CHANNEL_DEFAULTS[body.platform].capacity,
      optimalTime = CHANNEL_DEFAULTS[body.platform].optimalTime,
      ...given
    } = body
    const channel: Channel = { ...given, capacity, optimalTime, id: deps.ids.newId(), retiredAt: null, version: 1 }
    await deps.transact(cause('Added a channel'), async (tx) => {
      await tx.channels.insert(channel)
      const { platform, handle } = channel
      tx.record({
        event: 'channel.added',
        subject: { kind: 'channel', id: channel.id, name: channel.name },
        after: { platform, handle, capacity, optimalTime },
      })
    })
    return channel
  })

  route('updateChannel', ({ input: { params, body }, cause }) => {
    const { version, ...given } = body
    return change(cause('Changed a channel'), params.id, version, 'channel.edited', withoutUndefined(given))
  })
  route('retireChannel', ({ input: { params, body }, cause }) =>
    change(cause('Retired a channel'), params.id, body.version, 'channel.retired', { retiredAt: deps.clock.realNow() }),
  )
  route('reviveChannel', ({ input: { params, body }, cause }) =>
    change(cause('Offered a channel again'), params.id, body.version, 'channel.revived', { retiredAt: null }),
  )
}

const handleTaken = {
  field: 'body.handle',
  rule: 'unique',
  message: 'There is a channel with this handle on this platform already.',
}
