import type { Account, Refreshed } from '#core/ports/connector.ts'
import { assert } from '#core/base/assert.ts'
import type { PublisherNeeds, Run } from './needs.ts'

type Needs = Pick<PublisherNeeds, 'stores' | 'vault' | 'transact' | 'clock'>

/** What the secret of a channel is sealed with, so that it cannot be moved to another one. */
export function secretOf(channelId: string): string {
  return `channel:${channelId}`
}

/** @throws BugError when the channel was never connected */
export async function loadAccount({ stores, vault }: Needs, channelId: string): Promise<Account> {
  const sealed = await stores.secrets.get(secretOf(channelId))
  assert(sealed, `${channelId} is connected and has no credentials`)
  return JSON.parse(vault.open(sealed, secretOf(channelId))) as Account
}

export type Renewal =
  | { readonly kind: 'renewed' }
  | { readonly kind: 'later'; readonly says: string }
  | { readonly kind: 'broken' }

/**
 * Renews the credentials of a channel, one process at a time: who waited for the lock finds them renewed.
 * A failure that may pass leaves them as they are; one that will not marks the connection broken.
 */
export async function renewAccount(run: Run, channelId: string): Promise<Renewal> {
  const { needs, connector, account: stale } = run
  const current = await loadAccount(needs, channelId)
  if (current.accessToken !== stale.accessToken) return { kind: 'renewed' }
  const answer = await connector.refresh(current)
  return needs.transact(
    { actor: { kind: 'system', name: 'Publisher' }, why: 'The credentials had run out' },
    async (tx) => {
      const connection = await tx.connections.lock(channelId)
      assert(connection, `${channelId} is connected and has no connection`)
      const subject = { kind: 'channel', id: channelId, name: channelId } as const
      const at = needs.clock.now()
      if (answer.kind === 'refreshed') {
        const renewed = { ...current, ...answer.account }
        await tx.secrets.put(secretOf(channelId), needs.vault.seal(JSON.stringify(renewed), secretOf(channelId)), at)
        await tx.connections.put({ ...connection, expiresAt: renewed.expiresAt, version: connection.version + 1 })
        tx.record({ event: 'channel.credentials-renewed', subject })
        return { kind: 'renewed' }
      }
      if (!isLasting(answer)) {
        tx.leaveUnrecorded('Renewing is tried again')
        return { kind: 'later', says: answer.says }
      }
      const broken = {
        ...connection,
        state: 'broken',
        says: answer.says,
        changedAt: at,
        version: connection.version + 1,
      } as const
      await tx.connections.put(broken)
      tx.record({ event: 'channel.connection-broken', subject, after: { says: answer.says } })
      return { kind: 'broken' }
    },
  )
}

function isLasting(answer: Exclude<Refreshed, { kind: 'refreshed' }>): boolean {
  return answer.kind === 'rejected' || (answer.kind === 'auth_expired' && answer.lasting)
}
