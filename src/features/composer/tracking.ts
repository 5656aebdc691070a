import { type BuiltLink, buildLink, fillFields } from '#core/link/build-link.ts'
import { tagAddress } from '#core/link/address.ts'
import { toCampaignText } from '#core/link/campaign-name.ts'
import { checkLink } from '#core/link/check-link.ts'
import { type Convention, listOffered, NO_VALUE } from '#core/link/convention.ts'
import { isSound } from '#core/link/fault.ts'
import { findPostLinks } from '#core/link/find-links.ts'
import { NO_FIELDS } from '#core/link/fields.ts'
import { readShortLink } from '#core/link/link.ts'
import type { LinkFacts } from '#core/link/post-links.ts'
import { BY_CHANNEL } from '#core/link/presets.ts'
import { isWithinLimit } from '#core/publication/count.ts'
import { render } from '#core/publication/render.ts'
import { listCounts } from '#core/publication/text-check.ts'
import type { Platform } from '#core/channel/platform.ts'
import type { PostContent } from '#core/post/content.ts'
import type { ChannelView } from './channel-view.ts'
import { isWholeLink } from './draft.ts'

/** A channel whose link has to be tracked, and is not, or not rightly. */
export interface Untracked {
  readonly channelId: string
  readonly platform: Platform
  /** The page it leads to, without UTM parameters. */
  readonly destination: string
}

/** The channels that a tracked link has to be made for: their link is ours, and breaks the convention there. */
export function listUntracked(content: PostContent, views: readonly ChannelView[], facts: LinkFacts): Untracked[] {
  return views
    .filter(({ state, frozen }) => !frozen && state !== 'cancelled')
    .flatMap(({ plan, platform }) => {
      const link = plan.own.link === undefined ? content.link : plan.own.link
      if (!link || !isWholeLink(link) || !breaksRules(link, platform, facts)) return []
      return [{ channelId: plan.channelId, platform, destination: tagAddress(link, NO_FIELDS) }]
    })
}

function breaksRules(link: string, platform: Platform, { convention, publicUrl }: LinkFacts): boolean {
  if (readShortLink(link, publicUrl) !== null) return false
  const { tagging, faults } = checkLink(link, convention, { channelSource: convention.sources[platform] })
  return tagging !== null && tagging.need !== 'must-not' && !isSound(faults)
}

/** @returns what the link would be on that channel, and every rule it breaks */
export function buildFor({ destination, platform }: Untracked, campaign: string, convention: Convention): BuiltLink {
  const fields = fillFields({ ...NO_FIELDS, campaign }, null, platform, convention)
  return buildLink({ destination, fields, standsOn: null, replaceForeign: true }, convention)
}

/** @returns the campaign that the post itself decides; null where somebody has to say it */
export function findCampaign(content: PostContent, wanted: readonly Untracked[], convention: Convention) {
  const { campaign } = content
  if (!campaign) return null
  return wanted.every((each) => buildFor(each, campaign, convention).url !== null) ? campaign : null
}

/** What to begin with: a blog post’s short form, else the name in full by what the post says of itself. */
export function suggestCampaign(content: PostContent, destination: string, convention: Convention): string {
  const path = new URL(destination).pathname
  const short = convention.presets.find((each) => each.source === BY_CHANNEL && each.campaign)?.campaign
  if (short && path.includes('/blog/')) return short
  const page = path.split('/').findLast(Boolean) ?? ''
  const { region, language, channels } = content
  const known = language !== null && language !== 'en' && listOffered(convention, 'language').includes(language)
  return toCampaignText({
    ...{ date: channels.find(({ day }) => day)?.day ?? 'eg', budget: NO_VALUE, type: NO_VALUE, gtm: NO_VALUE },
    region: region && listOffered(convention, 'region').includes(region) ? region : NO_VALUE,
    language: known ? language : null,
    name: page.toLowerCase().replace(/\.\w+$/, '').replace(/[^a-z0-9]/g, '') || null,
    agency: null,
  }) // biome-ignore format: one thought
}

/** Campaigns that are one word on our own channels, the presets’ first. */
export function listShortForms({ presets, ...convention }: Convention): { value: string; says: string }[] {
  const fixed = presets.flatMap(({ source, campaign, label }) =>
    source === BY_CHANNEL && campaign ? [{ value: campaign, says: label }] : [],
  )
  const tokens = listOffered({ presets, ...convention }, 'campaign')
  return [...fixed, ...tokens.map((value) => ({ value, says: 'Campaign' }))]
}

/** A post on Bluesky carries the short form; another only where the whole address would not fit. */
export function chooseAddress(
  content: PostContent,
  { plan, platform }: Pick<ChannelView, 'plan' | 'platform'>,
  { url, shortUrl }: { readonly url: string; readonly shortUrl: string },
): string {
  if (!isWholeLink(shortUrl)) return url
  if (platform === 'bluesky') return shortUrl
  const counts = listCounts(platform, render(platform, content, { ...plan.own, link: url }))
  return counts.every(({ count }) => isWithinLimit(count)) ? url : shortUrl
}

/** An address of ours in the words, and whose words: the master’s, or those of a channel. */
export interface WordLink {
  readonly url: string
  readonly channelId: string | null
}

/** @returns the first address in the words that has to be tracked, where the link field is still free for it */
export function findInWords(content: PostContent, views: readonly ChannelView[], facts: LinkFacts): WordLink | null {
  for (const { plan, platform, frozen } of views) {
    const link = plan.own.link === undefined ? content.link : plan.own.link
    if (frozen || link) continue
    const words = plan.own.text ?? content.text
    const url = findPostLinks(words, facts.convention.hosts).find((each) => breaksRules(each, platform, facts))
    if (url) return { url, channelId: plan.own.text === undefined ? null : plan.channelId }
  }
  return null
}

/** @returns the words without the address, as it stands there with or without `https://` */
export function takeOut(words: string, url: string): string {
  const written = words.includes(url) ? url : url.replace(/^https:\/\//, '')
  return words
    .replace(written, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .trim()
}
