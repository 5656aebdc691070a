import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import { expiresSoon } from '#core/channel/credentials.ts'
import type { Connection } from '#core/ports/publishing-stores.ts'
import type { Output } from '#contract/contract.ts'
import type { Deps } from '../../deps.ts'
import { findFakes } from '../../find-fakes.ts'
import { toBrief } from '../post/present-brief.ts'
import { countAtRisk, renewsItself, riskFrom } from './risk.ts'

/** As many posts at risk as are listed of a channel; how many there are in all is said beside. */
const LISTED = 50

type Listed = Output<'listConnections'>['connections'][number]

/** Every channel in use: whether the desk can act as it, and which posts that puts at risk. */
export async function listConnections(deps: Deps): Promise<Listed[]> {
  const { stores } = deps
  const connections = new Map((await stores.connections.list()).map((each) => [each.channelId, each]))
  const fakes = await findFakes(deps)
  const listed: Listed[] = []
  for (const { id: channelId, platform, retiredAt } of await stores.channels.list()) {
    if (retiredAt) continue
    const found = connections.get(channelId)
    const imitated = fakes?.platforms.includes(platform) ?? false
    const known = found ? await describe(deps, found) : describeMissing(deps, platform)
    listed.push({ channelId, platform, imitated, ...known })
  }
  return listed
}

async function describe(deps: Deps, connection: Connection) {
  const { channelId, state, accountId, origin, expiresAt, says, changedAt } = connection
  const renews = await renewsItself(deps, connection)
  const from = riskFrom(connection, renews, deps.clock.now())
  const atRisk = from ? await deps.stores.publishing.listScheduled(channelId, from, LISTED) : []
  return {
    ...{ state, accountId, origin, expiresAt, says, changedAt, renewsItself: renews },
    atRisk: atRisk.map(toBrief),
    atRiskCount: from ? (await countAtRisk(deps, channelId, from)).count : 0,
  }
}

function describeMissing({ connectors }: Deps, platform: Platform) {
  const nothing = { accountId: '', origin: '', expiresAt: null, changedAt: null }
  const no = { ...nothing, renewsItself: false, atRisk: [], atRiskCount: 0 }
  if (connectors.has(platform)) return { ...no, state: 'none' as const, says: '' }
  return { ...no, state: 'unsupported' as const, says: sayUnsupported(platform) }
}

function sayUnsupported(platform: Platform): string {
  return `This edition cannot publish on ${PLATFORM_NAMES[platform]} yet.`
}

/** Connected channels whose credentials stop working soon, or have, and that the desk cannot renew by itself. */
export async function listExpiring(deps: Deps): Promise<Output<'getPublishing'>['expiring']> {
  const now = deps.clock.now()
  const soon = (await deps.stores.connections.list()).flatMap((each) =>
    each.state === 'connected' && each.expiresAt && expiresSoon(each.expiresAt, now)
      ? [{ connection: each, expiresAt: each.expiresAt }]
      : [],
  )
  const expiring = []
  for (const { connection, expiresAt } of soon) {
    const { channelId } = connection
    if (await renewsItself(deps, connection)) continue
    if ((await deps.stores.channels.get(channelId))?.retiredAt !== null) continue
    const { count } = await countAtRisk(deps, channelId, expiresAt)
    expiring.push({ channelId, expiresAt, atRisk: count })
  }
  return expiring
}
