import type { Violation } from '#core/base/violation.ts'
import type { Channel } from '#core/channel/channel.ts'
import type { Desk } from '#core/desk/desk.ts'
import { type LinkFacts, listSlugs } from '#core/link/post-links.ts'
import { type Media, toMediaFile } from '#core/media/media.ts'
import type { Person } from '#core/person/person.ts'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import type { PostContent } from '#core/post/content.ts'
import type { PlanFacts } from '#core/post/plan-publication.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { MediaFile } from '#core/publication/media-file.ts'
import type { Instant } from '#core/time/instant.ts'
import { assert } from '#core/base/assert.ts'
import type { Deps } from '../../deps.ts'
import { loadConvention, loadShortLinks } from '../link/facts.ts'
import { Refusal } from '../../refusal.ts'

/** What every change of a post needs to know. */
export interface PostFacts {
  readonly desk: Desk
  readonly channels: ReadonlyMap<string, Channel>
  readonly people: ReadonlyMap<string, Person>
  readonly media: ReadonlyMap<string, Media>
}

/** What deciding about a post needs beyond that: whether its links keep to the convention. */
export interface DecisionFacts extends PostFacts {
  readonly links: LinkFacts
}

export async function loadFacts({ stores }: Pick<Deps, 'stores'>, content: PostContent): Promise<PostFacts> {
  const mediaIds = listMediaIds(content)
  const [desk, channels, people, media] = await Promise.all([
    stores.desk.get(),
    stores.channels.list(),
    stores.people.list(),
    mediaIds.length > 0 ? stores.media.getMany(mediaIds) : [],
  ])
  assert(desk, 'There is a session, and no desk')
  return { desk, channels: byId(channels), people: byId(people), media: byId(media) }
}

export async function loadDecisionFacts(
  deps: Pick<Deps, 'stores' | 'clock' | 'settings'>,
  content: PostContent,
): Promise<DecisionFacts> {
  const { stores, clock, settings } = deps
  const links = loadPostLinks({ stores, now: clock.now(), publicUrl: settings.publicUrl }, content)
  const [facts, found] = await Promise.all([loadFacts(deps, content), links])
  return { ...facts, links: found }
}

interface LinkNeeds {
  readonly stores: Stores
  /** Where it was read already. */
  readonly desk?: Desk
  readonly now: Instant
  readonly publicUrl: string
}

/** What the links of posts are judged by. @param content what is written of them, in any shape */
export async function loadPostLinks({ stores, desk, now, publicUrl }: LinkNeeds, content: unknown): Promise<LinkFacts> {
  const shortLinks = await loadShortLinks(stores, listSlugs(content, publicUrl), now)
  return { convention: await loadConvention(stores, desk), publicUrl, shortLinks }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

/** Every file that the post uses on any channel, once. */
export function listMediaIds(content: PostContent): string[] {
  const uses = [content.media, ...content.channels.map((plan) => plan.own.media ?? [])].flat()
  return [...new Set(uses.map((use) => use.mediaId))]
}

export function toPlanFacts(
  deps: Pick<Deps, 'ids' | 'clock'>,
  facts: PostFacts,
  authorIds: readonly string[],
  approvals: PostRecord['approvals'],
): PlanFacts {
  return {
    approvals,
    rules: facts.desk.approval,
    now: deps.clock.now(),
    authorLevels: authorIds.flatMap((id) => facts.people.get(id)?.level ?? []),
    platformOf: (channelId) => {
      const channel = facts.channels.get(channelId)
      assert(channel, `A post names the channel ${channelId}, which was checked and is not there`)
      return channel.platform
    },
    sha256Of: (mediaId) => facts.media.get(mediaId)?.sha256 ?? null,
    hash: deps.ids.hash,
  }
}

/** The facts of the files a publication uses, in its order; null for one that is gone. */
export function filesOf(
  facts: PostFacts,
  media: readonly { readonly mediaId: string; readonly altText: string }[],
): (MediaFile | null)[] {
  return media.map(({ mediaId, altText }) => {
    const found = facts.media.get(mediaId)
    return found ? toMediaFile(found, altText) : null
  })
}

/**
 * Refuses content that names what is not there, or is no longer offered and was not chosen before.
 * @param before the content as it was; null for a new post
 */
export async function checkNames(
  stores: Stores,
  facts: PostFacts,
  content: PostContent,
  before: PostContent | null,
): Promise<void> {
  const violations = [
    ...checkChannels(facts, content, before),
    ...checkOwner(facts, content, before),
    ...checkFiles(facts, content, before),
    ...(await checkPicks(stores, content, before)),
  ]
  if (violations.length > 0)
    throw new Refusal('invalid', `${violations[0]?.message} Nothing was changed.`, { violations })
}

function checkChannels({ channels }: PostFacts, content: PostContent, before: PostContent | null): Violation[] {
  const had = new Set(before?.channels.map((plan) => plan.channelId))
  return content.channels.flatMap(({ channelId }, index) => {
    const channel = channels.get(channelId)
    const field = `body.content.channels.${index}.channelId`
    if (!channel) return [{ field, rule: 'unknown', measured: channelId, message: 'There is no such channel.' }]
    if (!channel.retiredAt || had.has(channelId)) return []
    return [
      { field, rule: 'retired', measured: channelId, message: `${channel.name} is retired: choose another channel.` },
    ]
  })
}

function checkOwner({ people }: PostFacts, { ownerId }: PostContent, before: PostContent | null): Violation[] {
  const owner = people.get(ownerId)
  if (owner && (!owner.deactivatedAt || before?.ownerId === ownerId)) return []
  const message = 'The owner has no place at this desk.'
  return [{ field: 'body.content.ownerId', rule: 'unknown', measured: ownerId, message }]
}

function checkFiles({ media }: PostFacts, content: PostContent, before: PostContent | null): Violation[] {
  const had = new Set(before ? listMediaIds(before) : [])
  return listMediaIds(content)
    .filter((id) => !had.has(id) && !isOffered(media.get(id)))
    .map((id) => {
      const message = media.has(id) ? `“${media.get(id)?.name}” is retired.` : 'There is no such file in the library.'
      return { field: 'body.content.media', rule: 'unknown', measured: id, message }
    })
}

function isOffered(media: Media | undefined): boolean {
  return media !== undefined && media.retiredAt === null
}

type Picks = readonly (readonly [list: PickListName, field: string, values: readonly string[]])[]

function listPicks(content: PostContent): Picks {
  const one = (value: string | null): string[] => (value === null ? [] : [value])
  return [
    ['campaign', 'campaign', one(content.campaign)],
    ['pillar', 'pillars', content.pillars],
    ['type', 'types', content.types],
    ['region', 'region', one(content.region)],
    ['language', 'language', one(content.language)],
  ]
}

async function checkPicks(stores: Stores, content: PostContent, before: PostContent | null): Promise<Violation[]> {
  const had = before ? new Map(listPicks(before).map(([list, , values]) => [list, values])) : null
  const fresh = listPicks(content).map(([list, field, values]) => {
    return [list, field, values.filter((value) => !had?.get(list)?.includes(value))] as const
  })
  if (fresh.every(([, , values]) => values.length === 0)) return []
  const offered = (await stores.pickLists.list()).filter((each) => !each.retiredAt)
  return fresh.flatMap(([list, field, values]) =>
    values
      .filter((value) => !offered.some((each) => each.list === list && each.value === value))
      .map((value) => ({
        field: `body.content.${field}`,
        rule: 'not_offered',
        measured: value,
        message: `${value} is not offered in the pick-list.`,
      })),
  )
}
