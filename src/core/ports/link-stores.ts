import type { Page } from '#core/base/page.ts'
import type { DestinationHealth } from '#core/link/destination.ts'
import type { LinkState, TrackedLink } from '#core/link/link.ts'
import type { ValueRequest } from '#core/pick-list/value-request.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Day } from '#core/time/wall.ts'

export interface LinkFilter {
  /** Words to find in destination, slug, campaign and reason, whatever their case. */
  readonly text?: string | undefined
  readonly source?: string | undefined
  readonly medium?: string | undefined
  readonly campaign?: string | undefined
  readonly channelId?: string | undefined
  readonly createdBy?: string | undefined
  readonly state?: LinkState | undefined
}

export const LINK_SORTS = ['newest', 'oldest', 'clicks', 'slug'] as const
export type LinkSort = (typeof LINK_SORTS)[number]

/** A link with all clicks on its short form. */
export interface LinkRow extends TrackedLink {
  readonly clicks: number
}

export interface CampaignCount {
  readonly campaign: string
  readonly links: number
}

/** Clicks on a link in one day, from one place. No address and nobody’s name is kept. */
export interface ClickCount {
  readonly linkId: string
  /** In the desk’s zone. */
  readonly day: Day
  /** Of the link; empty without one. */
  readonly channelId: string
  /** The host a browser says it came from; empty when it says none. */
  readonly referrer: string
  readonly clicks: number
}

/** Clicks of some days, on the links that fit. */
export interface ClickFilter extends LinkFilter {
  readonly from: Day
  /** The last day that belongs to it. */
  readonly to: Day
  readonly linkId?: string | undefined
}

export interface LinkStore {
  get(id: string): Promise<LinkRow | null>
  getBySlug(slug: string): Promise<TrackedLink | null>
  /** In no order; those that are not there are left out. */
  listBySlugs(slugs: readonly string[]): Promise<TrackedLink[]>
  /** Links that lead to the same, oldest first. */
  listByUrls(urls: readonly string[]): Promise<LinkRow[]>
  insert(links: readonly TrackedLink[]): Promise<void>
  /** Writes slug, reason, end and disabling. @returns false when `link.version` is no longer the row's */
  update(link: TrackedLink): Promise<boolean>
  /** @param now decides what has expired */
  list(filter: LinkFilter, sort: LinkSort, limit: number, cursor: string | null, now: Instant): Promise<Page<LinkRow>>
  /** What links were made for, what was used last first; those without a campaign are left out. */
  listCampaigns(limit: number): Promise<{ campaigns: CampaignCount[]; total: number }>
  /** Adds to what is there; whoever adds at the same time, nothing is lost. */
  addClicks(counts: readonly ClickCount[]): Promise<void>
  /** Days with clicks, by day and channel. @param now decides what has expired, as in `list` */
  listClickDays(filter: ClickFilter, now: Instant): Promise<Pick<ClickCount, 'day' | 'channelId' | 'clicks'>[]>
  /** Where the clicks came from, the most first. */
  listReferrers(filter: ClickFilter, limit: number, now: Instant): Promise<Pick<ClickCount, 'referrer' | 'clicks'>[]>
  /** When the first of the links that fit was made, whatever the days; null when none fits. */
  findOldest(filter: Omit<ClickFilter, 'from' | 'to'>, now: Instant): Promise<Instant | null>
}

export interface ValueRequestStore {
  get(id: string): Promise<ValueRequest | null>
  /** Those nobody has decided first, then the newest. */
  list(limit: number): Promise<ValueRequest[]>
  insert(request: ValueRequest): Promise<void>
  /** @returns false when it was decided before */
  decide(request: ValueRequest): Promise<boolean>
}

export interface DestinationStore {
  getMany(urls: readonly string[]): Promise<DestinationHealth[]>
  put(health: DestinationHealth): Promise<void>
  /** Destinations of links that are not disabled and were not read since, the longest unread first. */
  listUnread(since: Instant, limit: number): Promise<string[]>
}
