import * as z from 'zod'
import { LINK_FIELDS } from '#core/link/fields.ts'
import { SLUG_LENGTH, SLUG_PATTERN } from '#core/link/link.ts'
import { PICK_LISTS } from '#core/pick-list/pick-list.ts'
import { LINK_SORTS } from '#core/ports/link-stores.ts'
import { day, id, idParams, instant, name, version, why } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const text = z.string().trim().max(300)
const address = z.string().trim().max(2000)
const standsOn = address.nullable().default(null).describe('The page or host that will carry it; null for a post')
const slug = z.string().trim().toLowerCase().min(SLUG_LENGTH.least).max(SLUG_LENGTH.most).regex(SLUG_PATTERN, {
  error: 'A slug is lowercase letters and digits, parts joined by a hyphen.',
})

const given = z.strictObject({
  source: text.default(''),
  medium: text.default(''),
  campaign: text.default(''),
  content: text.default(''),
  partnerId: text.default(''),
  budget: text.default(''),
})
const fields = z.object({
  ...{ source: z.string(), medium: z.string(), campaign: z.string() },
  ...{ content: z.string(), partnerId: z.string(), budget: z.string() },
})

const linkFault = z.object({
  field: z.string(),
  rule: z.string(),
  message: z.string(),
  measured: z.union([z.string(), z.number()]).optional(),
  allowed: z.string().optional(),
  level: z.enum(['fault', 'warning']),
  /** What a person has to do. */
  mend: z.string(),
  /** Only where there is exactly one way; an empty value takes the field out. */
  fix: z.object({ field: z.enum([...LINK_FIELDS, 'destination']), value: z.string() }).nullable(),
  /** What a pick-list lacks, and can be requested with `requestValue`. */
  lacks: z.object({ list: z.enum(PICK_LISTS), value: z.string() }).nullable(),
})
const faults = z.array(linkFault).readonly()

const tagging = z.object({
  need: z.enum(['must', 'may', 'must-not']),
  /** Of `must-not`. */
  because: z.enum(['foreign', 'internal']).optional(),
})

const health = z.object({
  checkedAt: instant,
  simulated: z.boolean(),
  /** Null when it could not be read. */
  status: z.int().nullable(),
  finalUrl: z.string().nullable(),
  openGraph: z
    .object({
      ...{ title: z.string().nullable(), description: z.string().nullable(), image: z.string().nullable() },
      ...{ imageAlt: z.string().nullable(), site: z.string().nullable(), creator: z.string().nullable() },
    })
    .nullable(),
  faults: z.array(
    z.object({
      ...{ field: z.string(), rule: z.string(), message: z.string() },
      ...{ measured: z.union([z.string(), z.number()]).optional(), allowed: z.string().optional() },
    }),
  ),
})

const link = fields.extend({
  id,
  slug: z.string(),
  /** The short form, as it is spread. */
  shortUrl: z.string(),
  destination: z.string(),
  url: z.string(),
  channelId: id.nullable(),
  why: z.string(),
  createdBy: id,
  createdAt: instant,
  expiresAt: instant.nullable(),
  disabledAt: instant.nullable(),
  disabledBy: id.nullable(),
  disabledWhy: z.string(),
  state: z.enum(['live', 'expired', 'disabled']),
  clicks: z.int(),
  /** Rules that it breaks now: a value may have been retired since. */
  faults,
  /** Null while nobody has read the destination. */
  health: health.nullable(),
  version: z.int(),
})

const draft = {
  destination: z.string().max(4000),
  fields: given.prefault({}),
  preset: z.string().max(40).nullable().default(null).describe('The key of a preset of the desk, which fills in'),
  channelIds: z.array(id).max(20).default([]).describe('One link for each; source and medium follow the channel'),
  standsOn,
  replaceForeign: z.boolean().default(false).describe('UTM parameters of the destination may be replaced'),
}

const built = z.object({
  channelId: id.nullable(),
  url: z.string().nullable(),
  destination: z.string(),
  fields,
  tagging: tagging.nullable(),
  faults,
  replaced: z.array(z.object({ name: z.string(), value: z.string() })).readonly(),
  /** Links that lead to exactly the same. */
  duplicates: z.array(link),
})

const campaignName = z.object({
  date: z.string().describe('YYYY-MM-DD, or eg for evergreen'),
  ...{ region: z.string(), budget: z.string(), type: z.string(), gtm: z.string() },
  ...{ language: z.string().nullable(), name: z.string().nullable(), agency: z.string().nullable() },
})
const part = text.default('')
const optionalPart = text.nullable().default(null)
const source = text.nullable().default(null).describe('Of the link it is for: an agency needs the source agency')

const linkFilter = z.strictObject({
  text: z.string().trim().max(100).optional(),
  source: text.optional(),
  medium: text.optional(),
  campaign: text.optional(),
  channelId: id.optional(),
  createdBy: id.optional(),
  state: z.enum(['live', 'expired', 'disabled']).optional(),
  sort: z.enum(LINK_SORTS).default('newest'),
})

