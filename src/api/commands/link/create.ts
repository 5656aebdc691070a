import { isSound } from '#core/link/fault.ts'
import { makeSlug, type TrackedLink } from '#core/link/link.ts'
import type { PersonActor } from '#core/person/actor.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Deps } from '../../deps.ts'
import { Refusal, refuseField } from '../../refusal.ts'
import { type BuiltOrder, buildOrder, type LinkOrder } from './build.ts'
import { loadLinkFacts } from './facts.ts'
import { type LinkView, presentLinks } from './present.ts'

export interface LinkWish extends LinkOrder {
  /** Of the short form; null for one that nobody chose. */
  readonly slug: string | null
  readonly why: string
  readonly expiresAt: Instant | null
  /** Make it although one leads to the same already. */
  readonly again: boolean
}

/**
 * Makes a link, for each channel its own: all of them, or none.
 * @throws Refusal `invalid` with every fault, at `body.<field>` or `channels.<id>.<field>`; `already-exists` with the
 * links that lead to the same
 */
export async function createLinks(deps: Deps, me: PersonActor, cause: Cause, wish: LinkWish): Promise<LinkView[]> {
  const facts = await loadLinkFacts(deps.stores)
  const built = buildOrder(wish, facts, deps.settings)
  refuseFaults(built)
  refuseEnd(deps, wish)
  await refuseSlug(deps, wish, built.length)
  const known = wish.again ? [] : await deps.stores.links.listByUrls(built.flatMap((each) => each.url ?? []))
  if (known.length > 0) {
    throw new Refusal('already-exists', 'There is a link that leads to exactly the same. Use it, or make another.', {
      current: { links: await presentLinks(deps, known, facts.convention) },
    })
  }
  const links = built.map((each) => toLink(deps, me, wish, each))
  await deps.transact(cause, async (tx) => {
    await tx.links.insert(links)
    for (const each of links) tx.record({ event: 'link.made', subject: subjectOf(each), after: { url: each.url } })
  })
  const rows = links.map((each) => ({ ...each, clicks: 0 }))
  return presentLinks(deps, rows, facts.convention)
}

export function subjectOf({ id, slug }: Pick<TrackedLink, 'id' | 'slug'>) {
  return { kind: 'link', id, name: slug } as const
}

export function toLink(
  { ids, clock }: Pick<Deps, 'ids' | 'clock'>,
  me: PersonActor,
  { slug, why, expiresAt }: Pick<LinkWish, 'slug' | 'why' | 'expiresAt'>,
  { destination, fields, url, channel }: BuiltOrder,
): TrackedLink {
  const id = ids.newId()
  return {
    ...{ ...fields, id, destination, url: url ?? destination, why, expiresAt },
    slug: slug ?? makeSlug(ids.hash(id)),
    channelId: channel?.id ?? null,
    ...{ createdBy: me.personId, createdAt: clock.now(), disabledAt: null, disabledBy: null, disabledWhy: '' },
    version: 1,
  }
}

function refuseFaults(built: readonly BuiltOrder[]): void {
  const violations = built.flatMap(({ faults, channel }) =>
    isSound(faults)
      ? []
      : faults.map((each) => ({ ...each, field: `${channel ? `channels.${channel.id}` : 'body'}.${each.field}` })),
  )
  const [first, ...more] = violations
  if (!first) return
  const say = more.length === 0 ? first.message : `${violations.length} things need mending first.`
  throw new Refusal('invalid', `${say} No link was made.`, { violations })
}

/** @throws Refusal for an end that is over already */
export function refuseEnd({ clock }: Pick<Deps, 'clock'>, { expiresAt }: Pick<LinkWish, 'expiresAt'>): void {
  if (expiresAt === null || expiresAt > clock.now()) return
  const said = { field: 'body.expiresAt', rule: 'past', measured: expiresAt, allowed: 'a moment to come' }
  throw refuseField({ ...said, message: 'It would end before it begins.' })
}

async function refuseSlug({ stores }: Deps, { slug }: LinkWish, count: number): Promise<void> {
  if (slug === null) return
  const field = 'body.slug'
  if (count > 1)
    throw refuseField({
      ...{ field, rule: 'one_link', measured: count, allowed: 'one link' },
      message: 'A slug names one link: make the others without.',
    })
  await refuseTakenSlug(stores, slug)
}

export async function refuseTakenSlug({ links }: Deps['stores'], slug: string): Promise<void> {
  if (!(await links.getBySlug(slug))) return
  const message = `The slug ${slug} is taken.`
  const violations = [{ field: 'body.slug', rule: 'unique', measured: slug, allowed: 'a slug nobody has', message }]
  throw new Refusal('already-exists', message, { violations })
}
