import type { Violation } from '#core/base/violation.ts'
import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import { listTexts } from '#core/publication/publication-text.ts'
import type { RenderedPublication } from '#core/publication/render.ts'
import { checkLink } from './check-link.ts'
import type { Convention } from './convention.ts'
import { isSound } from './fault.ts'
import { findLinks, findPostLinks } from './find-links.ts'
import { type LinkState, readShortLink } from './link.ts'

/** What a short link of the desk leads to, and whether it still does. */
export interface ShortLink {
  readonly url: string
  readonly state: LinkState
}

/** What the links of a post are judged by. */
export interface LinkFacts {
  readonly convention: Convention
  /** Where the desk’s short links begin. */
  readonly publicUrl: string
  /** By slug: a short link that is not there is none of ours; null where nobody has looked yet. */
  readonly shortLinks: ReadonlyMap<string, ShortLink> | null
}

interface PlacedLink {
  readonly field: string
  readonly url: string
}

/** Every address that readers of a publication could follow, once per place. */
function listPostLinks(
  platform: Platform,
  rendered: RenderedPublication,
  { hosts }: Pick<Convention, 'hosts'>,
): PlacedLink[] {
  const texts = [...listTexts(platform, rendered), { field: 'firstComment', text: rendered.firstComment ?? '' }]
  const found = texts.flatMap(({ field, text }) => findPostLinks(text, hosts).map((url) => ({ field, url })))
  return [...(rendered.link ? [{ field: 'link', url: rendered.link }] : []), ...found]
}

/** @returns the slugs of the desk’s short links anywhere in what is written of a post */
export function listSlugs(content: unknown, publicUrl: string): string[] {
  return [...new Set(findLinks(JSON.stringify(content)).flatMap(({ url }) => readShortLink(url, publicUrl) ?? []))]
}

/**
 * A post with one of our addresses goes out only with the right tracking, that of its own channel (domain.md 2.1, the
 * social rule). The composer shows it; approval and the publisher refuse by it.
 */
export function checkPostLinks(platform: Platform, rendered: RenderedPublication, facts: LinkFacts): Violation[] {
  return listPostLinks(platform, rendered, facts.convention).flatMap(({ field, url }) => {
    const slug = readShortLink(url, facts.publicUrl)
    if (slug === null) return judge(platform, field, url, facts.convention)
    if (facts.shortLinks === null) return []
    const short = facts.shortLinks.get(slug)
    if (short?.state === 'live') return judge(platform, field, short.url, facts.convention)
    return [sayDead(field, url, short?.state ?? 'unknown')]
  })
}

function judge(platform: Platform, field: string, url: string, convention: Convention): Violation[] {
  const channelSource = convention.sources[platform]
  const { faults, tagging } = checkLink(url, convention, { channelSource })
  if (tagging === null || isSound(faults)) return []
  const [first] = faults.filter((each) => each.level === 'fault')
  if (!first) return []
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  const { measured = url, allowed = '' } = first
  const message = `The link to ${url.slice(0, 80)} breaks the convention on ${PLATFORM_NAMES[platform]}: ${first.message}${more} ${first.mend}`
  return [{ field, rule: `link_${first.rule}`, measured, allowed, message }]
}

const DEAD = {
  disabled: 'was disabled',
  expired: 'has expired',
  unknown: 'is not one of this desk’s',
} as const

function sayDead(field: string, url: string, state: keyof typeof DEAD): Violation {
  const message = `The short link ${url} ${DEAD[state]}: give another link.`
  return { field, rule: `link_${state}`, measured: url, allowed: 'a short link that leads somewhere', message }
}
