import { and, asc, count, eq, gt, gte, inArray, isNull, lt, min, type SQL } from 'drizzle-orm'
import type { BriefPublication, OfChannel, PublishingReads } from '#core/ports/publishing-stores.ts'
import type { Db } from './database.ts'
import { post, publication } from './schema/post.ts'
import { delivery } from './schema/publishing.ts'

const BRIEF = {
  publicationId: publication.id,
  postId: publication.postId,
  channelId: publication.channelId,
  platform: publication.platform,
  title: post.title,
  at: publication.at,
  state: publication.state,
  heldReason: publication.heldReason,
  note: publication.note,
}

/** What people ask about publishing as a whole. */
export function createPublishingReads(db: Db): PublishingReads {
  const briefs = (which: SQL | undefined, limit: number): Promise<BriefPublication[]> =>
    db
      .select(BRIEF)
      .from(publication)
      .innerJoin(post, eq(post.id, publication.postId))
      .where(which)
      .orderBy(asc(publication.at), asc(publication.id))
      .limit(limit)
  const scheduled = eq(publication.state, 'scheduled')
  return {
    listInState: (states, limit) => briefs(inArray(publication.state, [...states]), limit),
    countByState: async (states) => {
      const rows = await db
        .select({ state: publication.state, number: count() })
        .from(publication)
        .where(inArray(publication.state, [...states]))
        .groupBy(publication.state)
      return Object.fromEntries(rows.map(({ state, number }) => [state, number]))
    },
    findNext: async (after) => (await briefs(and(scheduled, gt(publication.at, after)), 1))[0] ?? null,
    findOverdue: async (before) => {
      const [row] = await db
        .select({ count: count(), since: min(publication.at) })
        .from(publication)
        .leftJoin(delivery, eq(delivery.publicationId, publication.id))
        .where(and(scheduled, lt(publication.at, before), isNull(delivery.publicationId)))
      return { count: row?.count ?? 0, since: row?.since ?? null }
    },
    listScheduled: (channelId, after, limit) =>
      briefs(and(scheduled, eq(publication.channelId, channelId), gt(publication.at, after)), limit),
    countByOwner: (which) =>
      db
        .select({ ownerId: post.ownerId, count: count() })
        .from(publication)
        .innerJoin(post, eq(post.id, publication.postId))
        .where(whereOfChannel(which))
        .groupBy(post.ownerId)
        .orderBy(asc(post.ownerId)),
    listBriefs: (ids) =>
      ids.length === 0 ? Promise.resolve([]) : briefs(inArray(publication.id, [...ids]), ids.length),
    listHealth: async (from, to) => {
      const states = ['published', 'held', 'failed', 'unconfirmed'] as const
      const rows = await db
        .select({
          at: publication.at,
          publishedAt: publication.publishedAt,
          channelId: publication.channelId,
          state: publication.state,
        })
        .from(publication)
        .where(and(inArray(publication.state, [...states]), gte(publication.at, from), lt(publication.at, to)))
      return rows.flatMap(({ at, ...rest }) => (at ? [{ at, ...rest }] : []))
    },
  }
}

function whereOfChannel({ channelId, state, heldReason, after }: OfChannel): SQL | undefined {
  return and(
    eq(publication.channelId, channelId),
    eq(publication.state, state),
    heldReason && eq(publication.heldReason, heldReason),
    after === undefined ? undefined : gt(publication.at, after),
  )
}
