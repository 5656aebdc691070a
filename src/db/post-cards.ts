import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { CardPublication, CardRow } from '#core/ports/post-stores.ts'
import { toInstant } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { post, publication } from './schema/post.ts'

/** A table as its columns, all of one length; none of them is there where there is no row. */
type Columns<Row> = { readonly [Column in keyof Row]: readonly Row[Column][] | null }

/** Moments are seconds since 1970. */
type Found = Columns<
  Omit<CardPublication, 'at' | 'releasedFor'> & { postId: string; at: number | null; releasedFor: number | null }
>
type About = Columns<
  Pick<CardRow, 'title' | 'ownerId' | 'campaign' | 'pillars' | 'language'> & {
    id: string
    sensitivity: { readonly kind: CardRow['sensitivity']; readonly until?: string }
  }
>

/**
 * The cards of the publications that match, by the id of their post, so that what was made together stands together:
 * sent, it packs better than by time. The database hands over each column as one piece of JSON text: a full month takes the
 * embedded one half as long as in arrays of rows, a fourth of row by row, and text crosses to this thread at no cost.
 * @param limit of publications, newest posts first; null for all of them
 */
export async function findCards(db: Db, which: SQL | undefined, limit: number | null): Promise<CardRow[]> {
  const { rows } = await db.execute<{ found: string; about: string }>(sql`
    with found as (${selectFound(which, limit)})
    select
      (select json_build_object('postId', json_agg(post_id), 'channelId', json_agg(channel_id), 'at', json_agg(at),
        'zone', json_agg(zone), 'state', json_agg(state), 'heldReason', json_agg(held_reason),
        'version', json_agg(version), 'releasedFor', json_agg(released_for), 'stages', json_agg(stages))::text
       from found) as found,
      (select json_build_object('id', json_agg(id), 'title', json_agg(title), 'ownerId', json_agg(owner_id),
        'campaign', json_agg(campaign), 'pillars', json_agg(pillars), 'language', json_agg(language),
        'sensitivity', json_agg(sensitivity))::text
       from ${post} where id = any(array(select distinct post_id from found))) as about`)
  const [answer] = rows
  return answer ? join(JSON.parse(answer.found) as Found, JSON.parse(answer.about) as About) : []
}

function selectFound(which: SQL | undefined, limit: number | null): SQL {
  const seconds = (column: typeof publication.at | typeof publication.releasedFor) => sql`date_part('epoch', ${column})`
  const columns = sql`select ${publication.postId}, ${publication.channelId}, ${seconds(publication.at)} as at,
    ${publication.zone}, ${publication.state}, ${publication.heldReason}, ${publication.version},
    ${seconds(publication.releasedFor)} as released_for, ${publication.stages} from ${publication}`
  if (limit === null)
    return sql`${columns} where ${which} order by ${publication.postId}, ${publication.at}, ${publication.position}`
  return sql`${columns} join ${post} on ${eq(post.id, publication.postId)} where ${which}
    order by ${desc(post.createdAt)}, ${post.id}, ${publication.position} limit ${limit}`
}

function join(found: Found, about: About): CardRow[] {
  const places = new Map((about.id ?? []).map((id, index) => [id, index]))
  const toMoment = createMoments()
  const cards: CardRow[] = []
  let open: { readonly postId: string; readonly publications: CardPublication[] } | null = null
  for (const [index, postId] of (found.postId ?? []).entries()) {
    const publication = toPublication(found, index, toMoment)
    const place = places.get(postId)
    // Those of one post stand together.
    if (open?.postId === postId) open.publications.push(publication)
    else if (place !== undefined) {
      const card = toCard(about, place, [publication])
      cards.push(card)
      open = card
    }
  }
  return cards
}

type ToMoment = (seconds: number | null) => string | null

function toPublication(found: Found, index: number, toMoment: ToMoment): CardPublication {
  return {
    channelId: pick(found.channelId, index),
    at: toMoment(pick(found.at, index)),
    zone: pick(found.zone, index),
    state: pick(found.state, index),
    heldReason: pick(found.heldReason, index),
    version: pick(found.version, index),
    releasedFor: toMoment(pick(found.releasedFor, index)),
    stages: pick(found.stages, index),
  }
}

function toCard(about: About, index: number, publications: CardPublication[]) {
  const { kind, until = null } = pick(about.sensitivity, index)
  return {
    postId: pick(about.id, index),
    title: pick(about.title, index),
    ownerId: pick(about.ownerId, index),
    campaign: pick(about.campaign, index),
    pillars: pick(about.pillars, index),
    language: pick(about.language, index),
    sensitivity: kind,
    until,
    publications,
  }
}

/** Columns are of one length: whoever asks for a row that is there finds a value. */
function pick<Value>(column: readonly Value[] | null, index: number): Value {
  return column?.[index] as Value
}

/** Most go out at the very moment they were released for, and many together: each moment is written out once. */
function createMoments(): ToMoment {
  const known = new Map<number, string>()
  return (seconds) => {
    if (seconds === null) return null
    const moment = known.get(seconds) ?? toInstant(Math.round(seconds * 1000))
    known.set(seconds, moment)
    return moment
  }
}
