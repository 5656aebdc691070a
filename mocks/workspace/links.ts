import type { Platform } from '#core/channel/platform.ts'
import { fillFields, buildLink } from '#core/link/build-link.ts'
import { type Convention, DEFAULT_LINK_RULES, type LinkRules, makeConvention } from '#core/link/convention.ts'
import { NO_FIELDS } from '#core/link/fields.ts'
import { assert } from '#core/base/assert.ts'
import { makeDefaultValues } from '#core/pick-list/make-default-values.ts'
import { DEMO_CAMPAIGNS } from './campaigns.ts'
import { DEMO_SOURCES } from './channels.ts'
import type { DemoIdea } from './post-idea.ts'

/** Thistledown's own sites, and of its application only the pages where people sign up. */
export const DEMO_LINK_RULES: LinkRules = {
  ...DEFAULT_LINK_RULES,
  hosts: [
    { host: 'thistledown.example', paths: [] },
    { host: 'docs.thistledown.example', paths: [] },
    { host: 'app.thistledown.example', paths: ['/sign-up', '/trial'] },
  ],
}

/** The rules and lists that the demonstration begins with. */
export const DEMO_CONVENTION: Convention = makeDemoConvention()

function makeDemoConvention(): Convention {
  const defaults = makeDefaultValues(() => '', '2026-01-01T00:00:00.000Z')
  const own = DEMO_SOURCES.map(({ value, mediums }) => ({
    list: 'utm_source' as const,
    value,
    mediums,
    retiredAt: null,
  }))
  const campaigns = DEMO_CAMPAIGNS.map(({ value }) => ({
    list: 'campaign' as const,
    value,
    mediums: [],
    retiredAt: null,
  }))
  return makeConvention(DEMO_LINK_RULES, [...defaults, ...own, ...campaigns])
}

/** The link of an idea as a channel carries it: our own pages with the tracking of that channel, others as they are. */
export function trackFor(idea: DemoIdea, platform: Platform): string | null {
  if (!idea.link) return null
  const fields = fillFields({ ...NO_FIELDS, campaign: campaignOf(idea) }, null, platform, DEMO_CONVENTION)
  const draft = { destination: idea.link, fields, standsOn: null, replaceForeign: false }
  const { url, faults } = buildLink(draft, DEMO_CONVENTION)
  assert(url, `The demonstration has a link against its rules: ${faults[0]?.message}`)
  return url
}

/** Its campaign's own token; a blog post without one is `blog`; the rest is evergreen, by the name of its page. */
function campaignOf({ link = '', campaign, language }: DemoIdea): string {
  if (campaign) return campaign
  if (link.includes('/blog/')) return 'blog'
  const page =
    link
      .split('/')
      .at(-1)
      ?.replace(/[^a-z0-9]/g, '') ?? ''
  return ['eg_x_x_x_x', language && language !== 'en' ? language : '', page].filter(Boolean).join('_')
}
