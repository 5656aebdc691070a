import { assert } from '#core/base/assert.ts'
import type { Channel } from '#core/channel/channel.ts'
import type { Desk } from '#core/desk/desk.ts'
import { type Convention, makeConvention } from '#core/link/convention.ts'
import { linkStateOf } from '#core/link/link.ts'
import type { ShortLink } from '#core/link/post-links.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Instant } from '#core/time/instant.ts'

/** What every decision about a link needs to know. */
export interface ConventionFacts {
  readonly convention: Convention
  readonly channels: ReadonlyMap<string, Channel>
}

/** @param known the desk, where it was read already */
export async function loadConvention(
  stores: Pick<Stores, 'desk' | 'pickLists'>,
  known: Desk | null = null,
): Promise<Convention> {
  const desk = known ?? (await stores.desk.get())
  assert(desk, 'There is a session, and no desk')
  return makeConvention(desk.links, await stores.pickLists.list())
}

export async function loadLinkFacts(stores: Stores): Promise<ConventionFacts> {
  const channels = (await stores.channels.list()).map((each) => [each.id, each] as const)
  return { convention: await loadConvention(stores), channels: new Map(channels) }
}

/** What short links of the desk lead to now. */
export async function loadShortLinks(
  { links }: Pick<Stores, 'links'>,
  slugs: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, ShortLink>> {
  const found = slugs.length > 0 ? await links.listBySlugs(slugs) : []
  return new Map(found.map((each) => [each.slug, { url: each.url, state: linkStateOf(each, now) }]))
}
