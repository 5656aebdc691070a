import * as z from 'zod'
import { PLATFORMS } from '#core/channel/platform.ts'
import { PAUSE_KINDS } from '#core/pause/pause.ts'
import { HELD_REASONS, PUBLICATION_STATES } from '#core/publication/state.ts'
import { ATTEMPT_OUTCOMES } from '#core/publishing/delivery.ts'
import { postDetail } from './posts.ts'
import { day, done, id, idParams, instant, wallTime, zone } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const scope = z.strictObject({ kind: z.enum(PAUSE_KINDS), value: z.string().max(64) })

const pause = z.object({
  id,
  scope,
  reason: z.string(),
  setBy: id,
  setAt: instant,
  endsAt: instant.nullable(),
  liftedBy: id.nullable(),
  liftedAt: instant.nullable(),
})

/** A publication as lists of trouble show it. */
const brief = z.object({
  postId: id,
  channelId: id,
  platform: z.enum(PLATFORMS),
  title: z.string(),
  at: instant.nullable(),
  state: z.enum(PUBLICATION_STATES),
  heldReason: z.enum(HELD_REASONS).nullable(),
  note: z.string(),
})

const pauseAnswer = z.object({
  pause,
  /** What was on its way when the lever was thrown, as it is now: only these may still reach a platform. */
  inFlight: z.array(brief),
  /** All of that has settled: nothing within the scope reaches a platform any more. */
  clear: z.boolean(),
})

const connection = z.object({
  channelId: id,
  platform: z.enum(PLATFORMS),
  /** `none`: never connected; `unsupported`: this edition of the desk cannot publish there. */
  state: z.enum(['connected', 'broken', 'none', 'unsupported']),
  accountId: z.string(),
  origin: z.string(),
  expiresAt: instant.nullable(),
  says: z.string(),
  changedAt: instant.nullable(),
  /** The desk renews the credentials when they run out: their expiry is nobody’s worry. */
  renewsItself: z.boolean(),
  /** It can be connected to the imitation of its platform, which a demonstration has. */
  imitated: z.boolean(),
  /** What will not go out unless somebody connects it again: the first of them, by time. */
  atRisk: z.array(brief),
  /** How many they are in all. */
  atRiskCount: z.int(),
})

const connected = z.object({
  /** Posts held for want of credentials, which do not go out by themselves: each waits for a new time. */
  held: z.int(),
})

const channelBody = z.strictObject({ channelId: id })

export const publishingSchemas = {
  getPublishing: {
    output: z.object({
      now: instant,
      pauses: z.array(pause),
      worker: z.object({ alive: z.boolean(), beatAt: instant.nullable() }),
      /** What goes out next, if nothing stops it. */
      next: brief.nullable(),
      /** Due and not begun: how many, and since when the oldest. */
      overdue: z.object({ count: z.int(), since: instant.nullable() }),
      held: z.int(),
      failed: z.int(),
      unconfirmed: z.int(),
      /** Channels that cannot publish though they did, or were meant to. */
      broken: z.array(z.object({ channelId: id, says: z.string() })),
      /** Connected channels whose credentials run out within a week, or have, and that nobody but a person can renew. */
      expiring: z.array(z.object({ channelId: id, expiresAt: instant, atRisk: z.int() })),
    }),
  },
  listTrouble: { output: z.object({ publications: z.array(brief) }) },
  listPauses: { output: z.object({ pauses: z.array(pause) }) },
  setPause: {
    body: z.strictObject({
      scope,
      reason: z.string().trim().min(3).max(500),
      endsAt: instant.nullable().default(null),
    }),
    output: pauseAnswer,
  },
  getPause: { params: idParams, output: pauseAnswer },
  liftPause: { params: idParams, body: z.strictObject({ reason: z.string().trim().min(3).max(500) }), output: pause },

  resumePublication: {
    params: idParams,
    body: z.strictObject({ channelId: id, day, time: wallTime, zone }),
    output: postDetail,
  },
  retryPublication: { params: idParams, body: channelBody, output: postDetail },
  settlePublication: {
    params: idParams,
    body: z.strictObject({
      channelId: id,
      verdict: z.enum(['there', 'not-there', 'leave']),
      url: z
        .url({ protocol: /^https$/ })
        .max(500)
        .nullable()
        .default(null)
        .describe('Where it is, if it is there'),
      why: z.string().trim().max(500).default(''),
    }),
    output: postDetail,
  },
  removePublication: {
    params: idParams,
    body: z.strictObject({ channelId: id, why: z.string().trim().min(3).max(500) }),
    output: postDetail,
  },
  listAttempts: {
    params: idParams,
    output: z.object({
      channels: z.array(
        z.object({
          channelId: id,
          warning: z.string().nullable(),
          nextAt: instant.nullable(),
          attempts: z.array(
            z.object({ at: instant, step: z.string(), outcome: z.enum(ATTEMPT_OUTCOMES), says: z.string() }),
          ),
        }),
      ),
    }),
  },
  getPublishingHealth: {
    query: z.strictObject({ from: day, to: day }),
    output: z.object({
      /** Only days and channels with something on them. */
      rows: z.array(
        z.object({
          day,
          channelId: id,
          published: z.int(),
          held: z.int(),
          failed: z.int(),
          unconfirmed: z.int(),
          /** Published, but later than five minutes after its minute. */
          late: z.int(),
        }),
      ),
    }),
  },

  listConnections: { output: z.object({ connections: z.array(connection) }) },
  connectChannel: {
    params: idParams,
    body: z.strictObject({
      accountId: z.string().trim().min(1, { error: 'Give the id of the account on the platform.' }).max(200),
      origin: z
        .url({ protocol: /^https?$/, error: 'Give an address, such as https://social.example.' })
        .max(200)
        .regex(/^[^/]+\/\/[^\s/?#]+$/, { error: 'Give only where the account lives, without a path behind it.' }),
      accessToken: z.string().trim().min(1, { error: 'Paste the access token.' }).max(4000),
      refreshToken: z.string().trim().min(1).max(4000).nullable().default(null),
      expiresAt: instant.nullable().default(null).describe('When the access token stops working; null if never'),
    }),
    output: connected,
  },
  connectImitation: { params: idParams, output: connected },
  disconnectChannel: { params: idParams, output: done },
} satisfies Record<string, Schemas>
