import type { Account, Connector } from '#core/ports/connector.ts'
import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import type { Connection } from '#core/ports/publishing-stores.ts'
import type { Output } from '#contract/contract.ts'
import { loadAccount, secretOf } from '../publishing/accounts.ts'
import { decide, findPost, moveBy, refuseState } from '../commands/post/decide.ts'
import { toDetail } from '../commands/post/present.ts'
import type { Deps } from '../deps.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'
import { toBrief } from './publishing.ts'

const AT_RISK = 50

/** The credentials of channels: sealed when they come in, and never given out. */
export function mountConnections(route: Route, deps: Deps): void {
  route('listConnections', async () => ({ connections: await listConnections(deps) }))
  mountConnecting(route, deps)
  mountTakingDown(route, deps)
}

type Listed = Output<'listConnections'>['connections'][number]

async function listConnections(deps: Deps): Promise<Listed[]> {
  const { stores } = deps
  const connections = new Map((await stores.connections.list()).map((each) => [each.channelId, each]))
  const listed: Listed[] = []
  for (const channel of await stores.channels.list()) {
    if (channel.retiredAt) continue
    const found = connections.get(channel.id)
    const risky = found?.expiresAt ? await stores.publishing.listScheduled(channel.id, found.expiresAt, AT_RISK) : []
    const { id: channelId, platform } = channel
    const known = found ? describe(found) : describeMissing(deps, platform)
    listed.push({ channelId, platform, ...known, atRisk: risky.map(toBrief) })
  }
  return listed
}

function describe({ state, accountId, origin, expiresAt, says, changedAt }: Connection) {
  return { state, accountId, origin, expiresAt, says, changedAt }
}

function describeMissing({ connectors }: Deps, platform: Platform) {
  const nothing = { accountId: '', origin: '', expiresAt: null, changedAt: null }
  if (connectors.has(platform)) return { ...nothing, state: 'none' as const, says: '' }
  const says = `This edition cannot publish on ${PLATFORM_NAMES[platform]} yet.`
  return { ...nothing, state: 'unsupported' as const, says }
}

function mountConnecting(route: Route, deps: Deps): void {
  const { stores, clock, vault } = deps

  route('connectChannel', async ({ input: { params, body }, cause }) => {
    const channel = await stores.channels.get(params.id)
    if (!channel) throw notFound('channel')
    findConnector(deps, channel.platform)
    const account: Account = { ...body, channelId: channel.id, handle: channel.handle }
    const at = clock.now()
    const { accountId, origin, expiresAt } = body
    await deps.transact(cause('Connected a channel'), async (tx) => {
      const before = await tx.connections.lock(channel.id)
      await tx.secrets.put(secretOf(channel.id), vault.seal(JSON.stringify(account), secretOf(channel.id)), at)
      const made = { channelId: channel.id, accountId, origin, expiresAt, says: '', changedAt: at }
      await tx.connections.put({ ...made, state: 'connected', version: (before?.version ?? 0) + 1 })
      const subject = { kind: 'channel', id: channel.id, name: channel.name } as const
      tx.record({ event: 'channel.connected', subject, after: { accountId, origin, expiresAt } })
    })
    return { done: true }
  })

  route('disconnectChannel', async ({ input: { params }, cause }) => {
    const connection = await stores.connections.get(params.id)
    const channel = await stores.channels.get(params.id)
    if (!connection || !channel) throw notFound('connected channel')
    await deps.transact(cause('Disconnected a channel'), async (tx) => {
      const before = (await tx.connections.lock(channel.id)) ?? connection
      await tx.secrets.remove(secretOf(channel.id))
      const broken = { state: 'broken', says: 'Somebody disconnected it.', changedAt: clock.now() } as const
      await tx.connections.put({ ...before, ...broken, version: before.version + 1 })
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
    await takeDown(deps, publication.id, publication.channelId, findConnector(deps, publication.platform))
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

/** Outside any transaction: what a platform has done cannot be rolled back. Doing it twice does it once. */
async function takeDown(deps: Deps, publicationId: string, channelId: string, connector: Connector): Promise<void> {
  const delivery = await deps.stores.deliveries.get(publicationId)
  if (!delivery || delivery.externalIds.length === 0)
    throw new Refusal('invalid', 'The desk does not know the post’s id there: take it down on the platform itself.')
  const answer = await connector.remove(delivery.externalIds, await loadAccount(deps, channelId))
  if (answer.kind !== 'removed' && answer.kind !== 'gone')
    throw new Refusal('unavailable', `It was not taken down. ${answer.says}`)
}
