import { addMs, type Instant, MINUTE_MS, SECOND_MS, toInstant } from '#core/time/instant.ts'

/** How many calls are left, and until when that counts. */
export interface Rate {
  readonly remaining: number
  readonly resetsAt: Instant
}

/** X and Bluesky give seconds since 1970, Mastodon an ISO date (platforms.md section 0, rate headers). */
const DIALECTS = ['x-rate-limit', 'x-ratelimit', 'ratelimit']

/** @returns what the headers of an answer say of the calls that are left; null when they say nothing */
export function readRate(headers: Headers): Rate | null {
  for (const dialect of DIALECTS) {
    const remaining = Number(headers.get(`${dialect}-remaining`) ?? Number.NaN)
    const resetsAt = toTime(headers.get(`${dialect}-reset`))
    if (Number.isFinite(remaining) && resetsAt) return { remaining, resetsAt }
  }
  return null
}

/**
 * When a refused call may be made again. `Retry-After` wins: a window of the day may be what is used up, while the
 * other headers speak of the quarter of an hour.
 */
export function readRetryAt(headers: Headers, now: Instant): Instant {
  const after = headers.get('retry-after')
  const seconds = Number(after ?? Number.NaN)
  if (Number.isFinite(seconds)) return addMs(now, seconds * SECOND_MS)
  const at = toTime(after) ?? readRate(headers)?.resetsAt
  return at && at > now ? at : addMs(now, MINUTE_MS)
}

function toTime(said: string | null): Instant | null {
  if (!said) return null
  const ms = /^\d+$/.test(said) ? Number(said) * SECOND_MS : Date.parse(said)
  return Number.isFinite(ms) ? toInstant(ms) : null
}
