import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { CommentStore, ReviewStore, RevisionStore } from '#core/ports/post-stores.ts'
import type { Db } from './database.ts'
import { postComment, review, revision } from './schema/post.ts'

export function createRevisionStore(db: Db): RevisionStore {
  return {
    put: async (added) => {
      const taken = (column: string) => sql.raw(`excluded."${column}"`)
      await db
        .insert(revision)
        .values([...added])
        .onConflictDoUpdate({
          target: [revision.postId, revision.number],
          set: { by: taken('by'), at: taken('at'), content: taken('content'), note: taken('note') },
        })
    },
    newest: async (postId) => {
      const columns = { number: revision.number, by: revision.by, at: revision.at, note: revision.note }
      const rows = db.select(columns).from(revision).where(eq(revision.postId, postId))
      return (await rows.orderBy(desc(revision.number)).limit(1))[0] ?? null
    },
    list: (postId) => db.select().from(revision).where(eq(revision.postId, postId)).orderBy(desc(revision.number)),
  }
}

export function createCommentStore(db: Db): CommentStore {
  const columns = {
    id: postComment.id,
    postId: postComment.postId,
    channelId: postComment.channelId,
    personId: postComment.personId,
    at: postComment.at,
    text: postComment.text,
    mentions: postComment.mentions,
    quote: postComment.quote,
    resolvedBy: postComment.resolvedBy,
    resolvedAt: postComment.resolvedAt,
  }
  return {
    insert: async (added) => {
      if (added.length > 0) await db.insert(postComment).values([...added])
    },
    get: async (id) => (await db.select(columns).from(postComment).where(eq(postComment.id, id)))[0] ?? null,
    setResolved: async (id, resolvedBy, resolvedAt) =>
      void (await db.update(postComment).set({ resolvedBy, resolvedAt }).where(eq(postComment.id, id))),
    list: (postId) =>
      db.select(columns).from(postComment).where(eq(postComment.postId, postId)).orderBy(asc(postComment.seq)),
  }
}

export function createReviewStore(db: Db): ReviewStore {
  return {
    put: async (asked) => {
      const { askedBy, askedAt, question, verdict, answer, answeredAt } = asked
      await db
        .insert(review)
        .values(asked)
        .onConflictDoUpdate({
          target: [review.postId, review.personId],
          set: { askedBy, askedAt, question, verdict, answer, answeredAt },
        })
    },
    list: (postId) => db.select().from(review).where(eq(review.postId, postId)).orderBy(asc(review.askedAt)),
    listOpen: (personId) =>
      db
        .select()
        .from(review)
        .where(and(eq(review.personId, personId), isNull(review.answeredAt)))
        .orderBy(asc(review.askedAt)),
  }
}
