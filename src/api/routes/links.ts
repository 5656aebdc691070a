import { buildCampaign, checkCampaign } from '#core/link/check-campaign.ts'
import { findShortForm } from '#core/link/check-fields.ts'
import { checkLink } from '#core/link/check-link.ts'
import { parseCampaign } from '#core/link/campaign-name.ts'
import { findLinks } from '#core/link/find-links.ts'
import { LINK_COLUMNS, readShortLink } from '#core/link/link.ts'
import { toCsv } from '#core/text/csv.ts'
import { dayOf } from '#core/time/wall.ts'
import type { LinkFilter, LinkSort } from '#core/ports/link-stores.ts'
import { buildOrder } from '../commands/link/build.ts'
import { changeLink, findLink } from '../commands/link/change.ts'
import { createLinks } from '../commands/link/create.ts'
import { loadConvention, loadLinkFacts, loadShortLinks } from '../commands/link/facts.ts'
import { importLinks } from '../commands/link/import.ts'
import { presentLinks, toHealthView, toShortUrl } from '../commands/link/present.ts'
import { readDestination } from '../jobs/destination-readings.ts'
import type { Deps } from '../deps.ts'
import { toPieces } from '../pieces.ts'
import { Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'

/** Links: made by the convention, listed, checked, counted. */
export function mountLinks(route: Route, deps: Deps): void {
  mountMaking(route, deps)
  mountReading(route, deps)
  mountChecking(route, deps)
  mountCampaigns(route, deps)
}

function mountMaking(route: Route, deps: Deps): void {
  route('buildLinks', async ({ input: { body } }) => {
    const facts = await loadLinkFacts(deps.stores)
    const built = buildOrder(body, facts, deps.settings)
    const known = await deps.stores.links.listByUrls(built.flatMap((each) => each.url ?? []))
    const shown = await presentLinks(deps, known, facts.convention)
    return {
      links: built.map(({ channel, ...each }) => ({
        ...{ ...each, replaced: [...each.replaced], channelId: channel?.id ?? null },
        duplicates: shown.filter((link) => link.url === each.url),
      })),
    }
  })

  route('createLinks', async ({ input: { body }, me, cause }) => ({
    links: await createLinks(deps, me, cause(body.why), body),
  }))

  route('updateLink', async ({ input: { params, body }, me, cause }) => {
    const why = body.disabledWhy || 'Changed a link'
    const row = await changeLink(deps, me, cause(why), params.id, body)
    return one(deps, row)
  })

  route('importLinks', async ({ input: { query }, context, me, cause }) => {
    const csv = await readText(context.req.raw.body)
    return importLinks(deps, { me, cause: cause('Made from a CSV file'), csv, dryRun: query.dryRun })
  })

  route('readDestination', async ({ input: { params } }) => {
    const { destination } = await findLink(deps, params.id)
    return toHealthView(await readDestination(deps, destination))
  })
}

async function one(deps: Deps, row: Awaited<ReturnType<typeof findLink>>) {
  const [shown] = await presentLinks(deps, [row])
  if (!shown) throw new Refusal('internal', 'A link that was read is not there.')
  return shown
}

/** 10,000 rows of a hundred and more characters each. */
const CSV_BYTES = 5_000_000

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  if (body)
    for await (const piece of toPieces(body)) {
      bytes += piece.length
      if (bytes > CSV_BYTES) throw new Refusal('too-large', `A file has at most ${CSV_BYTES} bytes. No link was made.`)
      text += decoder.decode(piece, { stream: true })
    }
  return text + decoder.decode()
}

