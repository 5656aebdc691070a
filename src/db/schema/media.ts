import {
  bigint,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import type { CropArea } from '#core/media/media.ts'
import { instant } from './columns.ts'

export const media = pgTable(
  'media',
  {
    id: text('id').primaryKey(),
    sha256: text('sha256').notNull(),
    /** Of the bytes as they were uploaded, before an image is made anew; null for what was made here. */
    uploadedSha256: text('uploaded_sha256').unique(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    width: integer('width'),
    height: integer('height'),
    seconds: doublePrecision('seconds'),
    frames: integer('frames'),
    frameRate: doublePrecision('frame_rate'),
    pages: integer('pages'),
    altText: text('alt_text').notNull(),
    captions: text('captions'),
    posterSha256: text('poster_sha256'),
    thumbSha256: text('thumb_sha256'),
    derivedFrom: text('derived_from').references((): AnyPgColumn => media.id),
    crop: jsonb('crop').$type<CropArea | null>(),
    uploadedBy: text('uploaded_by').notNull(),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    index('media_newest').on(table.createdAt, table.id),
    index('media_sha256').on(table.sha256),
    index('media_derived_from').on(table.derivedFrom),
  ],
)

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** On PostgreSQL: a file that is kept in the database, or one that is still coming in and has no hash yet. */
export const mediaBlob = pgTable('media_blob', {
  id: text('id').primaryKey(),
  sha256: text('sha256').unique(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  startedAt: instant('started_at').notNull(),
})

/** A file's content, cut into pieces of the same length. */
export const mediaChunk = pgTable(
  'media_chunk',
  {
    blobId: text('blob_id')
      .notNull()
      .references(() => mediaBlob.id, { onDelete: 'cascade' }),
    index: integer('index').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.blobId, table.index] })],
)
