import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { PageReading } from '#core/link/destination.ts'
import { PICK_LISTS } from '#core/pick-list/pick-list.ts'
import { instant } from './columns.ts'
import { channel } from './desk.ts'
import { person } from './identity.ts'

const personId = (name: string) => text(name).references(() => person.id)

export const link = pgTable(
  'link',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    destination: text('destination').notNull(),
    url: text('url').notNull(),
    source: text('source').notNull(),
    medium: text('medium').notNull(),
    campaign: text('campaign').notNull(),
    content: text('content').notNull(),
    partnerId: text('partner_id').notNull(),
    budget: text('budget').notNull(),
    channelId: text('channel_id').references(() => channel.id),
    why: text('why').notNull(),
    createdBy: personId('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    disabledAt: instant('disabled_at'),
    disabledBy: personId('disabled_by'),
    disabledWhy: text('disabled_why').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    index('link_newest').on(table.createdAt, table.id),
    index('link_url').using('hash', table.url),
    index('link_destination').using('hash', table.destination),
    index('link_campaign').on(table.campaign),
  ],
)

/** Counts and nothing else: no address, no cookie, nobody. */
export const linkClick = pgTable(
  'link_click',
  {
    linkId: text('link_id')
      .notNull()
      .references(() => link.id),
    day: text('day').notNull(),
    channelId: text('channel_id').notNull(),
    referrer: text('referrer').notNull(),
    clicks: integer('clicks').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.linkId, table.day, table.channelId, table.referrer] }),
    index('link_click_day').on(table.day),
  ],
)

export const valueRequest = pgTable('value_request', {
  id: text('id').primaryKey(),
  list: text('list', { enum: PICK_LISTS }).notNull(),
  value: text('value').notNull(),
  label: text('label').notNull(),
  mediums: jsonb('mediums').$type<readonly string[]>().notNull(),
  why: text('why').notNull(),
  askedBy: personId('asked_by').notNull(),
  askedAt: instant('asked_at').notNull(),
  verdict: text('verdict', { enum: ['approved', 'declined'] }),
  decidedBy: personId('decided_by'),
  decidedAt: instant('decided_at'),
  note: text('note').notNull(),
})

export const destinationHealth = pgTable('destination_health', {
  url: text('url').primaryKey(),
  checkedAt: instant('checked_at').notNull(),
  reading: jsonb('reading').$type<PageReading>().notNull(),
  simulated: boolean('simulated').notNull(),
})
