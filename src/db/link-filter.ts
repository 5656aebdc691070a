import { and, eq, gt, ilike, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { LinkFilter } from '#core/ports/link-stores.ts'
import type { Instant } from '#core/time/instant.ts'
import { link } from './schema/link.ts'

/** The links that fit: the same for the list, the file and the clicks. @param now decides what has expired */
export function toLinkWhere({ text, state, ...equal }: LinkFilter, now: Instant): SQL | undefined {
  const words = (text ?? '')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const { source, medium, campaign, channelId, createdBy } = equal
  return and(
    ...words.map((word) =>
      or(ilike(link.url, word), ilike(link.slug, word), ilike(link.campaign, word), ilike(link.why, word)),
    ),
    source ? eq(link.source, source) : undefined,
    medium ? eq(link.medium, medium) : undefined,
    campaign ? eq(link.campaign, campaign) : undefined,
    channelId ? eq(link.channelId, channelId) : undefined,
    createdBy ? eq(link.createdBy, createdBy) : undefined,
    state && STATES[state](now),
  )
}

const STATES: Record<NonNullable<LinkFilter['state']>, (now: Instant) => SQL | undefined> = {
  disabled: () => isNotNull(link.disabledAt),
  expired: (now) => and(isNull(link.disabledAt), lte(link.expiresAt, now)),
  live: (now) => and(isNull(link.disabledAt), or(isNull(link.expiresAt), gt(link.expiresAt, now))),
}
