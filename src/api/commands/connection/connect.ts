import type { Channel } from '#core/channel/channel.ts'
import type { Account } from '#core/ports/connector.ts'
import type { Cause, Tx } from '#core/ports/transact.ts'
import type { PersonActor } from '#core/person/actor.ts'
import { secretOf } from '../../publishing/accounts.ts'
import type { Deps } from '../../deps.ts'
import { refuseField } from '../../refusal.ts'
import { notify } from '../notify.ts'

interface Ask {
  readonly channel: Channel
  readonly account: Omit<Account, 'channelId' | 'handle'>
  readonly me: PersonActor
  readonly cause: Cause
}

/**
 * Seals the credentials of a channel, which then counts as connected. What was held for want of them does not go out by
 * itself, which would be old news all at once: those concerned are told.
 * @returns how many posts wait for a new time
 */
export async function connect(deps: Deps, { channel, account, me, cause }: Ask): Promise<{ held: number }> {
  const { vault } = deps
  const at = deps.clock.now()
  const { accountId, origin, expiresAt } = account
  if (expiresAt && expiresAt <= at) throw refusePast(expiresAt, at)
  const sealed: Account = { ...account, channelId: channel.id, handle: channel.handle }
  return deps.transact(cause, async (tx) => {
    const before = await tx.connections.lock(channel.id)
    await tx.secrets.put(secretOf(channel.id), vault.seal(JSON.stringify(sealed), secretOf(channel.id)), at)
    const made = { channelId: channel.id, accountId, origin, expiresAt, says: '', changedAt: at }
    await tx.connections.put({ ...made, state: 'connected', version: (before?.version ?? 0) + 1 })
    const held = await tellHeld(deps, tx, channel, me)
    const subject = { kind: 'channel', id: channel.id, name: channel.name } as const
    tx.record({ event: 'channel.connected', subject, after: { accountId, origin, expiresAt, held } })
    return { held }
  })
}

function refusePast(measured: string, now: string) {
  const message = 'These credentials have run out already. Give a moment after the desk’s own time.'
  return refuseField({ field: 'body.expiresAt', rule: 'past', measured, allowed: `after ${now}`, message })
}

async function tellHeld(deps: Deps, tx: Tx, { id, name }: Channel, me: PersonActor): Promise<number> {
  const owners = await tx.publishing.countByOwner({ channelId: id, state: 'held', heldReason: 'credentials' })
  const held = owners.reduce((sum, each) => sum + each.count, 0)
  if (held === 0) return 0
  const people = [...new Set([...owners.map((each) => each.ownerId), me.personId])]
  await notify(deps, tx, people, {
    title:
      held === 1 ? `1 post held on ${name} waits for a new time` : `${held} posts held on ${name} wait for a new time`,
    detail: 'The channel is connected again. What its credentials held does not go out by itself.',
    path: `/publishing?state=held&channel=${encodeURIComponent(id)}&reason=credentials`,
  })
  return held
}
