/** What the convention writes into an address. */
export const LINK_FIELDS = ['source', 'medium', 'campaign', 'content', 'partnerId', 'budget'] as const
export type LinkField = (typeof LINK_FIELDS)[number]

/** An empty one is left out of the address (domain.md 2.2). */
export type LinkFields = Readonly<Record<LinkField, string>>

export const NO_FIELDS: LinkFields = { source: '', medium: '', campaign: '', content: '', partnerId: '', budget: '' }

/** The parameter of each. `utm_partnerid` and not `utm_partner_id`: domain.md 2.1, the canonical form. */
export const LINK_PARAMETERS: Record<LinkField, string> = {
  source: 'utm_source',
  medium: 'utm_medium',
  campaign: 'utm_campaign',
  content: 'utm_content',
  partnerId: 'utm_partnerid',
  budget: 'utm_budget',
}

/** How people call them. */
export const LINK_FIELD_NAMES: Record<LinkField, string> = {
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
  content: 'Content',
  partnerId: 'Partner id',
  budget: 'Budget',
}
