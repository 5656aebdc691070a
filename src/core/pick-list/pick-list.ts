import type { Instant } from '#core/time/instant.ts'

/** The lists the team picks from. A value that is retired stays readable, and is no longer offered. */
export const PICK_LISTS = [
  'campaign',
  'pillar',
  'type',
  'region',
  'language',
  'utm_medium',
  'utm_source',
  'gtm',
  'budget',
  'campaign_type',
  'asset_type',
] as const
export type PickListName = (typeof PICK_LISTS)[number]

interface PickListFacts {
  readonly title: string
  readonly says: string
  /** What a value may look like; these end up in links, so they are narrow. */
  readonly pattern: RegExp
  readonly patternSays: string
}

const SLUG = {
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  patternSays: 'lowercase letters and digits, parts joined by a hyphen',
}
const TOKEN = {
  pattern: /^[a-z0-9]+$/,
  patternSays: 'lowercase letters and digits only: an underscore would part the campaign name',
}

export const PICK_LIST_FACTS: Record<PickListName, PickListFacts> = {
  campaign: { title: 'Campaigns', says: 'What a post belongs to; a post has at most one', ...TOKEN },
  pillar: { title: 'Pillars', says: 'What a post is about; a post can have several', ...SLUG },
  type: { title: 'Types', says: 'What a post is made of; a post can have several', ...SLUG },
  region: { title: 'Regions', says: 'Where a campaign runs; several are written x', ...TOKEN },
  language: {
    title: 'Languages',
    says: 'The language of a post or campaign',
    pattern: /^[a-z]{2}$/,
    patternSays: 'a two-letter language code (ISO 639-1)',
  },
  utm_medium: { title: 'UTM mediums', says: 'How a link is spread; a closed list', ...SLUG },
  utm_source: { title: 'UTM sources', says: 'Where a link is spread, and the mediums each may have', ...SLUG },
  gtm: { title: 'GTM codes', says: 'The go-to-market motion of a campaign', ...TOKEN },
  budget: { title: 'Budgets', says: 'Who pays for a campaign', ...TOKEN },
  campaign_type: { title: 'Campaign types', says: 'What kind of campaign it is', ...TOKEN },
  asset_type: { title: 'Asset types', says: 'What a link offers, in utm_content', ...TOKEN },
}

export interface PickListValue {
  readonly id: string
  readonly list: PickListName
  /** As it is written into links and filters; never changes. */
  readonly value: string
  /** As people read it. */
  readonly label: string
  /** Only for UTM sources: the mediums it may have. */
  readonly mediums: readonly string[]
  /** Added by this desk rather than by the convention it began with. */
  readonly own: boolean
  readonly retiredAt: Instant | null
  readonly version: number
}
