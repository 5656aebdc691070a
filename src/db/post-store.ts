import { and, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Post, PostRecord } from '#core/post/post.ts'
import type { PostStore } from '#core/ports/post-stores.ts'
import type { Publication } from '#core/publication/publication.ts'
import { postStateOf, type PublicationState } from '#core/publication/state.ts'
import { addMs } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { findCards } from './post-cards.ts'
import { searchQueries } from './post-search.ts'
import { approval, post, postMedia, publication } from './schema/post.ts'

const RELEASED: PublicationState[] = ['approved', 'scheduled']

/** Posts with their publications and approvals. */
export function createPostStore(db: Db): PostStore {
  return {
    get: async (id) => (await findRecords(db, [id]))[0] ?? null,
    getMany: (ids) => findRecords(db, ids),
    insert: async (added, publications) => {
      if (added.length > 0) await db.insert(post).values([...added])
      if (publications.length > 0) await db.insert(publication).values([...publications])
    },
    update: async ({ id, version, createdBy: _by, createdAt: _at, ...fields }) => {
      const set = { ...fields, version: version + 1 }
      const mine = and(eq(post.id, id), eq(post.version, version))
      return (await db.update(post).set(set).where(mine).returning({ id: post.id })).length === 1
    },
    raiseVersions: async (ids) => {
      if (ids.length === 0) return
      const version = sql`${post.version} + 1`
      await db
        .update(post)
        .set({ version })
        .where(inArray(post.id, [...ids]))
    },
    putPublications: (publications) => putPublications(db, publications),
    removePublications: async (ids) => {
      if (ids.length > 0) await db.delete(publication).where(inArray(publication.id, [...ids]))
    },
    addApprovals: async (approvals) => {
      if (approvals.length > 0) await db.insert(approval).values([...approvals])
    },
    listCards: (from, to) => findCards(db, and(gte(publication.at, from), lt(publication.at, to)), null),
    listUntimed: (limit) =>
      findCards(db, and(isNull(publication.at), notInArray(publication.state, ['cancelled', 'published'])), limit),
    ...lapseQueries(db),
    ...usageQueries(db),
    ...searchQueries(db),
  }
}

function lapseQueries(db: Db): Pick<PostStore, 'listInState' | 'listOwned' | 'nextLapse' | 'listLapsing'> {
  const released = and(inArray(publication.state, RELEASED), isNotNull(publication.lapsesAt))
  return {
    listInState: async (states, limit) =>
      (
        await db
          .selectDistinct({ postId: publication.postId })
          .from(publication)
          .where(inArray(publication.state, [...states]))
          .limit(limit)
      ).map((row) => row.postId),
    listOwned: async (ownerId, states, limit) => {
      const open = or(isNull(publication.id), inArray(publication.state, [...states]))
      const rows = await db
        .selectDistinct({ id: post.id, updatedAt: post.updatedAt })
        .from(post)
        .leftJoin(publication, eq(publication.postId, post.id))
        .where(and(eq(post.ownerId, ownerId), open))
        .orderBy(desc(post.updatedAt))
        .limit(limit)
      return rows.map((row) => row.id)
    },
    nextLapse: async (after, until, warnMs) => {
      const within = (ahead: number) =>
        and(gt(publication.lapsesAt, addMs(after, ahead)), lte(publication.lapsesAt, addMs(until, ahead)))
      const rows = await db
        .select({ lapsesAt: publication.lapsesAt })
        .from(publication)
        .where(and(released, or(within(0), within(warnMs))))
      const moments = rows.flatMap(({ lapsesAt }) => (lapsesAt ? [lapsesAt, addMs(lapsesAt, -warnMs)] : []))
      return moments.filter((at) => at > after && at <= until).sort()[0] ?? null
    },
    listLapsing: (before) =>
      db
        .select()
        .from(publication)
        .where(and(released, lte(publication.lapsesAt, before))),
  }
}

