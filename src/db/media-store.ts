import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  ilike,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  notExists,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import type { Media } from '#core/media/media.ts'
import type { MediaFilter, MediaStore } from '#core/ports/media-store.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { media } from './schema/media.ts'
import { postMedia } from './schema/post.ts'
import { toPatterns } from './words.ts'

const { uploadedSha256: _uploadedSha256, ...columns } = getTableColumns(media)

export function createMediaStore(db: Db): MediaStore {
  const find = async (where: SQL | undefined): Promise<Media | null> =>
    (await db.select(columns).from(media).where(where).orderBy(asc(media.createdAt), asc(media.id)).limit(1))[0] ?? null
  return {
    list: async (filter, limit, cursor) => {
      const where = toWhere(db, filter)
      const rows = await db
        .select(columns)
        .from(media)
        .where(and(where, cursor === null ? undefined : olderThan(cursor)))
        .orderBy(desc(media.createdAt), desc(media.id))
        .limit(limit + 1)
      const [counted] = await db.select({ total: count() }).from(media).where(where)
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, total: counted?.total ?? 0, nextCursor: rows.length > limit && last ? cursorOf(last) : null }
    },
    get: (id) => find(eq(media.id, id)),
    getMany: async (ids) =>
      ids.length === 0
        ? []
        : db
            .select(columns)
            .from(media)
            .where(inArray(media.id, [...ids])),
    findUpload: (sha256) => find(or(eq(media.uploadedSha256, sha256), eq(media.sha256, sha256))),
    findCrop: (mediaId, area, width, type) => {
      const ofType = type === null ? undefined : eq(media.type, type)
      return find(and(eq(media.derivedFrom, mediaId), eq(media.crop, area), eq(media.width, width), ofType))
    },
    listCrops: (mediaId) =>
      db.select(columns).from(media).where(eq(media.derivedFrom, mediaId)).orderBy(asc(media.createdAt), asc(media.id)),
    insert: async (added, uploadedSha256) => {
      await db.insert(media).values({ ...added, uploadedSha256 })
    },
    update: async ({ id, version, name, altText, captions, posterSha256, thumbSha256, retiredAt }) => {
      const to = { name, altText, captions, posterSha256, thumbSha256, retiredAt, version: version + 1 }
      const mine = and(eq(media.id, id), eq(media.version, version))
      return (await db.update(media).set(to).where(mine).returning({ id: media.id })).length === 1
    },
  }
}

/** A moment and an id, which together are in one order however many come in at once. */
function cursorOf({ createdAt, id }: Media): string {
  return `${createdAt}~${id}`
}

function olderThan(cursor: string): SQL | undefined {
  const [at = '', id = ''] = cursor.split('~') as [Instant, string]
  return or(lt(media.createdAt, at), and(eq(media.createdAt, at), lt(media.id, id)))
}

function toWhere(db: Db, { text, family, unused, retired, noAltText }: MediaFilter): SQL | undefined {
  return and(
    ...toPatterns(text ?? '').map((word) =>
      or(ilike(media.name, word), ilike(media.altText, word), ilike(media.captions, word)),
    ),
    family && like(media.type, `${family}/%`),
    unused ? notExists(db.select({ one: sql`1` }).from(postMedia).where(eq(postMedia.mediaId, media.id))) : undefined,
    retired === undefined ? undefined : retired ? isNotNull(media.retiredAt) : isNull(media.retiredAt),
    noAltText ? eq(media.altText, '') : undefined,
  )
}