function mountReading(route: Route, deps: Deps): void {
  const { stores, clock } = deps

  route('listLinks', async ({ input: { query } }) => {
    const { sort, limit, cursor, ...filter } = query
    await deps.clicks.flush()
    const page = await stores.links.list(filter, sort, limit, cursor ?? null, clock.now())
    return { items: await presentLinks(deps, page.items), total: page.total, nextCursor: page.nextCursor }
  })

  route('getLink', async ({ input: { params } }) => {
    await deps.clicks.flush()
    return one(deps, await findLink(deps, params.id))
  })

  route('exportLinks', async ({ input: { query }, context }) => {
    const { sort, ...filter } = query
    await deps.clicks.flush()
    return context.body(streamCsv(deps, filter, sort), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="links-${clock.now().slice(0, 10)}.csv"`,
    })
  })

  route('listLinkCampaigns', async () => {
    const { campaigns, total } = await stores.links.listCampaigns(CAMPAIGNS)
    return { campaigns, more: total - campaigns.length }
  })

  route('getClicks', async ({ input: { query } }) => {
    await deps.clicks.flush()
    const zone = (await stores.desk.get())?.zone ?? 'UTC'
    const { from: _from, to: _to, ...links } = query
    const now = clock.now()
    const oldest = await stores.links.findOldest(links, now)
    const days = await stores.links.listClickDays(query, now)
    const referrers = await stores.links.listReferrers(query, REFERRERS, now)
    return {
      ...{ zone, since: oldest === null ? null : dayOf(oldest, zone) },
      total: days.reduce((sum, each) => sum + each.clicks, 0),
      days: days.map((each) => ({ ...each, channelId: each.channelId || null })),
      referrers: referrers.map(({ referrer, clicks }) => ({ host: referrer || null, clicks })),
    }
  })
}

const REFERRERS = 20
const CAMPAIGNS = 500
const EXPORT_PAGE = 500
const HEADER = [...LINK_COLUMNS, 'url', 'short_url', 'clicks', 'made_by', 'made_at', 'disabled_at']

/** Page by page; its first columns are those that can be taken in again. */
function streamCsv(deps: Deps, filter: LinkFilter, sort: LinkSort): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let cursor: string | null = null
  return new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(toCsv([HEADER]))),
    pull: async (stream) => {
      const page = await deps.stores.links.list(filter, sort, EXPORT_PAGE, cursor, deps.clock.now())
      const rows = page.items.map((each) => [
        ...[each.destination, each.channelId ?? '', each.source, each.medium, each.campaign, each.content],
        ...[each.partnerId, each.budget, each.slug, each.why, each.expiresAt ?? ''],
        ...[each.url, toShortUrl(deps, each.slug), String(each.clicks)],
        ...[each.createdBy, each.createdAt, each.disabledAt ?? ''],
      ])
      if (rows.length > 0) stream.enqueue(encoder.encode(toCsv(rows)))
      if (page.nextCursor === null) stream.close()
      else cursor = page.nextCursor
    },
  })
}

/** The most addresses of one question. */
const MAX_CHECKED = 2_000

function mountChecking(route: Route, deps: Deps): void {
  route('checkLinks', async ({ input: { body } }) => {
    const { publicUrl } = deps.settings
    const found = [...findLinks(body.text), ...body.urls.map((url) => ({ url, line: null }))]
    const some = found.slice(0, MAX_CHECKED)
    const slugs = some.flatMap(({ url }) => readShortLink(url, publicUrl) ?? [])
    const convention = await loadConvention(deps.stores)
    const short = await loadShortLinks(deps.stores, [...new Set(slugs)], deps.clock.now())
    return {
      more: found.length - some.length,
      reports: some.map(({ url, line }) => {
        const leadsTo = short.get(readShortLink(url, publicUrl) ?? '')?.url ?? null
        return { ...checkLink(leadsTo ?? url, convention, { standsOn: body.standsOn }), url, line, leadsTo }
      }),
    }
  })
}

function mountCampaigns(route: Route, deps: Deps): void {
  route('parseCampaign', async ({ input: { body } }) => {
    const convention = await loadConvention(deps.stores)
    const short = findShortForm(body.text, convention)
    if (short) return { name: null, shortForm: short.label, faults: [] }
    const { name, faults } = parseCampaign(body.text, convention)
    return { name, shortForm: null, faults: name ? checkCampaign(name, convention, body.source) : faults }
  })

  route('buildCampaign', async ({ input: { body } }) => {
    const { source, language, name, agency, ...parts } = body
    const given = { ...parts, language: language || null, name: name || null, agency: agency || null }
    return buildCampaign(given, await loadConvention(deps.stores), source)
  })
}
