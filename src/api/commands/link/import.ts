import type { Channel } from '#core/channel/channel.ts'
import { parseExpiry, sayOver } from '#core/link/expiry.ts'
import { fault, isSound, type LinkFault } from '#core/link/fault.ts'
import { NO_FIELDS } from '#core/link/fields.ts'
import { SLUG_LENGTH, SLUG_PATTERN, type TrackedLink } from '#core/link/link.ts'
import type { PersonActor } from '#core/person/actor.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Zone } from '#core/time/zone.ts'
import { type CsvRow, parseCsv } from '#core/text/parse-csv.ts'
import type { Output } from '#contract/contract.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { type BuiltOrder, buildOrder } from './build.ts'
import { subjectOf, toLink } from './create.ts'
import { type ConventionFacts, loadLinkFacts } from './facts.ts'
import { toShortUrl } from './present.ts'

type Report = Output<'importLinks'>
type RowReport = Report['rows'][number]

const MAX_ROWS = 10_000
/** Links of one transaction: all of them or none, and others may write in between. */
const TOGETHER = 500

/** A row, judged: what would be made of it. */
interface Judged {
  readonly row: number
  readonly built: BuiltOrder
  readonly slug: string | null
  readonly why: string
  readonly expiresAt: Instant | null
  readonly faults: readonly LinkFault[]
}

interface Ask {
  readonly me: PersonActor
  readonly cause: Cause
  readonly csv: string
  readonly dryRun: boolean
}

/**
 * Makes links from CSV. Every row stands for itself: one that breaks a rule is reported and keeps no other from being
 * made. The columns that are read are `LINK_COLUMNS`.
 */
export async function importLinks(deps: Deps, { me, cause, csv, dryRun }: Ask): Promise<Report> {
  const rows = readRows(csv)
  const facts = await loadLinkFacts(deps.stores)
  const zone = (await deps.stores.desk.get())?.zone ?? 'UTC'
  const judged = rows.map((row) => judge(row, { ...facts, zone }, deps))
  const taken = await findTaken(deps, judged)
  const links: TrackedLink[] = []
  const reports = judged.map((each) => settle(deps, me, each, taken, links))
  if (!dryRun)
    for (let start = 0; start < links.length; start += TOGETHER)
      await insertTogether(deps, cause, links.slice(start, start + TOGETHER))
  const count = (outcome: RowReport['outcome']): number => reports.filter((each) => each.outcome === outcome).length
  return { made: count('made'), duplicates: count('duplicate'), refused: count('refused'), rows: reports }
}

/** One entry of the log for all of them, which names each: ten thousand entries would bury the rest. */
async function insertTogether(deps: Deps, cause: Cause, links: readonly TrackedLink[]): Promise<void> {
  const [first] = links
  if (!first) return
  await deps.transact(cause, async (tx) => {
    await tx.links.insert(links)
    const name = `${links.length} links`
    const slugs = links.map((each) => each.slug).join(' ')
    tx.record({ event: 'link.imported', subject: { ...subjectOf(first), name }, after: { links: links.length, slugs } })
  })
}

function readRows(csv: string): readonly CsvRow[] {
  const { columns, rows } = parseCsv(csv)
  const refuse = (rule: string, measured: string | number, allowed: string, message: string): Refusal =>
    new Refusal('invalid', `${message} No link was made.`, {
      violations: [{ field: 'body', rule, measured, allowed, message }],
    })
  if (!columns.includes('destination'))
    throw refuse(
      'column',
      columns.join(', ').slice(0, 200),
      'a column “destination”',
      'The first row names no “destination”.',
    )
  if (rows.length > MAX_ROWS)
    throw refuse('too_many_rows', rows.length, `at most ${MAX_ROWS} rows`, `At most ${MAX_ROWS} rows at once.`)
  return rows
}

