import { and, asc, count, countDistinct, desc, eq, inArray, max, ne, sql, type SQL } from 'drizzle-orm'
import type { Page } from '#core/base/page.ts'
import type { TrackedLink } from '#core/link/link.ts'
import type { ClickCount, LinkRow, LinkSort, LinkStore } from '#core/ports/link-stores.ts'
import type { Db } from './database.ts'
import { createClickReads } from './link-clicks.ts'
import { toLinkWhere } from './link-filter.ts'
import { link, linkClick } from './schema/link.ts'

/** Every process is told on this channel, at the commit, that clicks were written: once, however many. */
export const CLICKED_CHANNEL = 'desk_clicked'

/** PostgreSQL takes 65,535 parameters a statement. */
const BATCH = 1000

export function createLinkStore(db: Db): LinkStore {
  return {
    get: async (id) => (await selectRows(db).where(eq(link.id, id)))[0] ?? null,
    getBySlug: async (slug) => (await db.select().from(link).where(eq(link.slug, slug)))[0] ?? null,
    listBySlugs: async (slugs) =>
      inBatches(slugs, (some) =>
        db
          .select()
          .from(link)
          .where(inArray(link.slug, [...some])),
      ),
    listByUrls: async (urls) =>
      inBatches(urls, (some) =>
        selectRows(db)
          .where(inArray(link.url, [...some]))
          .orderBy(asc(link.createdAt), asc(link.id)),
      ),
    insert: async (links) => {
      for (const some of batchesOf(links)) await insertTogether(db, some)
    },
    update: async ({ id, slug, why, expiresAt, disabledAt, disabledBy, disabledWhy, version }) => {
      const to = { slug, why, expiresAt, disabledAt, disabledBy, disabledWhy, version: version + 1 }
      const mine = and(eq(link.id, id), eq(link.version, version))
      return (await db.update(link).set(to).where(mine).returning({ id: link.id })).length === 1
    },
    list: (filter, sort, limit, cursor, now) => listPage(db, toLinkWhere(filter, now), sort, limit, cursor),
    listCampaigns: (limit) => listCampaigns(db, limit),
    addClicks: async (counts) => {
      for (const some of batchesOf(inOrder(counts)))
        await db
          .insert(linkClick)
          .values([...some])
          .onConflictDoUpdate({
            target: [linkClick.linkId, linkClick.day, linkClick.channelId, linkClick.referrer],
            set: { clicks: sql`${linkClick.clicks} + excluded.clicks` },
          })
      if (counts.length > 0) await db.execute(sql`select pg_notify(${CLICKED_CHANNEL}, '')`)
    },
    ...createClickReads(db),
  }
}

/** As one parameter: ten thousand rows with nineteen each take the driver seconds to put together. */
async function insertTogether(db: Db, links: readonly TrackedLink[]): Promise<void> {
  const rows = links.map((each) =>
    Object.fromEntries(Object.entries(columns).map(([key, column]) => [column.name, each[key as keyof TrackedLink]])),
  )
  const names = sql.join(
    Object.values(columns).map(({ name }) => sql.identifier(name)),
    sql`, `,
  )
  await db.execute(
    sql`insert into ${link} (${names}) select ${names} from jsonb_populate_recordset(null::${link}, ${JSON.stringify(rows)}::jsonb)`,
  )
}

function batchesOf<T>(items: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  )
}

async function inBatches<T, Row>(items: readonly T[], read: (some: readonly T[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (const some of batchesOf([...new Set(items)])) rows.push(...(await read(some)))
  return rows
}

/** Always the same order, so that two who add at once wait for each other instead of for ever. */
function inOrder(counts: readonly ClickCount[]): ClickCount[] {
  const key = (each: ClickCount): string => `${each.linkId} ${each.day} ${each.channelId} ${each.referrer}`
  return [...counts].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

async function listCampaigns(db: Db, limit: number) {
  const named = ne(link.campaign, '')
  const campaigns = await db
    .select({ campaign: link.campaign, links: count() })
    .from(link)
    .where(named)
    .groupBy(link.campaign)
    .orderBy(desc(max(link.createdAt)), asc(link.campaign))
    .limit(limit)
  const [counted] = await db
    .select({ total: countDistinct(link.campaign) })
    .from(link)
    .where(named)
  return { campaigns, total: counted?.total ?? 0 }
}

const total = sql<number>`coalesce((select sum(${linkClick.clicks}) from ${linkClick} where ${linkClick.linkId} = ${link.id}), 0)::int`

function selectRows(db: Db) {
  return db
    .select({ ...columns, clicks: total })
    .from(link)
    .$dynamic()
}

const columns = {
  ...{ id: link.id, slug: link.slug, destination: link.destination, url: link.url },
  ...{ source: link.source, medium: link.medium, campaign: link.campaign, content: link.content },
  ...{ partnerId: link.partnerId, budget: link.budget, channelId: link.channelId, why: link.why },
  ...{ createdBy: link.createdBy, createdAt: link.createdAt, expiresAt: link.expiresAt },
  ...{ disabledAt: link.disabledAt, disabledBy: link.disabledBy, disabledWhy: link.disabledWhy },
  version: link.version,
}

interface Order {
  readonly key: SQL
  readonly descending: boolean
  keyOf(row: LinkRow): string
}

const ORDERS: Record<LinkSort, Order> = {
  newest: { key: sql`${link.createdAt}`, descending: true, keyOf: (row) => row.createdAt },
  oldest: { key: sql`${link.createdAt}`, descending: false, keyOf: (row) => row.createdAt },
  clicks: { key: total, descending: true, keyOf: (row) => String(row.clicks) },
  slug: { key: sql`${link.slug}`, descending: false, keyOf: (row) => row.slug },
}

const CAST: Record<LinkSort, SQL> = {
  newest: sql`::timestamptz`,
  oldest: sql`::timestamptz`,
  clicks: sql`::int`,
  slug: sql`::text`,
}

async function listPage(
  db: Db,
  where: SQL | undefined,
  sort: LinkSort,
  limit: number,
  cursor: string | null,
): Promise<Page<LinkRow>> {
  const { key, descending, keyOf } = ORDERS[sort]
  const direction = descending ? desc : asc
  const beyond = cursor === null ? undefined : beyondCursor(sort, cursor)
  const rows: LinkRow[] = await selectRows(db)
    .where(and(where, beyond))
    .orderBy(direction(key), direction(link.id))
    .limit(limit + 1)
  const [counted] = await db.select({ total: count() }).from(link).where(where)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const nextCursor = rows.length > limit && last ? `${keyOf(last)}~${last.id}` : null
  return { items, total: counted?.total ?? 0, nextCursor }
}

/** What comes after the row that a page ended with: its key and its id together are in one order. */
function beyondCursor(sort: LinkSort, cursor: string): SQL {
  const [value = '', id = ''] = cursor.split('~')
  const { key, descending } = ORDERS[sort]
  return sql`(${key}, ${link.id}) ${descending ? sql`<` : sql`>`} (${value}${CAST[sort]}, ${id})`
}
