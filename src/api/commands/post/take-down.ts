import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { Connector, Removal } from '#core/ports/connector.ts'
import type { Publication } from '#core/publication/publication.ts'
import type { Deps } from '../../deps.ts'
import { loadAccount, renewAccount } from '../../publishing/accounts.ts'
import { Refusal } from '../../refusal.ts'

/** Outside any transaction: what a platform has done cannot be rolled back. Doing it twice does it once. */
export async function takeDown(deps: Deps, publication: Publication, connector: Connector): Promise<void> {
  const { id, channelId, platform } = publication
  const connection = await deps.stores.connections.get(channelId)
  if (connection?.state !== 'connected') {
    const again = 'Connect the channel again, or take it down on the platform itself.'
    throw new Refusal('invalid', `The desk is not connected to ${PLATFORM_NAMES[platform]} there. ${again}`)
  }
  const delivery = await deps.stores.deliveries.get(id)
  if (!delivery || delivery.externalIds.length === 0)
    throw new Refusal('invalid', 'The desk does not know the post’s id there: take it down on the platform itself.')
  const answer = await removeThere(deps, connector, channelId, delivery.externalIds)
  if (answer.kind !== 'removed' && answer.kind !== 'gone')
    throw new Refusal('unavailable', `It was not taken down. ${answer.says}`)
}

/** Some access tokens hold for two hours, and a post is often found wrong later than that. */
async function removeThere(
  deps: Deps,
  connector: Connector,
  channelId: string,
  externalIds: readonly string[],
): Promise<Removal> {
  const account = await loadAccount(deps, channelId)
  const answer = await connector.remove(externalIds, account)
  if (answer.kind !== 'auth_expired') return answer
  const renewal = await renewAccount({ needs: deps, connector, account }, channelId, answer)
  if (renewal.kind !== 'renewed') return { ...answer, says: renewal.says }
  return connector.remove(externalIds, await loadAccount(deps, channelId))
}
