import type { PickListName } from './pick-list.ts'

interface DefaultValue {
  readonly value: string
  readonly label?: string
  readonly mediums?: readonly string[]
  readonly retired?: true
  /** Not in the convention: an addition of this desk. */
  readonly own?: true
}

const named = (...labels: string[]): DefaultValue[] => labels.map((label) => ({ value: toSlug(label), label }))
const plain = (...values: string[]): DefaultValue[] => values.map((value) => ({ value }))
const sources = (mediums: readonly string[], ...values: string[]): DefaultValue[] =>
  values.map((value) => ({ value, mediums }))
const retired = (...values: string[]): DefaultValue[] => values.map((value) => ({ value, retired: true }))

function toSlug(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * What a new desk's lists hold. Sources: domain.md 4.3 for pillars and types, 2.3 to 2.7 for the UTM values. Region,
 * budget and campaign type hold the only values domain.md shows; the real lists were never published.
 */
export const PICK_LIST_DEFAULTS: Record<PickListName, readonly DefaultValue[]> = {
  // A desk names its own campaigns.
  campaign: [],
  pillar: named(
    'All Remote',
    'Blogs',
    'Community',
    'Corporate Events',
    'DevOps',
    'Press / News',
    'Product',
    'Talent Brand',
  ),
  type: named('Audio', 'Case Studies', 'Link', 'Photo', 'Poll', 'Question', 'Video'),
  region: [
    { value: 'emea', label: 'Europe, Middle East and Africa' },
    { value: 'amer', label: 'Americas', own: true },
    { value: 'apac', label: 'Asia and Pacific', own: true },
  ],
  language: [
    { value: 'en', label: 'English' },
    { value: 'fr', label: 'French' },
    { value: 'de', label: 'German' },
    { value: 'es', label: 'Spanish' },
    { value: 'ja', label: 'Japanese' },
    { value: 'pt', label: 'Portuguese' },
  ],
  utm_medium: [
    { value: 'social', label: 'Organic social' },
    { value: 'paidsocial', label: 'Paid social' },
    { value: 'email', label: 'Email' },
    { value: 'cpc', label: 'Paid search' },
    { value: 'display', label: 'Display' },
    { value: 'sponsorship', label: 'Paid publisher engagements' },
    { value: 'chat', label: 'Site conversational bot' },
    { value: 'pdf', label: 'Links inside reports and ebooks' },
    { value: 'referral', label: 'Customer review sites' },
    { value: 'syndication', label: 'Third-party syndication' },
    { value: 'webinar', label: 'Third-party sponsored event' },
    { value: 'video', label: 'Own video' },
    { value: 'partner', label: 'Partner links' },
    { value: 'banner', label: 'Banners of account-based marketing' },
  ],
  utm_source: [
    ...sources(['paidsocial', 'social'], 'twitter', 'linkedin', 'facebook'),
    ...sources(['cpc'], 'adwords', 'bing', 'yahoo'),
    ...sources(['cpc', 'display'], 'google'),
    ...sources(['display'], 'doubleclick', 'demandbase', 'stack-overflow', 'gmail'),
    ...sources(['display', 'banner'], '6sense'),
    ...sources(['email'], 'marketo', 'mailjet', 'highspot', 'outreach', 'iterable'),
    ...sources(['referral'], 'g2', 'trustradius', 'gartnerdigital', 'gartnerpeer'),
    ...sources(['syndication'], 'integrate-market'),
    ...sources(['video'], 'youtube', 'vimeo'),
    ...sources(['email', 'paidsocial', 'social'], 'agency'),
    ...sources(['social'], 'bambu'),
    ...sources(['display'], 'qrcode', 'blog'),
    ...sources(['partner', 'display'], 'partner'),
  ],
  gtm: [
    ...plain('speedsecurity', 'devsecopsplat', 'autosd'),
    ...retired('seccomp', 'singleappci', 'iacgitops', 'vccusecase', 'competegh', 'cdusecase'),
  ],
  budget: [
    { value: 'dmp', label: 'Digital marketing' },
    { value: 'cmp', label: 'Campaigns' },
    { value: 'devrel', label: 'Developer relations' },
    { value: 'cmty', label: 'Community' },
  ],
  campaign_type: [{ value: 'webcast', label: 'Webcast' }],
  asset_type: plain('ebook', 'whitepaper', 'blog', 'video', 'briefs', 'infogr'),
}
