import { and, asc, desc, eq, gte, lte, sql, type SQL } from 'drizzle-orm'
import type { ClickFilter, LinkStore } from '#core/ports/link-stores.ts'
import type { Db } from './database.ts'
import { link, linkClick } from './schema/link.ts'

const sum = sql<number>`sum(${linkClick.clicks})::int`

/** What was counted, added up. */
export function createClickReads(db: Db): Pick<LinkStore, 'listClickDays' | 'listReferrers'> {
  return {
    listClickDays: (filter) =>
      db
        .select({ day: linkClick.day, channelId: linkClick.channelId, clicks: sum })
        .from(linkClick)
        .innerJoin(link, eq(link.id, linkClick.linkId))
        .where(toWhere(filter))
        .groupBy(linkClick.day, linkClick.channelId)
        .orderBy(asc(linkClick.day), asc(linkClick.channelId)),
    listReferrers: (filter, limit) =>
      db
        .select({ referrer: linkClick.referrer, clicks: sum })
        .from(linkClick)
        .innerJoin(link, eq(link.id, linkClick.linkId))
        .where(toWhere(filter))
        .groupBy(linkClick.referrer)
        .orderBy(desc(sum), asc(linkClick.referrer))
        .limit(limit),
  }
}

function toWhere({ from, to, linkId, channelId, campaign }: ClickFilter): SQL | undefined {
  return and(
    gte(linkClick.day, from),
    lte(linkClick.day, to),
    linkId ? eq(linkClick.linkId, linkId) : undefined,
    channelId ? eq(linkClick.channelId, channelId) : undefined,
    campaign ? eq(link.campaign, campaign) : undefined,
  )
}
