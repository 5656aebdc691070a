import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { SUBJECT_KINDS } from '#core/audit/entry.ts'
import { instant } from './columns.ts'

/** Append-only: a trigger (migration 0001) refuses update, delete and truncate. */
export const audit = pgTable(
  'audit',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind', { enum: ['person', 'system'] }).notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    actorVia: text('actor_via').notNull(),
    event: text('event').notNull(),
    subjectKind: text('subject_kind', { enum: SUBJECT_KINDS }).notNull(),
    subjectId: text('subject_id').notNull(),
    subjectName: text('subject_name').notNull(),
    why: text('why').notNull(),
    before: jsonb('before').$type<Readonly<Record<string, unknown>> | null>(),
    after: jsonb('after').$type<Readonly<Record<string, unknown>> | null>(),
    requestId: text('request_id'),
  },
  (table) => [
    index('audit_subject').on(table.subjectKind, table.subjectId),
    index('audit_actor').on(table.actorId),
    index('audit_event').on(table.event),
    index('audit_at').on(table.at),
  ],
)