const report = z.object({
  url: z.string(),
  /** From 1; null for an address that was given by itself. */
  line: z.int().nullable(),
  /** Of a short link of this desk: where it leads, which is what was checked. */
  leadsTo: z.string().nullable(),
  tagging: tagging.nullable(),
  fields,
  faults,
  mended: z.string().nullable(),
})

const valueRequest = z.object({
  id,
  list: z.enum(PICK_LISTS),
  value: z.string(),
  label: z.string(),
  mediums: z.array(z.string()).readonly(),
  why: z.string(),
  askedBy: id,
  askedAt: instant,
  verdict: z.enum(['approved', 'declined']).nullable(),
  decidedBy: id.nullable(),
  decidedAt: instant.nullable(),
  note: z.string(),
})

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')

export const linkSchemas = {
  buildLinks: { body: z.strictObject(draft), output: z.object({ links: z.array(built) }) },
  createLinks: {
    body: z.strictObject({
      ...draft,
      slug: slug.nullable().default(null).describe('Of the short form; only for one link'),
      why,
      expiresAt: instant.nullable().default(null),
      again: z.boolean().default(false).describe('Make it although there is one that leads to the same'),
    }),
    output: z.object({ links: z.array(link) }),
  },
  listLinks: {
    query: linkFilter.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z
        .string()
        .max(200)
        .regex(/^[^~]+~[\w-]+$/, { error: 'Give back a nextCursor as it came.' })
        .optional(),
    }),
    output: z.object({ items: z.array(link), total: z.int(), nextCursor: z.string().nullable() }),
  },
  getLink: { params: idParams, output: link },
  updateLink: {
    params: idParams,
    body: z.strictObject({
      slug: slug.optional(),
      why: why.optional(),
      expiresAt: instant.nullable().optional(),
      disabled: z.boolean().optional(),
      disabledWhy: z.string().trim().max(300).optional().describe('Needed to disable it: whoever clicks reads it'),
      version,
    }),
    output: link,
  },
  readDestination: { params: idParams, output: health },
  checkLinks: {
    body: z.strictObject({
      text: z.string().max(200_000).default('').describe('Anything that holds addresses'),
      urls: z.array(z.string().max(4000)).max(2000).default([]),
      standsOn,
    }),
    output: z.object({
      reports: z.array(report),
      more: z.int().describe('Addresses beyond the most that are checked'),
    }),
  },
  parseCampaign: {
    body: z.strictObject({ text, source }),
    output: z.object({ name: campaignName.nullable(), shortForm: z.string().nullable(), faults }),
  },
  buildCampaign: {
    body: z.strictObject({
      date: z.union([day, z.literal('eg')], { error: 'Give a day as YYYY-MM-DD, or eg for evergreen.' }),
      ...{ region: part, budget: part, type: part, gtm: part },
      ...{ language: optionalPart, name: optionalPart, agency: optionalPart },
      source,
    }),
    output: z.object({ text: z.string().nullable(), faults }),
  },
  importLinks: {
    query: z.strictObject({ dryRun: flag.describe('Only say what would become of each row') }),
    output: z.object({
      made: z.int(),
      duplicates: z.int(),
      refused: z.int(),
      rows: z.array(
        z.object({
          /** As a spreadsheet numbers it: the header is row 1. */
          row: z.int(),
          outcome: z.enum(['made', 'duplicate', 'refused']),
          destination: z.string(),
          url: z.string().nullable(),
          shortUrl: z.string().nullable(),
          /** Null for one that does not end. */
          expiresAt: instant.nullable(),
          faults,
        }),
      ),
    }),
  },
  listLinkCampaigns: {
    output: z.object({
      campaigns: z.array(z.object({ campaign: z.string(), links: z.int() })),
      more: z.int().describe('Campaigns beyond the most that are listed'),
    }),
  },
  exportLinks: { query: linkFilter },
  getClicks: {
    query: linkFilter.omit({ sort: true }).extend({ from: day, to: day, linkId: id.optional() }),
    output: z.object({
      /** Days are those of this zone. */
      zone: z.string(),
      /** The day on which the first of these links was made: before it nothing was counted. Null when no link fits. */
      since: day.nullable(),
      total: z.int(),
      /** Only days and channels with clicks; a channel is null for links made for none. */
      days: z.array(z.object({ day, channelId: id.nullable(), clicks: z.int() })),
      /** The most first; null where the browser does not say. */
      referrers: z.array(z.object({ host: z.string().nullable(), clicks: z.int() })),
    }),
  },
  /** Whatever it is: an address that is none is explained to people, not to programs. */
  followLink: { params: z.strictObject({ slug: z.string() }) },
  listValueRequests: { output: z.object({ requests: z.array(valueRequest) }) },
  requestValue: {
    body: z.strictObject({
      list: z.enum(PICK_LISTS),
      value: z.string().trim().min(1).max(40),
      label: name,
      mediums: z.array(z.string().max(40)).max(30).default([]),
      why,
    }),
    output: valueRequest,
  },
  decideValueRequest: {
    params: idParams,
    body: z.strictObject({
      verdict: z.enum(['approved', 'declined']),
      note: z.string().trim().max(500).default('').describe('Needed to decline it: whoever asked reads it'),
    }),
    output: valueRequest,
  },
} satisfies Record<string, Schemas>
