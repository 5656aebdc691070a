import { and, asc, count, desc, eq, exists, ilike, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { FoundPost, PostStore } from '#core/ports/post-stores.ts'
import { postStateOf } from '#core/publication/state.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { post, publication } from './schema/post.ts'
import { toPatterns } from './words.ts'

/** Posts by their words, whether the master says them or a channel by itself. */
export function searchQueries(db: Db): Pick<PostStore, 'search'> {
  return {
    search: async (words, limit, cursor) => {
      const where = and(...toPatterns(words).map((pattern) => says(db, pattern)))
      const rows = await db
        .select({ id: post.id, title: post.title, ownerId: post.ownerId, createdAt: post.createdAt })
        .from(post)
        .where(and(where, cursor === null ? undefined : olderThan(cursor)))
        .orderBy(desc(post.createdAt), desc(post.id))
        .limit(limit + 1)
      const [counted] = await db.select({ total: count() }).from(post).where(where)
      const kept = rows.slice(0, limit)
      const last = kept.at(-1)
      const nextCursor = rows.length > limit && last ? `${last.createdAt}~${last.id}` : null
      return { items: await withStates(db, kept), total: counted?.total ?? 0, nextCursor }
    },
  }
}

function says(db: Db, pattern: string): SQL | undefined {
  const own = db
    .select({ one: sql`1` })
    .from(publication)
    .where(and(eq(publication.postId, post.id), ilike(sql`${publication.own}->>'text'`, pattern)))
  return or(ilike(post.text, pattern), exists(own))
}

function olderThan(cursor: string): SQL | undefined {
  const [at = '', id = ''] = cursor.split('~') as [Instant, string]
  return or(lt(post.createdAt, at), and(eq(post.createdAt, at), lt(post.id, id)))
}

async function withStates(db: Db, posts: readonly Omit<FoundPost, 'state' | 'at'>[]): Promise<FoundPost[]> {
  if (posts.length === 0) return []
  const ids = posts.map((each) => each.id)
  const rows = await db
    .select({ postId: publication.postId, state: publication.state, at: publication.at })
    .from(publication)
    .where(inArray(publication.postId, ids))
    .orderBy(asc(publication.at))
  return posts.map(({ id, title, ownerId }) => {
    const own = rows.filter((row) => row.postId === id)
    const at = own.find((row) => row.at !== null)?.at ?? null
    return { id, title, ownerId, state: postStateOf(own.map((row) => row.state)), at }
  })
}
