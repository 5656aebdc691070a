import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import type { Connector } from '#core/ports/connector.ts'
import { connect } from '../commands/connection/connect.ts'
import { listConnections } from '../commands/connection/list.ts'
import { secretOf } from '../publishing/accounts.ts'
import { decide, findPost, moveBy, refuseState } from '../commands/post/decide.ts'
import { takeDown } from '../commands/post/take-down.ts'
import { toDetail } from '../commands/post/present.ts'
import type { Deps } from '../deps.ts'
import { openFakes } from '../find-fakes.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'

/** The credentials of channels: sealed when they come in, and never given out. */
export function mountConnections(route: Route, deps: Deps): void {
  route('listConnections', async () => ({ connections: await listConnections(deps) }))
  mountConnecting(route, deps)
  mountTakingDown(route, deps)
}

function mountConnecting(route: Route, deps: Deps): void {
  const findChannel = async (id: string) => {
    const channel = await deps.stores.channels.get(id)
    if (!channel) throw notFound('channel')
    findConnector(deps, channel.platform)
    return channel
  }

  route('connectChannel', async ({ input: { params, body }, me, cause }) =>
    connect(deps, { channel: await findChannel(params.id), account: body, me, cause: cause('Connected a channel') }),
  )

  route('connectImitation', async ({ input: { params }, me, cause }) => {
    const fakes = await openFakes(deps)
    const channel = await findChannel(params.id)
    const account = await fakes.findAccount(channel.platform)
    if (!account) throw new Refusal('invalid', `${PLATFORM_NAMES[channel.platform]} is not imitated here.`)
    return connect(deps, { channel, account, me, cause: cause('Connected a channel to its imitation') })
  })

  route('disconnectChannel', async ({ input: { params }, me, cause }) => {
    const connection = await deps.stores.connections.get(params.id)
    const channel = await deps.stores.channels.get(params.id)
    if (!connection || !channel) throw notFound('connected channel')
    await deps.transact(cause('Disconnected a channel'), async (tx) => {
      const before = (await tx.connections.lock(channel.id)) ?? connection
      await tx.secrets.remove(secretOf(channel.id))
      const broken = { state: 'broken', says: `${me.name} disconnected it.`, changedAt: deps.clock.now() } as const
      // Of credentials that are forgotten it does not matter when they would have run out.
      await tx.connections.put({ ...before, ...broken, expiresAt: null, version: before.version + 1 })
      tx.record({ event: 'channel.disconnected', subject: { kind: 'channel', id: channel.id, name: channel.name } })
    })
    return { done: true }
  })
}

function mountTakingDown(route: Route, deps: Deps): void {
  route('removePublication', async ({ input: { params, body }, me, cause }) => {
    const record = await findPost(deps, params.id)
    const publication = record.publications.find((each) => each.channelId === body.channelId)
    if (!publication) throw notFound('channel of this post')
    if (publication.state !== 'published') throw refuseState(publication)
    await takeDown(deps, publication, findConnector(deps, publication.platform))
    const asked = { me, cause: cause(body.why), id: params.id, version: null, channelIds: [body.channelId] }
    const note = `${me.name} took it down: ${body.why}`
    const removed = await decide(deps, asked, () => ({
      event: 'post.taken-down',
      decide: (each) => ({ ...moveBy(each, 'take_down'), note, liveUrl: null }),
      after: { why: body.why },
    }))
    return toDetail(removed)
  })
}

function findConnector(deps: Deps, platform: Platform): Connector {
  const connector = deps.connectors.get(platform)
  if (connector) return connector
  throw new Refusal('invalid', `This edition of the desk cannot publish on ${PLATFORM_NAMES[platform]} yet.`)
}
