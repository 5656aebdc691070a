import * as z from 'zod'
import { HELD_REASONS, PUBLICATION_STATES } from '#core/publication/state.ts'
import { cursor, day, done, id, idParams, instant, name, version, wallTime, zone } from './schemas.ts'
import type { Schemas } from './schemas.ts'

/** One channel of a card. */
const cardPublication = z.object({
  channelId: id,
  at: instant.nullable(),
  /** Only where it is not the desk’s zone. */
  zone: z.string().optional(),
  state: z.enum(PUBLICATION_STATES),
  heldReason: z.enum(HELD_REASONS).optional(),
  version: z.int(),
  /** The time it was released for, where that is not `at`: moving further than the tolerance from it voids the release. */
  releasedFor: instant.optional(),
  /** It needs nobody else’s approval: a manager who moves it releases it again. */
  free: z.literal(true).optional(),
})

/** A post as the calendar shows it. */
const card = z.object({
  id,
  title: z.string(),
  ownerId: id,
  campaign: z.string().optional(),
  pillars: z.array(z.string()).readonly().optional(),
  language: z.string().optional(),
  sensitivity: z.enum(['sensitive', 'embargoed']).optional(),
  until: instant.optional().describe('When its embargo ends'),
  publications: z.array(cardPublication),
})

const mark = z.object({
  id,
  kind: z.enum(['observance', 'event']),
  name: z.string(),
  day,
  /** The last day of it. */
  endDay: day,
  note: z.string(),
  version: z.int(),
})

const markFields = {
  kind: z.enum(['observance', 'event']),
  name,
  day,
  endDay: day,
  note: z.string().trim().max(500),
}
const endsAfter = { error: 'It ends on the day it begins, or later.', path: ['endDay'] }

const view = z.object({ id, page: z.string(), name: z.string(), search: z.string(), shared: z.boolean(), ownerId: id })

export const calendarSchemas = {
  getCalendar: {
    query: z
      .strictObject({ from: day, to: day })
      .refine(({ from, to }) => from <= to, { error: 'The last day is not before the first.', path: ['to'] }),
    output: z.object({ cards: z.array(card), marks: z.array(mark) }),
  },
  findPosts: {
    query: z.strictObject({
      q: z.string().trim().min(1).max(100).describe('Words that all have to be said, in whatever order and case'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: cursor.optional(),
    }),
    output: z.object({
      items: z.array(
        z.object({
          ...{ id, title: z.string(), ownerId: id, state: z.enum(PUBLICATION_STATES) },
          at: instant.nullable().describe('When the first of its channels is planned or was out'),
        }),
      ),
      total: z.int(),
      nextCursor: z.string().nullable(),
    }),
  },
  listUntimed: { output: z.object({ cards: z.array(card) }) },
  movePublications: {
    body: z.strictObject({
      moves: z
        .array(
          z
            .strictObject({
              postId: id,
              channelId: id,
              day: day.nullable(),
              time: wallTime.nullable(),
              zone,
              version: version.describe('Of the publication'),
            })
            .refine((move) => (move.day === null) === (move.time === null), {
              error: 'A day needs a time, and a time a day.',
              path: ['time'],
            }),
        )
        .min(1)
        .max(500),
      why: z.string().trim().max(500).default(''),
    }),
    output: z.object({
      moved: z.array(
        z.object({
          postId: id,
          channelId: id,
          state: z.enum(PUBLICATION_STATES),
          at: instant.nullable(),
          version: z.int(),
          /** Its approval no longer covers it. */
          voided: z.boolean(),
        }),
      ),
    }),
  },
  addMark: {
    body: z.strictObject(markFields).refine((given) => given.day <= given.endDay, endsAfter),
    output: mark,
  },
  updateMark: {
    params: idParams,
    body: z.strictObject({ ...markFields, version }).refine((given) => given.day <= given.endDay, endsAfter),
    output: mark,
  },
  removeMark: { params: idParams, output: done },
  listViews: { output: z.object({ views: z.array(view) }) },
  addView: {
    body: z.strictObject({
      page: z.enum(['calendar', 'media', 'links', 'approvals']),
      name,
      search: z.string().max(2000),
      shared: z.boolean().default(false),
    }),
    output: view,
  },
  removeView: { params: idParams, output: done },
} satisfies Record<string, Schemas>
