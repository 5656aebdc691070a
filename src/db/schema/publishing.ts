import { bigserial, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { PAUSE_KINDS } from '#core/pause/pause.ts'
import { ATTEMPT_OUTCOMES, type Reading } from '#core/publishing/delivery.ts'
import { instant } from './columns.ts'
import { channel } from './desk.ts'
import { person } from './identity.ts'
import { publication } from './post.ts'

const publicationId = () =>
  text('publication_id')
    .notNull()
    .references(() => publication.id, { onDelete: 'cascade' })

/** What is kept of the sending of a publication; the publication row alone says when. */
export const delivery = pgTable(
  'delivery',
  {
    publicationId: publicationId().primaryKey(),
    hash: text('hash').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    createdAt: instant('created_at').notNull(),
    recordKeys: jsonb('record_keys').$type<readonly string[]>().notNull(),
    step: text('step').notNull(),
    handles: jsonb('handles').$type<Readonly<Record<string, string>>>().notNull(),
    startedAt: instant('started_at').notNull(),
    nextAt: instant('next_at'),
    tries: integer('tries').notNull(),
    calling: text('calling'),
    reading: jsonb('reading').$type<Reading | null>(),
    leaseBy: text('lease_by'),
    leaseUntil: instant('lease_until'),
    externalIds: jsonb('external_ids').$type<readonly string[]>().notNull(),
    warning: text('warning'),
  },
  (table) => [index('delivery_next').on(table.nextAt)],
)

/** Only ever added to. */
export const attempt = pgTable(
  'attempt',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    // No reference: the log outlives a channel that is taken off its post.
    publicationId: text('publication_id').notNull(),
    at: instant('at').notNull(),
    step: text('step').notNull(),
    outcome: text('outcome', { enum: ATTEMPT_OUTCOMES }).notNull(),
    says: text('says').notNull(),
  },
  (table) => [index('attempt_publication').on(table.publicationId)],
)

export const pause = pgTable('pause', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: PAUSE_KINDS }).notNull(),
  value: text('value').notNull(),
  reason: text('reason').notNull(),
  setBy: text('set_by')
    .notNull()
    .references(() => person.id),
  setAt: instant('set_at').notNull(),
  endsAt: instant('ends_at'),
  liftedBy: text('lifted_by').references(() => person.id),
  liftedAt: instant('lifted_at'),
  /** What was on its way when the lever was thrown. */
  inFlight: jsonb('in_flight').$type<readonly string[]>().notNull(),
})

/** Whether the desk can act as a channel. The credentials themselves lie sealed in `secret`. */
export const connection = pgTable('connection', {
  channelId: text('channel_id')
    .primaryKey()
    .references(() => channel.id),
  state: text('state', { enum: ['connected', 'broken'] }).notNull(),
  accountId: text('account_id').notNull(),
  origin: text('origin').notNull(),
  expiresAt: instant('expires_at'),
  says: text('says').notNull(),
  changedAt: instant('changed_at').notNull(),
  version: integer('version').notNull(),
  /** Somebody is renewing the credentials until then, in real time. */
  renewingUntil: instant('renewing_until'),
})

/** What the platforms’ own headers say is left, shared by all processes. */
export const rateLimit = pgTable(
  'platform_rate',
  {
    channelId: text('channel_id').notNull(),
    bucket: text('bucket').notNull(),
    remaining: integer('remaining').notNull(),
    resetsAt: instant('resets_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.channelId, table.bucket] })],
)
