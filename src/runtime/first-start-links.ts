import { tagAddress } from '#core/link/address.ts'
import { NO_FIELDS } from '#core/link/fields.ts'
import { checkLink } from '#core/link/check-link.ts'
import { makeSlug, type TrackedLink } from '#core/link/link.ts'
import type { Post } from '#core/post/post.ts'
import type { Ids } from '#core/ports/ids.ts'
import type { ClickCount } from '#core/ports/link-stores.ts'
import type { Tx } from '#core/ports/transact.ts'
import type { Publication } from '#core/publication/publication.ts'
import { addMs, DAY_MS, type Instant } from '#core/time/instant.ts'
import { dayOf } from '#core/time/wall.ts'
import { createDraw } from '#mocks/workspace/draw.ts'
import { DEMO_CONVENTION } from '#mocks/workspace/links.ts'
import { drawClicks } from '#mocks/workspace/link-clicks.ts'
import { DEMO_LINKS, DEMO_VALUE_REQUESTS, type DemoLink } from '#mocks/workspace/more-links.ts'

interface Needs {
  readonly ids: Ids
  readonly now: Instant
}

interface Filled {
  readonly post: Post
  readonly publications: readonly Publication[]
}

const ZONE = 'Europe/Amsterdam'
const SEED = 60_014

/** The links of the demonstration: those its posts carry, with their clicks, and some that no post does. */
export async function fillLinks(tx: Tx, filled: readonly Filled[], needs: Needs): Promise<void> {
  const links = listPostLinks(filled, needs)
  const others = DEMO_LINKS.map((each, index) => toOtherLink(each, index, needs))
  await tx.links.insert([...links.values(), ...others])
  await tx.links.addClicks(drawAllClicks(filled, links, others, needs))
  for (const [index, { by, ...request }] of DEMO_VALUE_REQUESTS.entries())
    await tx.valueRequests.insert({
      ...{
        ...request,
        id: `demo-value-request-${index + 1}`,
        askedBy: by,
        askedAt: addMs(needs.now, -(index + 2) * DAY_MS),
      },
      ...{ verdict: null, decidedBy: null, decidedAt: null, note: '' },
    })
  tx.record({
    event: 'link.demonstration-filled',
    subject: { kind: 'link', id: 'demonstration', name: 'Demonstration links' },
    after: { links: links.size + others.length },
  })
}

const NEVER_DISABLED = { disabledAt: null, disabledBy: null, disabledWhy: '' }

/** One for each address that a post carries, made with the first post that does. */
function listPostLinks(filled: readonly Filled[], { ids }: Needs): Map<string, TrackedLink> {
  const links = new Map<string, TrackedLink>()
  for (const { post, publications } of filled)
    for (const { own, channelId } of publications) {
      const url = own.link
      if (!url || links.has(url)) continue
      const { fields, tagging } = checkLink(url, DEMO_CONVENTION)
      if (tagging?.need === 'must-not') continue
      const id = `demo-link-${links.size + 1}`
      links.set(url, {
        ...{ ...fields, id, url, channelId, slug: makeSlug(ids.hash(id)), destination: tagAddress(url, NO_FIELDS) },
        ...{ why: post.why, createdBy: post.createdBy, createdAt: post.createdAt, expiresAt: null, version: 1 },
        ...NEVER_DISABLED,
      })
    }
  return links
}

function toOtherLink(demo: DemoLink, index: number, { now }: Needs): TrackedLink {
  const { slug, destination, why, by, madeDaysAgo, expiredDaysAgo, disabledWhy, ...given } = demo
  const fields = { ...NO_FIELDS, ...given }
  const disabled = { disabledAt: addMs(now, -DAY_MS), disabledBy: by, disabledWhy: disabledWhy ?? '' }
  return {
    ...{ ...fields, id: `demo-other-link-${index + 1}`, slug, destination, why, channelId: null, version: 1 },
    ...{ url: tagAddress(destination, fields), createdBy: by, createdAt: addMs(now, -madeDaysAgo * DAY_MS) },
    expiresAt: expiredDaysAgo === undefined ? null : addMs(now, -expiredDaysAgo * DAY_MS),
    ...(disabledWhy ? disabled : NEVER_DISABLED),
  }
}

function drawAllClicks(
  filled: readonly Filled[],
  links: ReadonlyMap<string, TrackedLink>,
  others: readonly TrackedLink[],
  { now }: Needs,
): ClickCount[] {
  const draw = createDraw(SEED)
  const today = dayOf(now, ZONE)
  const posted = filled.flatMap(({ publications }) =>
    publications.flatMap(({ own, channelId, platform, publishedAt }) => {
      const link = own.link ? links.get(own.link) : undefined
      if (!link || !publishedAt) return []
      return drawClicks({ linkId: link.id, channelId, platform, day: dayOf(publishedAt, ZONE) }, today, draw)
    }),
  )
  const elsewhere = others.flatMap(({ id, createdAt }) =>
    drawClicks({ linkId: id, channelId: '', platform: 'mastodon', day: dayOf(createdAt, ZONE) }, today, draw),
  )
  return addUp([...posted, ...elsewhere])
}

/** A link that two posts carry has its clicks of one day in one row. */
function addUp(counts: readonly ClickCount[]): ClickCount[] {
  const sums = new Map<string, ClickCount>()
  for (const each of counts) {
    const key = `${each.linkId} ${each.day} ${each.channelId} ${each.referrer}`
    sums.set(key, { ...each, clicks: each.clicks + (sums.get(key)?.clicks ?? 0) })
  }
  return [...sums.values()]
}
