import { HOUR_MS, MINUTE_MS, toInstant } from '#core/time/instant.ts'
import type { Dialect, Reply } from '../fake.ts'

/** An error as Mastodon says it (platforms.md section 7, Errors). */
export function refuse(status: number, error: string): Reply {
  return { status, body: { error } }
}

const UNAUTHORIZED = refuse(401, 'The access token is invalid')

export const MASTODON_DIALECT: Dialect = {
  platform: 'mastodon',
  limits: {
    default: { calls: 300, windowMs: 5 * MINUTE_MS },
    statuses: { calls: 300, windowMs: 3 * HOUR_MS },
    media: { calls: 30, windowMs: 30 * MINUTE_MS },
    'delete-statuses': { calls: 30, windowMs: 30 * MINUTE_MS },
  },
  rateHeaders: ({ calls }, { remaining, resetsAt }) => ({
    'X-RateLimit-Limit': String(calls),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': toInstant(resetsAt),
  }),
  says: {
    unauthorized: UNAUTHORIZED,
    expired: UNAUTHORIZED,
    limited: refuse(429, 'Too many requests'),
    broken: refuse(503, 'Remote data could not be fetched'),
    refused: refuse(422, 'Validation failed: Text character limit of 500 exceeded'),
    duplicate: refuse(422, 'Validation failed'),
  },
  refusedRefresh: UNAUTHORIZED,
}
