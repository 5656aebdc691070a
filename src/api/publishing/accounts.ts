import type { Account, AuthExpired, Connector, Refreshed } from '#core/ports/connector.ts'
import type { Tx } from '#core/ports/transact.ts'
import { LEASE_MS } from '#core/publishing/rules.ts'
import { addMs } from '#core/time/instant.ts'
import { assert } from '#core/base/assert.ts'
import { type PublisherNeeds, WORKER } from './needs.ts'

type Needs = Pick<PublisherNeeds, 'stores' | 'vault' | 'transact' | 'clock'>

/** Who speaks to the platform, and the credentials that it did not take. */
interface Renewing {
  readonly needs: Needs
  readonly connector: Connector
  readonly account: Account
}

/** What the secret of a channel is sealed with, so that it cannot be moved to another one. */
export function secretOf(channelId: string): string {
  return `channel:${channelId}`
}

/** @throws BugError when the channel was never connected */
export async function loadAccount(needs: Pick<Needs, 'stores' | 'vault'>, channelId: string): Promise<Account> {
  const account = await findAccount(needs, channelId)
  assert(account, `${channelId} is connected and has no credentials`)
  return account
}

/** @returns null when somebody disconnected the channel */
async function findAccount(
  { stores, vault }: { readonly stores: Pick<Needs['stores'], 'secrets'>; readonly vault: Needs['vault'] },
  channelId: string,
): Promise<Account | null> {
  const sealed = await stores.secrets.get(secretOf(channelId))
  return sealed ? (JSON.parse(vault.open(sealed, secretOf(channelId))) as Account) : null
}

export type Renewal =
  | { readonly kind: 'renewed' }
  | { readonly kind: 'later'; readonly says: string }
  | { readonly kind: 'broken'; readonly says: string }

/** Who renews and has not come back by then, in real time, is taken for dead. */
const RENEWAL_MS = LEASE_MS

/**
 * Renews the credentials of a channel, one process at a time: who comes meanwhile tries again and finds them renewed.
 * A failure that may pass leaves them as they are; one that will not marks the connection broken.
 * @param failure why; a lasting one is not worth a try
 */
export async function renewAccount(run: Renewing, channelId: string, failure: AuthExpired): Promise<Renewal> {
  const { needs, account: stale } = run
  if (await hasChanged(needs, stale, channelId)) return { kind: 'renewed' }
  if (failure.lasting) return breakConnection(run, channelId, failure.says)
  const realNow = needs.clock.realNow()
  const taken = await needs.transact({ actor: WORKER, why: 'Renewing credentials' }, (tx) => {
    tx.leaveUnrecorded('Whose turn it is to renew is no change of the desk')
    return tx.connections.takeRenewal(channelId, realNow, addMs(realNow, RENEWAL_MS))
  })
  if (!taken) return { kind: 'later', says: 'The credentials are being renewed.' }
  return renewInTurn(run, channelId)
}

/** Between looking and taking the turn another may have come and gone: looks again. */
async function renewInTurn(run: Renewing, channelId: string): Promise<Renewal> {
  const { needs, connector, account: stale } = run
  const current = await loadAccount(needs, channelId)
  if (current.accessToken !== stale.accessToken) {
    await needs.transact({ actor: WORKER, why: 'Renewed by another' }, (tx) => {
      tx.leaveUnrecorded('Whose turn it is to renew is no change of the desk')
      return tx.connections.giveBackRenewal(channelId)
    })
    return { kind: 'renewed' }
  }
  const answer = await connector.refresh(current)
  if (answer.kind === 'refreshed') return keepRenewed(needs, channelId, { ...current, ...answer.account })
  if (isLasting(answer)) return breakConnection(run, channelId, answer.says)
  await needs.transact({ actor: WORKER, why: answer.says }, (tx) => {
    tx.leaveUnrecorded('Renewing is tried again')
    return tx.connections.giveBackRenewal(channelId)
  })
  return { kind: 'later', says: answer.says }
}

function keepRenewed(needs: Needs, channelId: string, renewed: Account): Promise<Renewal> {
  return needs.transact({ actor: WORKER, why: 'The credentials had run out' }, async (tx) => {
    const connection = await tx.connections.lock(channelId)
    assert(connection, `${channelId} is connected and has no connection`)
    const sealed = needs.vault.seal(JSON.stringify(renewed), secretOf(channelId))
    await tx.secrets.put(secretOf(channelId), sealed, needs.clock.now())
    const { expiresAt } = renewed
    await tx.connections.put({ ...connection, expiresAt, version: connection.version + 1 })
    await tx.connections.giveBackRenewal(channelId)
    tx.record({ event: 'channel.credentials-renewed', subject: await findSubject(tx, channelId) })
    return { kind: 'renewed' }
  })
}

/** Marks the channel as one that somebody has to connect again, unless somebody has just done so. */
function breakConnection({ needs, account: stale }: Renewing, channelId: string, says: string): Promise<Renewal> {
  return needs.transact({ actor: WORKER, why: says }, async (tx) => {
    const connection = await tx.connections.lock(channelId)
    assert(connection, `${channelId} is connected and has no connection`)
    await tx.connections.giveBackRenewal(channelId)
    if (await hasChanged({ ...needs, stores: tx }, stale, channelId)) {
      tx.leaveUnrecorded('It was connected again meanwhile')
      return { kind: 'renewed' }
    }
    if (connection.state === 'broken') {
      tx.leaveUnrecorded('It is known to be broken')
      return { kind: 'broken', says }
    }
    const broken = { state: 'broken', says, changedAt: needs.clock.now(), version: connection.version + 1 } as const
    await tx.connections.put({ ...connection, ...broken })
    tx.record({ event: 'channel.connection-broken', subject: await findSubject(tx, channelId), after: { says } })
    return { kind: 'broken', says }
  })
}

async function hasChanged(needs: Pick<Needs, 'stores' | 'vault'>, stale: Account, channelId: string): Promise<boolean> {
  const current = await findAccount(needs, channelId)
  return current !== null && current.accessToken !== stale.accessToken
}

async function findSubject({ channels }: Tx, id: string) {
  const channel = await channels.get(id)
  return { kind: 'channel', id, name: channel?.name ?? id } as const
}

function isLasting(answer: Exclude<Refreshed, { kind: 'refreshed' }>): boolean {
  return answer.kind === 'rejected' || (answer.kind === 'auth_expired' && answer.lasting)
}