function usageQueries(db: Db): Pick<PostStore, 'listRecentTexts' | 'setMedia' | 'listUsing' | 'listUsedMedia'> {
  return {
    listRecentTexts: async (since, limit) => {
      const rows = await db
        .select({
          ...{ postId: post.id, title: post.title, text: post.text },
          channelIds: sql<string[]>`json_agg(${publication.channelId} order by ${publication.position})`,
          at: sql<string | null>`to_char(max(${publication.at}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
        })
        .from(post)
        .innerJoin(publication, eq(publication.postId, post.id))
        .where(and(gte(publication.at, since), notInArray(publication.state, ['cancelled'])))
        .groupBy(post.id)
        .orderBy(desc(sql`max(${publication.at})`))
        .limit(limit)
      return rows
    },
    setMedia: async (uses) => {
      const rows = uses.flatMap(({ postId, mediaIds }) => mediaIds.map((mediaId) => ({ postId, mediaId })))
      const postIds = uses.map((each) => each.postId)
      await db.delete(postMedia).where(inArray(postMedia.postId, postIds))
      if (rows.length > 0) await db.insert(postMedia).values(rows)
    },
    listUsing: async (mediaId) => {
      const rows = await db
        .select({
          ...{ postId: post.id, title: post.title },
          states: sql<
            PublicationState[]
          >`coalesce(json_agg(${publication.state}) filter (where ${publication.id} is not null), '[]')`,
        })
        .from(postMedia)
        .innerJoin(post, eq(post.id, postMedia.postId))
        .leftJoin(publication, eq(publication.postId, post.id))
        .where(eq(postMedia.mediaId, mediaId))
        .groupBy(post.id)
        .orderBy(desc(post.createdAt))
      return rows.map(({ states, ...row }) => ({ ...row, state: postStateOf(states) }))
    },
    listUsedMedia: async () =>
      (await db.selectDistinct({ mediaId: postMedia.mediaId }).from(postMedia)).map((row) => row.mediaId),
  }
}

async function findRecords(db: Db, ids: readonly string[]): Promise<PostRecord[]> {
  if (ids.length === 0) return []
  const posts: Post[] = await db
    .select()
    .from(post)
    .where(inArray(post.id, [...ids]))
  const publications = await db
    .select()
    .from(publication)
    .where(inArray(publication.postId, [...ids]))
    .orderBy(publication.position)
  const approvals = await db
    .select()
    .from(approval)
    .where(inArray(approval.postId, [...ids]))
    .orderBy(approval.at, approval.id)
  return posts.map((each) => ({
    post: each,
    publications: publications.filter((row) => row.postId === each.id),
    approvals: approvals.filter((row) => row.postId === each.id),
  }))
}

async function putPublications(db: Db, publications: readonly Publication[]): Promise<boolean> {
  if (publications.length === 0) return true
  const taken = (column: string) => sql.raw(`excluded.${column}`)
  const written = await db
    .insert(publication)
    .values([...publications])
    .onConflictDoUpdate({
      target: publication.id,
      set: {
        position: taken('position'),
        own: taken('own'),
        day: taken('day'),
        time: taken('time'),
        zone: taken('zone'),
        at: taken('at'),
        state: taken('state'),
        heldReason: taken('held_reason'),
        note: taken('note'),
        hash: taken('hash'),
        stages: taken('stages'),
        ruleStages: taken('rule_stages'),
        round: taken('round'),
        releasedFor: taken('released_for'),
        lapsesAt: taken('lapses_at'),
        approverId: taken('approver_id'),
        submittedBy: taken('submitted_by'),
        submittedAt: taken('submitted_at'),
        liveUrl: taken('live_url'),
        publishedAt: taken('published_at'),
        version: taken('version'),
      },
      // Somebody else, perhaps the worker that sends it, may have had it in hand since it was read.
      setWhere: sql`${publication.version} = excluded.version - 1`,
    })
    .returning({ id: publication.id })
  return written.length === publications.length
}
