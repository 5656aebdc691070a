import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/time/instant.ts'
import type { Dialect, Reply } from '../fake.ts'

/** The collection in which posts are kept. */
export const POSTS = 'app.bsky.feed.post'

/** An error as a personal data server says it (platforms.md section 8, Errors). */
export function refuse(status: number, error: string, message: string): Reply {
  return { status, body: { error, message } }
}

export const BLUESKY_DIALECT: Dialect = {
  platform: 'bluesky',
  limits: {
    default: { calls: 3_000, windowMs: 5 * MINUTE_MS },
    // 5,000 points an hour, 3 for a new record.
    writes: { calls: 1_666, windowMs: HOUR_MS },
    sessions: { calls: 300, windowMs: DAY_MS },
  },
  rateHeaders: ({ calls, windowMs }, { remaining, resetsAt }) => ({
    'ratelimit-limit': String(calls),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(Math.ceil(resetsAt / SECOND_MS)),
    'ratelimit-policy': `${calls};w=${windowMs / SECOND_MS}`,
  }),
  says: {
    unauthorized: refuse(400, 'InvalidToken', 'Token could not be verified'),
    expired: refuse(400, 'ExpiredToken', 'Token has expired'),
    limited: refuse(429, 'RateLimitExceeded', 'Rate Limit Exceeded'),
    broken: refuse(502, 'UpstreamFailure', 'Upstream Failure'),
    refused: refuse(400, 'InvalidRequest', 'Invalid app.bsky.feed.post record'),
    duplicate: refuse(400, 'InvalidSwap', 'Record was at another version'),
  },
  refusedRefresh: refuse(400, 'ExpiredToken', 'Token has been revoked'),
}
