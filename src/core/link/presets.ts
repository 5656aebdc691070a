/** Values that go together; a campaign that is a preset’s own is legal only with the rest of it. Source: domain.md 2.7 and 2.8. */
export interface LinkPreset {
  readonly key: string
  readonly label: string
  readonly says: string
  /** Fixed; `channel`: that of the channel the link is posted on; null: free. */
  readonly source: string | null
  readonly medium: string | null
  /** A short form in place of the structured name; null: the structured name. */
  readonly campaign: string | null
  readonly budget: string | null
  /** The content, where there is any, begins with one of these and an underscore. */
  readonly contentPrefixes: readonly string[]
}

/** How CSV files and the API call a preset: words of lowercase letters and digits, joined by a hyphen. */
export const PRESET_KEY_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The source is that of the channel. */
export const BY_CHANNEL = 'channel'

const FREE = { source: null, medium: null, campaign: null, budget: null, contentPrefixes: [] }

export const DEFAULT_PRESETS: readonly LinkPreset[] = [
  {
    ...FREE,
    ...{ key: 'organic-blog', label: 'Organic blog', says: 'An ordinary blog post on one of our channels' },
    ...{ source: BY_CHANNEL, medium: 'social', campaign: 'blog' },
  },
  {
    ...FREE,
    ...{ key: 'advocacy', label: 'Advocacy', says: 'What team members share through the advocacy tool' },
    ...{ source: 'bambu', medium: 'social', campaign: 'advocacy' },
  },
  {
    ...FREE,
    ...{ key: 'community', label: 'Community', says: 'Developer relations and community programs' },
    ...{ campaign: 'community', budget: 'cmty', contentPrefixes: ['de', 'edu', 'oss', 'code', 'heroes'] },
  },
  {
    ...FREE,
    ...{ key: 'partner', label: 'Partner', says: 'A partner spreads it; needs the partner id, and GTM x' },
    ...{ source: 'partner', medium: 'partner' },
  },
  {
    ...FREE,
    ...{ key: 'nurture-email', label: 'Nurture email', says: 'A nurture email of the marketing system' },
    ...{ source: 'marketo', medium: 'email' },
  },
]

/** Where developer relations shares something, and how that is written. Source: domain.md 2.8, the generator’s map. */
export const SHARED_WHERE = [
  { where: 'LinkedIn', medium: 'social', source: 'linkedin' },
  { where: 'Twitter', medium: 'social', source: 'twitter' },
  { where: 'Blog', medium: 'display', source: 'blog' },
  { where: 'Partner site', medium: 'display', source: 'partner' },
  { where: 'Physical', medium: 'display', source: 'qrcode' },
  { where: 'Newsletter', medium: 'email', source: 'mailjet' },
] as const
