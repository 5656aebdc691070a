import { assert } from '#core/base/assert.ts'
import { dueWarning, EXPIRY_WARNING_DAYS, type ExpiryWarning, sayAtRisk, sayExpiry } from '#core/channel/credentials.ts'
import type { Channel } from '#core/channel/channel.ts'
import { personState } from '#core/person/person.ts'
import { can } from '#core/person/policy.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import type { Connection } from '#core/ports/publishing-stores.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import type { Vault } from '#core/ports/vault.ts'
import { addMs, DAY_MS, type Instant } from '#core/time/instant.ts'
import { countAtRisk, renewsItself } from '../commands/connection/risk.ts'

interface Needs {
  readonly stores: Stores
  readonly transact: Transact
  readonly vault: Vault
}

interface Warning {
  readonly connection: Connection
  readonly expiresAt: Instant
  readonly days: ExpiryWarning
}

/**
 * Credentials that run out and that the desk cannot renew by itself: a week and a day ahead those who may connect the
 * channel, and whoever owns a post that is at risk, are told.
 */
export function createCredentialWarnings(needs: Needs): DueSource {
  /** Told by this process, so that it does not look again each second. */
  const told = new Set<string>()
  return {
    nextDue: async (after, until) => {
      const moments = (await needs.stores.connections.list()).flatMap(({ expiresAt }) => listMoments(expiresAt))
      return moments.filter((at) => at > after && at <= until).sort()[0] ?? null
    },
    runDue: async (now) => {
      for (const connection of await needs.stores.connections.list()) {
        const { expiresAt } = connection
        const days = expiresAt && dueWarning(expiresAt, now)
        if (!expiresAt || !days) continue
        const warning = { connection, expiresAt, days }
        const key = keyOf(warning)
        if (!told.has(key) && !(await renewsItself(needs, connection))) await tell(needs, warning, now)
        told.add(key)
      }
    },
  }
}

function listMoments(expiresAt: Instant | null): Instant[] {
  return expiresAt === null ? [] : EXPIRY_WARNING_DAYS.map((days) => addMs(expiresAt, -days * DAY_MS))
}

/** A change of the connection asks the question anew: it may have become one that renews itself, or ceased to be one. */
function keyOf({ connection: { channelId, version }, expiresAt, days }: Warning): string {
  return `${channelId} ${version} ${expiresAt} ${days}`
}

async function tell({ stores, transact }: Needs, warning: Warning, now: Instant): Promise<void> {
  const { connection, expiresAt, days } = warning
  const channel = await stores.channels.get(connection.channelId)
  assert(channel, `${connection.channelId} is connected and is no channel`)
  if (channel.retiredAt) return
  const { owners, count } = await countAtRisk({ stores }, channel.id, connection.state === 'broken' ? now : expiresAt)
  const people = new Set([...(await listConnectors(stores)), ...owners])
  const notices = [...people].map((personId) => ({
    // The same notice has the same id, so telling twice tells once.
    id: `credentials-${channel.id}-${expiresAt}-${days}-${personId}`,
    ...{ personId, at: now, readAt: null, ...words(channel, expiresAt, count, now) },
  }))
  const existing = new Set(await stores.notifications.findExisting(notices.map(({ id }) => id)))
  const fresh = notices.filter(({ id }) => !existing.has(id))
  if (fresh.length === 0) return
  await transact({ actor: { kind: 'system', name: 'Worker' }, why: 'Credentials are about to run out' }, async (tx) => {
    await tx.notifications.insert(fresh)
    const subject = { kind: 'channel', id: channel.id, name: channel.name } as const
    tx.record({ event: 'channel.expiry-told', subject, after: { expiresAt, atRisk: count, people: fresh.length } })
  })
}

/** Those who can do something about it. */
async function listConnectors(stores: Stores): Promise<string[]> {
  return (await stores.people.list())
    .filter((person) => personState(person) === 'active')
    .filter(
      ({ id: personId, ...rest }) => can({ ...rest, personId, via: { kind: 'session' } }, 'connection.edit').allowed,
    )
    .map(({ id }) => id)
}

function words({ id, name }: Channel, expiresAt: Instant, count: number, now: Instant) {
  const then =
    count === 0 ? 'Nothing is scheduled there after that yet.' : `${toSentence(sayAtRisk(count))}: held, not sent.`
  return {
    title: `Credentials of ${name} ${sayExpiry(expiresAt, now)}`,
    detail: `${then} Somebody who may connect channels has to connect it again before.`,
    path: `/settings/channels?connection=${encodeURIComponent(id)}`,
  }
}

function toSentence(words: string): string {
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}
