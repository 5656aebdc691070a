import type { Account } from '#core/ports/connector.ts'
import type { Connection } from '#core/ports/publishing-stores.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Vault } from '#core/ports/vault.ts'
import type { Instant } from '#core/time/instant.ts'
import { secretOf } from '../../publishing/accounts.ts'

interface Needs {
  readonly stores: Stores
  readonly vault: Vault
}

/**
 * Whether the desk renews these credentials when they run out. What is broken, or cannot be opened with the key the
 * desk has now, it cannot renew.
 */
export async function renewsItself({ stores, vault }: Needs, { channelId, state }: Connection): Promise<boolean> {
  if (state === 'broken') return false
  const name = secretOf(channelId)
  const sealed = await stores.secrets.get(name)
  if (sealed === null) return false
  try {
    return (JSON.parse(vault.open(sealed, name)) as Account).refreshToken !== null
  } catch {
    return false
  }
}

/** @returns from when on nothing goes out on the channel unless somebody connects it again; null when all is well */
export function riskFrom({ state, expiresAt }: Connection, renews: boolean, now: Instant): Instant | null {
  if (state === 'broken') return now
  return renews ? null : expiresAt
}

/** How many scheduled posts will not go out. */
export async function countAtRisk({ stores }: Pick<Needs, 'stores'>, channelId: string, from: Instant) {
  const owners = await stores.publishing.countByOwner({ channelId, state: 'scheduled', after: from })
  return { owners: owners.map((each) => each.ownerId), count: owners.reduce((sum, each) => sum + each.count, 0) }
}
