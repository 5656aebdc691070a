import { and, asc, eq, getTableColumns, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { DeliveryStore, DueWork, WhenDue } from '#core/ports/publishing-stores.ts'
import type { Db } from './database.ts'
import { createPostStore } from './post-store.ts'
import { post, publication } from './schema/post.ts'
import { attempt, delivery } from './schema/publishing.ts'

/** Names the lock between sending and pausing: any number that nothing else in the database locks. */
const SIGNAL_LOCK = 7_164_201

/** The sending of publications: what is due, who has it in hand, and what came of it. */
export function createDeliveryStore(db: Db): DeliveryStore {
  return {
    holdSignal: (mode) => holdSignal(db, mode),
    takeDue: (when, limit) => takeDue(db, when, limit),
    nextDue: async (after, until) => {
      const [row] = await db
        .select({ at: sql<string | null>`min(${dueAt})` })
        .from(publication)
        .leftJoin(delivery, eq(delivery.publicationId, publication.id))
        .where(and(isOpen, gt(dueAt, after), lte(dueAt, until)))
      return row?.at ? new Date(row.at).toISOString() : null
    },
    freeAll: async () => {
      await db.update(delivery).set({ leaseUntil: null }).where(isNotNull(delivery.leaseUntil))
    },
    get: async (id) => (await db.select().from(delivery).where(eq(delivery.publicationId, id)))[0] ?? null,
    getMany: (ids) =>
      ids.length === 0
        ? Promise.resolve([])
        : db
            .select()
            .from(delivery)
            .where(inArray(delivery.publicationId, [...ids])),
    put: async (rows) => {
      if (rows.length === 0) return
      const columns = getTableColumns(delivery)
      const set = Object.fromEntries(
        Object.entries(columns).map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]),
      )
      await db
        .insert(delivery)
        .values([...rows])
        .onConflictDoUpdate({ target: delivery.publicationId, set })
    },
    putMine: async (row, leaseBy) => {
      const mine = and(eq(delivery.publicationId, row.publicationId), eq(delivery.leaseBy, leaseBy))
      return (await db.update(delivery).set(row).where(mine).returning({ id: delivery.publicationId })).length === 1
    },
    listCalling: async () => {
      const rows = db.select({ id: delivery.publicationId }).from(delivery).where(isNotNull(delivery.calling))
      return (await rows).map((row) => row.id)
    },
    listOthersOut: (publicationId) => listOthersOut(db, publicationId),
    addAttempts: async (attempts) => {
      if (attempts.length > 0) await db.insert(attempt).values([...attempts])
    },
    listAttempts: (publicationId) =>
      db
        .select({
          ...{ publicationId: attempt.publicationId, at: attempt.at, step: attempt.step },
          ...{ outcome: attempt.outcome, says: attempt.says },
        })
        .from(attempt)
        .where(eq(attempt.publicationId, publicationId))
        .orderBy(asc(attempt.seq)),
  }
}

/** Not yet out, or to be looked at again: what has begun says itself when; what has not is due at its minute. */
const isOpen = or(
  eq(publication.state, 'scheduled'),
  and(inArray(publication.state, ['sending', 'unconfirmed', 'published']), isNotNull(delivery.nextAt)),
)
const dueAt = sql`coalesce(case when ${publication.state} = 'scheduled' then greatest(${publication.at}, ${delivery.nextAt}) else ${delivery.nextAt} end, ${publication.at})`

const isOut = sql`jsonb_array_length(${delivery.externalIds}) > 0`

/**
 * A lock of the server and not of a row: it lets whoever waits for it alone go first, where rows would be shared on and on
 * by those who send.
 */
async function holdSignal(db: Db, mode: 'share' | 'exclusive'): Promise<void> {
  await (mode === 'share'
    ? db.execute(sql`select pg_advisory_xact_lock_shared(${SIGNAL_LOCK})`)
    : db.execute(sql`select pg_advisory_xact_lock(${SIGNAL_LOCK})`))
}

async function listOthersOut(db: Db, publicationId: string): Promise<string[]> {
  const own = db.select({ id: publication.channelId }).from(publication).where(eq(publication.id, publicationId))
  const rows = await db
    .select({ externalIds: delivery.externalIds, handles: delivery.handles })
    .from(delivery)
    .innerJoin(publication, eq(publication.id, delivery.publicationId))
    .where(and(inArray(publication.channelId, own), ne(publication.id, publicationId), isOut))
  return rows.flatMap(({ externalIds, handles }) => [...externalIds, ...Object.values(handles)])
}

async function takeDue(db: Db, { now, realNow }: WhenDue, limit: number): Promise<DueWork[]> {
  const free = or(isNull(delivery.leaseUntil), lte(delivery.leaseUntil, realNow))
  const rows = await db
    .select({ publicationId: publication.id, postId: publication.postId })
    .from(publication)
    .innerJoin(post, eq(post.id, publication.postId))
    .leftJoin(delivery, eq(delivery.publicationId, publication.id))
    .where(and(isOpen, lte(dueAt, now), free))
    .orderBy(asc(dueAt), asc(publication.id))
    .limit(limit)
    // The post as well: somebody who saves it right now goes first.
    .for('update', { of: [publication, post], skipLocked: true })
  if (rows.length === 0) return []
  const records = await createPostStore(db).getMany([...new Set(rows.map((row) => row.postId))])
  const deliveries = await db
    .select()
    .from(delivery)
    .where(
      inArray(
        delivery.publicationId,
        rows.map((row) => row.publicationId),
      ),
    )
  return rows.flatMap(({ publicationId, postId }) => {
    const record = records.find((each) => each.post.id === postId)
    const begun = deliveries.find((each) => each.publicationId === publicationId) ?? null
    return record ? [{ publicationId, record, delivery: begun }] : []
  })
}
