import { sql } from 'drizzle-orm'
import type { Change } from '#core/audit/entry.ts'
import { assert } from '#core/base/assert.ts'
import type { Actor } from '#core/person/actor.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { Cause, Transact } from '#core/ports/transact.ts'
import type { Db } from './database.ts'
import { audit } from './schema/audit.ts'
import { createStores } from './stores.ts'

/**
 * Entries are numbered in the order they commit: whoever writes them takes this lock first, at the very end of the
 * transaction, so a reader that has seen entry 8 will never later find a new entry 7.
 */
const AUDIT_ORDER_LOCK = 7_301

/** Every process is told on this channel, at the commit, that there are new entries. */
export const CHANGED_CHANNEL = 'desk_changed'

/** Makes the one way to write; see the port. */
export function createTransact(db: Db, clock: Clock): Transact {
  return (cause, work) =>
    db.transaction(async (tx) => {
      const changes: Change[] = []
      let excuse = ''
      const leaveUnrecorded = (why: string): void => void (excuse = why)
      const record = (change: Change): void => void changes.push(change)
      const result = await work({ ...createStores(tx), record, leaveUnrecorded })
      assert(changes.length > 0 || excuse, 'A transaction ended without saying what it changed')
      if (changes.length > 0) await writeAudit(tx, clock, cause, changes)
      return result
    })
}

async function writeAudit(tx: Db, clock: Clock, cause: Cause, changes: readonly Change[]): Promise<void> {
  // The listeners are told at the commit, whenever in the transaction it is asked for.
  await tx.execute(sql`select pg_advisory_xact_lock(${AUDIT_ORDER_LOCK}), pg_notify(${CHANGED_CHANNEL}, '')`)
  const at = clock.now()
  const rows = changes.map(({ event, subject, before, after }) => ({
    at,
    ...actorColumns(cause.actor),
    event,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: subject.name,
    why: cause.why,
    before: before ?? null,
    after: after ?? null,
    requestId: cause.requestId ?? null,
  }))
  await tx.insert(audit).values(rows)
}

function actorColumns(actor: Actor) {
  if (actor.kind === 'system')
    return { actorKind: 'system' as const, actorId: null, actorName: actor.name, actorVia: 'desk' }
  const actorVia = actor.via.kind === 'token' ? `token ${actor.via.tokenId}` : 'session'
  return { actorKind: 'person' as const, actorId: actor.personId, actorName: actor.name, actorVia }
}
