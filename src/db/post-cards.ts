import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { CardPublication, CardRow } from '#core/ports/post-stores.ts'
import type { Db } from './database.ts'
import { post, publication } from './schema/post.ts'

/**
 * The cards of the publications that match, in the order of their first one: one query, one row a publication.
 * @param limit of publications, newest posts first; null for all of them, by time
 */
export async function findCards(db: Db, which: SQL | undefined, limit: number | null): Promise<CardRow[]> {
  const query = db
    .select({
      postId: post.id,
      title: post.title,
      ownerId: post.ownerId,
      campaign: post.campaign,
      pillars: post.pillars,
      language: post.language,
      sensitivity: sql<CardRow['sensitivity']>`${post.sensitivity}->>'kind'`,
      channelId: publication.channelId,
      at: publication.at,
      zone: publication.zone,
      state: publication.state,
      heldReason: publication.heldReason,
      version: publication.version,
      releasedFor: publication.releasedFor,
      stages: publication.stages,
    })
    .from(publication)
    .innerJoin(post, eq(post.id, publication.postId))
    .where(which)
  const order = limit === null ? [publication.at, post.id, publication.position] : [desc(post.createdAt), post.id]
  const sorted = query.orderBy(...order)
  return groupByPost(await (limit === null ? sorted : sorted.limit(limit)))
}

type Row = Omit<CardRow, 'publications'> & CardPublication

function groupByPost(rows: readonly Row[]): CardRow[] {
  const cards = new Map<string, CardRow & { publications: CardPublication[] }>()
  for (const { channelId, at, zone, state, heldReason, version, releasedFor, stages, ...fields } of rows) {
    const each = { channelId, at, zone, state, heldReason, version, releasedFor, stages }
    const card = cards.get(fields.postId)
    if (card) card.publications.push(each)
    else cards.set(fields.postId, { ...fields, publications: [each] })
  }
  return [...cards.values()]
}
