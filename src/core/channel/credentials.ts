import { addMs, DAY_MS, type Instant, toMs } from '#core/time/instant.ts'

/** So many days before credentials stop working people are told. Our own figures; lessons.md 9 asks for "days before". */
export const EXPIRY_WARNING_DAYS = [7, 1] as const
export type ExpiryWarning = (typeof EXPIRY_WARNING_DAYS)[number]

/** @returns which warning it is time for; null before the first, and once they no longer work */
export function dueWarning(expiresAt: Instant, now: Instant): ExpiryWarning | null {
  if (now >= expiresAt) return null
  return EXPIRY_WARNING_DAYS.findLast((days) => now >= addMs(expiresAt, -days * DAY_MS)) ?? null
}

/** Whether the first warning has been due: also once they no longer work. */
export function expiresSoon(expiresAt: Instant, now: Instant): boolean {
  return now >= expiresAt || dueWarning(expiresAt, now) !== null
}

/** `expire in 3 days`, `expire in less than a day`, `have expired`: what credentials do. */
export function sayExpiry(expiresAt: Instant, now: Instant): string {
  if (now >= expiresAt) return 'have expired'
  const days = Math.round((toMs(expiresAt) - toMs(now)) / DAY_MS)
  if (days === 0) return 'expire in less than a day'
  return days === 1 ? 'expire in 1 day' : `expire in ${days} days`
}

/** `4 posts are at risk` */
export function sayAtRisk(count: number): string {
  if (count === 0) return 'no post is at risk'
  return count === 1 ? '1 post is at risk' : `${count} posts are at risk`
}
