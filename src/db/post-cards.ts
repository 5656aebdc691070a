import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { CardPublication, CardRow } from '#core/ports/post-stores.ts'
import { toInstant } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { post, publication } from './schema/post.ts'

/** A publication and its post in one row, as the database writes it; instants as milliseconds. */
type Row = readonly [
  ...of: [
    postId: string,
    title: string,
    ownerId: string,
    campaign: CardRow['campaign'],
    pillars: CardRow['pillars'],
    language: CardRow['language'],
    sensitivity: CardRow['sensitivity'],
    until: CardRow['until'],
  ],
  channelId: string,
  at: number | null,
  zone: string,
  state: CardPublication['state'],
  heldReason: CardPublication['heldReason'],
  version: number,
  releasedFor: number | null,
  stages: number,
]

const ms = (column: typeof publication.at | typeof publication.releasedFor): SQL =>
  sql`(extract(epoch from ${column}) * 1000)::bigint`

const ROW = sql<Row>`json_build_array(
  ${post.id}, ${post.title}, ${post.ownerId}, ${post.campaign}, ${post.pillars}, ${post.language},
  ${post.sensitivity}->>'kind', ${post.sensitivity}->>'until', ${publication.channelId}, ${ms(publication.at)}, ${publication.zone},
  ${publication.state}, ${publication.heldReason}, ${publication.version}, ${ms(publication.releasedFor)},
  ${publication.stages})`

/**
 * The cards of the publications that match, in the order of their first one. The database hands over all rows as one
 * piece of JSON: row by row the embedded one takes twice as long for a full month.
 * @param limit of publications, newest posts first; null for all of them, by time
 */
export async function findCards(db: Db, which: SQL | undefined, limit: number | null): Promise<CardRow[]> {
  const order = limit === null ? [publication.at, post.id, publication.position] : [desc(post.createdAt), post.id]
  const query = db
    .select({ row: ROW.as('row') })
    .from(publication)
    .innerJoin(post, eq(post.id, publication.postId))
    .where(which)
    .orderBy(...order)
  const found = (limit === null ? query : query.limit(limit)).as('found')
  const [answer] = await db.select({ rows: sql<Row[] | null>`json_agg(${found.row})` }).from(found)
  return groupByPost(answer?.rows ?? [])
}

function groupByPost(rows: readonly Row[]): CardRow[] {
  const cards = new Map<string, CardRow & { publications: CardPublication[] }>()
  for (const [postId, title, ownerId, campaign, pillars, language, sensitivity, until, ...own] of rows) {
    const [channelId, at, zone, state, heldReason, version, releasedFor, stages] = own
    const times = { at: toMoment(at), releasedFor: toMoment(releasedFor) }
    const each = { channelId, ...times, zone, state, heldReason, version, stages }
    const card = cards.get(postId)
    if (card) card.publications.push(each)
    else {
      const about = { postId, title, ownerId, campaign, pillars, language, sensitivity, until }
      cards.set(postId, { ...about, publications: [each] })
    }
  }
  return [...cards.values()]
}

function toMoment(at: number | null): string | null {
  return at === null ? null : toInstant(at)
}
