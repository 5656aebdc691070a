import * as z from 'zod'
import { id, instant } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const notification = z.object({
  id,
  personId: id,
  at: instant,
  title: z.string(),
  detail: z.string(),
  path: z.string(),
  readAt: instant.nullable(),
})

const playing = z.object({ from: instant, to: instant, steppedAt: instant, steps: z.int() })

const clock = z.object({
  now: instant,
  realNow: instant,
  offsetMs: z.int(),
  /** Time is being played forward now. */
  playing: playing.nullable(),
  /** Only on a demonstration. */
  movable: z.boolean(),
})

const YEAR_MS = 366 * 86_400_000

export const liveSchemas = {
  streamEvents: {
    query: z.strictObject({
      after: z
        .string()
        .regex(/^\d{1,15}$/, { error: 'Give back the id of the last event, or a session’s cursor.' })
        .optional(),
    }),
  },
  listNotifications: { output: z.object({ notifications: z.array(notification), unread: z.int() }) },
  readNotifications: {
    body: z.strictObject({ ids: z.array(id).max(200).nullable().describe('null for all') }),
    output: z.object({ unread: z.int() }),
  },
  getClock: { output: clock },
  moveClock: {
    body: z.union([
      z.strictObject({
        byMs: z.int().min(60_000).max(YEAR_MS).describe('How far, in milliseconds: a minute to a year'),
      }),
      z.strictObject({ to: instant }),
    ]),
    output: clock,
  },
  resetClock: { output: clock },
} satisfies Record<string, Schemas>

/** Another message of the stream, without an id and with nothing in it: clicks were counted. At most every few seconds. */
export const CLICKS_EVENT = 'clicks'

/** One message of the event stream: what kind of thing changed, and which. Readers ask again for what they show. */
export interface LiveEvent {
  readonly kind: string
  readonly id: string
  readonly event: string
}
