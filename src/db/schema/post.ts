import { bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { PLATFORMS } from '#core/channel/platform.ts'
import type { MediaUse, OwnContent, PostContent, Sensitivity } from '#core/post/content.ts'
import { HELD_REASONS, PUBLICATION_STATES } from '#core/publication/state.ts'
import { instant } from './columns.ts'
import { channel } from './desk.ts'
import { person } from './identity.ts'

const personId = (name: string) => text(name).references(() => person.id)

export const post = pgTable('post', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  link: text('link'),
  media: jsonb('media').$type<readonly MediaUse[]>().notNull(),
  campaign: text('campaign'),
  pillars: jsonb('pillars').$type<readonly string[]>().notNull(),
  types: jsonb('types').$type<readonly string[]>().notNull(),
  region: text('region'),
  language: text('language'),
  ownerId: personId('owner_id').notNull(),
  sensitivity: jsonb('sensitivity').$type<Sensitivity>().notNull(),
  why: text('why').notNull(),
  authorIds: jsonb('author_ids').$type<readonly string[]>().notNull(),
  createdBy: personId('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
  updatedBy: personId('updated_by').notNull(),
  updatedAt: instant('updated_at').notNull(),
  version: integer('version').notNull(),
})

const postId = () =>
  text('post_id')
    .notNull()
    .references(() => post.id)

/** The only schedule there is: nothing else remembers when something goes out (lesson 4). */
export const publication = pgTable(
  'publication',
  {
    id: text('id').primaryKey(),
    postId: postId(),
    channelId: text('channel_id')
      .notNull()
      .references(() => channel.id),
    platform: text('platform', { enum: PLATFORMS }).notNull(),
    /** The order in which the author put the channels. */
    position: integer('position').notNull(),
    own: jsonb('own').$type<OwnContent>().notNull(),
    day: text('day'),
    time: text('time'),
    zone: text('zone').notNull(),
    at: instant('at'),
    state: text('state', { enum: PUBLICATION_STATES }).notNull(),
    heldReason: text('held_reason', { enum: HELD_REASONS }),
    note: text('note').notNull(),
    hash: text('hash').notNull(),
    stages: integer('stages').notNull(),
    ruleStages: integer('rule_stages').notNull(),
    round: integer('round').notNull().default(0),
    /** The time it was released for, and when that release lapses; null while none holds. */
    releasedFor: instant('released_for'),
    lapsesAt: instant('lapses_at'),
    approverId: personId('approver_id'),
    submittedBy: personId('submitted_by'),
    submittedAt: instant('submitted_at'),
    liveUrl: text('live_url'),
    publishedAt: instant('published_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    uniqueIndex('publication_once').on(table.postId, table.channelId),
    index('publication_at').on(table.at),
    index('publication_state').on(table.state, table.at),
    index('publication_lapses').on(table.lapsesAt),
  ],
)

/** Only ever added to. */
export const approval = pgTable(
  'approval',
  {
    id: text('id').primaryKey(),
    postId: postId(),
    channelId: text('channel_id').notNull(),
    kind: text('kind', { enum: ['approved', 'released_by_author'] }).notNull(),
    personId: personId('person_id').notNull(),
    at: instant('at').notNull(),
    round: integer('round').notNull().default(0),
    hash: text('hash').notNull(),
    plannedAt: instant('planned_at'),
    lapsesAt: instant('lapses_at'),
    note: text('note').notNull(),
  },
  (table) => [index('approval_post').on(table.postId)],
)

export const revision = pgTable(
  'revision',
  {
    postId: postId(),
    number: integer('number').notNull(),
    by: personId('by').notNull(),
    at: instant('at').notNull(),
    content: jsonb('content').$type<PostContent>().notNull(),
    note: text('note').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.number] })],
)

export const postComment = pgTable(
  'post_comment',
  {
    id: text('id').primaryKey(),
    /** Orders comments of the same moment. */
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    postId: postId(),
    channelId: text('channel_id'),
    personId: personId('person_id').notNull(),
    at: instant('at').notNull(),
    text: text('text').notNull(),
    mentions: jsonb('mentions').$type<readonly string[]>().notNull(),
    quote: text('quote'),
    resolvedBy: personId('resolved_by'),
    resolvedAt: instant('resolved_at'),
  },
  (table) => [index('post_comment_post').on(table.postId)],
)

export const review = pgTable(
  'review',
  {
    postId: postId(),
    personId: personId('person_id').notNull(),
    askedBy: personId('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
    question: text('question').notNull(),
    verdict: text('verdict', { enum: ['fine', 'concern'] }),
    answer: text('answer').notNull(),
    answeredAt: instant('answered_at'),
  },
  (table) => [primaryKey({ columns: [table.postId, table.personId] }), index('review_person').on(table.personId)],
)

/** Which post uses which file, kept in step with the content by whoever saves it. */
export const postMedia = pgTable(
  'post_media',
  {
    postId: postId(),
    mediaId: text('media_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.mediaId] }), index('post_media_media').on(table.mediaId)],
)

export const calendarMark = pgTable('calendar_mark', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['observance', 'event'] }).notNull(),
  name: text('name').notNull(),
  day: text('day').notNull(),
  endDay: text('end_day').notNull(),
  note: text('note').notNull(),
  version: integer('version').notNull(),
})

export const savedView = pgTable('saved_view', {
  id: text('id').primaryKey(),
  ownerId: personId('owner_id').notNull(),
  page: text('page').notNull(),
  name: text('name').notNull(),
  search: text('search').notNull(),
  shared: boolean('shared').notNull(),
  createdAt: instant('created_at').notNull(),
})
