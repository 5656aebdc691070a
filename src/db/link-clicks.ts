import { and, asc, desc, eq, gte, lte, min, sql, type SQL } from 'drizzle-orm'
import type { ClickFilter, LinkStore } from '#core/ports/link-stores.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { toLinkWhere } from './link-filter.ts'
import { link, linkClick } from './schema/link.ts'

const sum = sql<number>`sum(${linkClick.clicks})::int`

/** What was counted, added up. */
export function createClickReads(db: Db): Pick<LinkStore, 'listClickDays' | 'listReferrers' | 'findOldest'> {
  return {
    listClickDays: (filter, now) =>
      db
        .select({ day: linkClick.day, channelId: linkClick.channelId, clicks: sum })
        .from(linkClick)
        .innerJoin(link, eq(link.id, linkClick.linkId))
        .where(toWhere(filter, now))
        .groupBy(linkClick.day, linkClick.channelId)
        .orderBy(asc(linkClick.day), asc(linkClick.channelId)),
    listReferrers: (filter, limit, now) =>
      db
        .select({ referrer: linkClick.referrer, clicks: sum })
        .from(linkClick)
        .innerJoin(link, eq(link.id, linkClick.linkId))
        .where(toWhere(filter, now))
        .groupBy(linkClick.referrer)
        .orderBy(desc(sum), asc(linkClick.referrer))
        .limit(limit),
    findOldest: async (filter, now) => {
      const [oldest] = await db
        .select({ at: min(link.createdAt) })
        .from(link)
        .where(toLinks(filter, now))
      return oldest?.at ?? null
    },
  }
}

function toWhere({ from, to, ...links }: ClickFilter, now: Instant): SQL | undefined {
  return and(gte(linkClick.day, from), lte(linkClick.day, to), toLinks(links, now))
}

function toLinks({ linkId, ...filter }: Omit<ClickFilter, 'from' | 'to'>, now: Instant): SQL | undefined {
  return and(linkId ? eq(link.id, linkId) : undefined, toLinkWhere(filter, now))
}
