import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { type ApprovalRules, DEFAULT_APPROVAL_RULES } from '#core/approval/rules.ts'
import type { Capacity, OptimalTimeRule } from '#core/channel/channel.ts'
import { PLATFORMS } from '#core/channel/platform.ts'
import type { DeskSettings } from '#core/desk/desk.ts'
import { DEFAULT_LINK_RULES, type LinkRules } from '#core/link/convention.ts'
import { PICK_LISTS } from '#core/pick-list/pick-list.ts'
import { DEFAULT_PUBLISHING_RULES, type PublishingRules } from '#core/publishing/rules.ts'
import type { Playing } from '#core/ports/stores.ts'
import { instant } from './columns.ts'
import { person } from './identity.ts'

/** One row: the desk. */
export const desk = pgTable('desk', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  zone: text('zone').notNull(),
  fiscalYearStartMonth: integer('fiscal_year_start_month').notNull(),
  workingHours: jsonb('working_hours').$type<DeskSettings['workingHours']>().notNull(),
  quietHours: jsonb('quiet_hours').$type<DeskSettings['quietHours']>().notNull(),
  holidays: jsonb('holidays').$type<DeskSettings['holidays']>().notNull(),
  approval: jsonb('approval').$type<ApprovalRules>().notNull().default(DEFAULT_APPROVAL_RULES),
  publishing: jsonb('publishing').$type<PublishingRules>().notNull().default(DEFAULT_PUBLISHING_RULES),
  links: jsonb('links').$type<LinkRules>().notNull().default(DEFAULT_LINK_RULES),
  demo: boolean('demo').notNull(),
  /** How far the demonstration clock is ahead of real time, in milliseconds. */
  clockOffsetMs: bigint('clock_offset_ms', { mode: 'number' }).notNull(),
  playing: jsonb('playing').$type<Playing | null>(),
  createdAt: instant('created_at').notNull(),
  version: integer('version').notNull(),
})

export const heartbeat = pgTable('heartbeat', {
  processId: text('process_id').primaryKey(),
  role: text('role', { enum: ['all', 'web', 'worker'] }).notNull(),
  startedAt: instant('started_at').notNull(),
  beatAt: instant('beat_at').notNull(),
})

export const channel = pgTable('channel', {
  id: text('id').primaryKey(),
  platform: text('platform', { enum: PLATFORMS }).notNull(),
  name: text('name').notNull(),
  handle: text('handle').notNull(),
  url: text('url').notNull(),
  capacity: jsonb('capacity').$type<Capacity | null>(),
  optimalTime: jsonb('optimal_time').$type<OptimalTimeRule | null>(),
  retiredAt: instant('retired_at'),
  version: integer('version').notNull(),
})

export const pickListValue = pgTable(
  'pick_list_value',
  {
    id: text('id').primaryKey(),
    list: text('list', { enum: PICK_LISTS }).notNull(),
    value: text('value').notNull(),
    label: text('label').notNull(),
    mediums: jsonb('mediums').$type<readonly string[]>().notNull(),
    own: boolean('own').notNull(),
    position: integer('position').notNull(),
    retiredAt: instant('retired_at'),
    version: integer('version').notNull(),
  },
  (table) => [uniqueIndex('pick_list_value_once').on(table.list, table.value)],
)

export const notification = pgTable(
  'notification',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    title: text('title').notNull(),
    detail: text('detail').notNull(),
    path: text('path').notNull(),
    readAt: instant('read_at'),
  },
  (table) => [index('notification_person').on(table.personId, table.at)],
)