function judge({ row, cells }: CsvRow, facts: ConventionFacts & { zone: Zone }, { settings }: Deps): Judged {
  const cell = (name: string): string => cells[name] ?? ''
  const channel = findChannel(cell('channel'), facts)
  const preset = cell('preset') || null
  const unknown = [
    ...(channel === undefined ? [sayUnknown('channel', cell('channel'))] : []),
    ...(preset && !facts.convention.presets.some((each) => each.key === preset) ? [sayUnknown('preset', preset)] : []),
  ]
  const [built] = buildOrder(
    {
      ...{ destination: cell('destination'), preset: unknown.length > 0 ? null : preset, standsOn: null },
      channelIds: channel ? [channel.id] : [],
      replaceForeign: /^(yes|true|1)$/i.test(cell('replace')),
      fields: {
        ...NO_FIELDS,
        ...{ source: cell('source'), medium: cell('medium'), campaign: cell('campaign') },
        ...{ content: cell('content'), partnerId: cell('partner_id'), budget: cell('budget') },
      },
    },
    facts,
    settings,
  ) as [BuiltOrder]
  const slug = cell('slug').toLowerCase() || null
  const end = parseExpiry(cell('expires_at'), facts.zone)
  const faults = [...unknown, ...checkSlug(slug), ...end.faults, ...built.faults]
  return { row, built, slug, why: cell('why') || 'From a CSV file', expiresAt: end.at, faults }
}

/** By id, handle or name. @returns null for none, undefined for one that is not there */
function findChannel(text: string, { channels }: ConventionFacts): Channel | null | undefined {
  if (text === '') return null
  const wanted = text.toLowerCase()
  return [...channels.values()].find(
    (each) => !each.retiredAt && [each.id, each.handle, each.name].some((name) => name.toLowerCase() === wanted),
  )
}

function sayUnknown(field: string, measured: string): LinkFault {
  const said = { field, rule: 'unknown', measured, allowed: `a ${field} of this desk` }
  return fault({ ...said, message: `There is no ${field} “${measured}”.`, mend: 'Correct it, or leave it empty.' })
}

function checkSlug(slug: string | null): LinkFault[] {
  const { least, most } = SLUG_LENGTH
  if (slug === null || (SLUG_PATTERN.test(slug) && slug.length >= least && slug.length <= most)) return []
  const allowed = `${least} to ${most} lowercase letters and digits, parts joined by a hyphen`
  const message = `A slug has ${allowed}.`
  return [fault({ field: 'slug', rule: 'pattern', measured: slug, allowed, message, mend: 'Choose another slug.' })]
}

interface Taken {
  readonly urls: Map<string, string>
  readonly slugs: Set<string>
}

async function findTaken({ stores }: Deps, judged: readonly Judged[]): Promise<Taken> {
  const urls = await stores.links.listByUrls(judged.flatMap(({ built }) => built.url ?? []))
  const slugs = await stores.links.listBySlugs(judged.flatMap(({ slug }) => slug ?? []))
  return { urls: new Map(urls.map((each) => [each.url, each.slug])), slugs: new Set(slugs.map((each) => each.slug)) }
}

function settle(deps: Deps, me: PersonActor, judged: Judged, taken: Taken, links: TrackedLink[]): RowReport {
  const { row, built, slug, why, expiresAt, faults } = judged
  const said = { row, destination: built.destination, url: built.url, expiresAt, faults }
  const { url } = built
  if (!isSound(faults) || url === null) return { ...said, outcome: 'refused', shortUrl: null }
  const same = taken.urls.get(url)
  if (same !== undefined) return { ...said, outcome: 'duplicate', shortUrl: toShortUrl(deps, same) }
  const late = [...sayTaken(slug, taken), ...sayEnded(expiresAt, deps.clock.now())]
  if (late.length > 0) return { ...said, outcome: 'refused', shortUrl: null, faults: [...faults, ...late] }
  const link = toLink(deps, me, { slug, why, expiresAt }, built)
  links.push(link)
  taken.urls.set(url, link.slug)
  taken.slugs.add(link.slug)
  return { ...said, outcome: 'made', shortUrl: toShortUrl(deps, link.slug) }
}

function sayTaken(slug: string | null, taken: Taken): LinkFault[] {
  if (slug === null || !taken.slugs.has(slug)) return []
  const said = { field: 'slug', rule: 'unique', measured: slug, allowed: 'a slug nobody has' }
  return [fault({ ...said, message: `The slug ${slug} is taken.`, mend: 'Choose another slug.' })]
}

/** Only of a link that would be made: one that is there already may have ended. */
function sayEnded(expiresAt: Instant | null, now: Instant): LinkFault[] {
  return expiresAt !== null && expiresAt <= now ? [sayOver(expiresAt, now)] : []
}
