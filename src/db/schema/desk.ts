import { bigint, boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** One row: the desk. */
export const desk = pgTable('desk', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  zone: text('zone').notNull(),
  demo: boolean('demo').notNull(),
  /** How far the demonstration clock is ahead of real time, in milliseconds. */
  clockOffsetMs: bigint('clock_offset_ms', { mode: 'number' }).notNull(),
  createdAt: instant('created_at').notNull(),
  version: integer('version').notNull(),
})

export const heartbeat = pgTable('heartbeat', {
  processId: text('process_id').primaryKey(),
  role: text('role', { enum: ['all', 'web', 'worker'] }).notNull(),
  startedAt: instant('started_at').notNull(),
  beatAt: instant('beat_at').notNull(),
})
