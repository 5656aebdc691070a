import { diffFields } from '#core/audit/diff.ts'
import type { TrackedLink } from '#core/link/link.ts'
import type { PersonActor } from '#core/person/actor.ts'
import type { LinkRow } from '#core/ports/link-stores.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Deps } from '../../deps.ts'
import { notFound, refuseField, staleVersion } from '../../refusal.ts'
import { refuseEnd, refuseTakenSlug, subjectOf } from './create.ts'
import { presentLinks } from './present.ts'

interface LinkChange {
  readonly slug?: string | undefined
  readonly why?: string | undefined
  readonly expiresAt?: Instant | null | undefined
  readonly disabled?: boolean | undefined
  readonly disabledWhy?: string | undefined
  readonly version: number
}

export async function findLink({ stores }: Pick<Deps, 'stores'>, id: string): Promise<LinkRow> {
  const row = await stores.links.get(id)
  if (!row) throw notFound('link')
  return row
}

/** Where a link leads never changes: what is out there would mean something else. */
export async function changeLink(
  deps: Deps,
  me: PersonActor,
  cause: Cause,
  id: string,
  change: LinkChange,
): Promise<LinkRow> {
  const row = await findLink(deps, id)
  const stale = async () => staleVersion('link', (await presentLinks(deps, [await findLink(deps, id)]))[0])
  if (row.version !== change.version) throw await stale()
  if (change.slug !== undefined && change.slug !== row.slug) await refuseTakenSlug(deps.stores, change.slug)
  if (change.expiresAt && change.expiresAt !== row.expiresAt) refuseEnd(deps, { expiresAt: change.expiresAt })
  const { clicks, ...before } = row
  const after = applyChange(before, change, me, deps.clock.now())
  const diff = diffFields({ ...before }, { ...after })
  if (!diff) return row
  await deps.transact(cause, async (tx) => {
    if (!(await tx.links.update(after))) throw await stale()
    const event = after.disabledAt !== null && before.disabledAt === null ? 'link.disabled' : 'link.edited'
    tx.record({ event, subject: subjectOf(after), ...diff })
  })
  deps.redirects.forget(before.slug)
  deps.redirects.forget(after.slug)
  return { ...after, clicks, version: row.version + 1 }
}

function applyChange(link: TrackedLink, change: LinkChange, me: PersonActor, now: Instant): TrackedLink {
  const { slug = link.slug, why = link.why, expiresAt = link.expiresAt, disabled, disabledWhy } = change
  const kept = { ...link, slug, why, expiresAt }
  if (disabled === undefined || disabled === (link.disabledAt !== null)) return kept
  if (!disabled) return { ...kept, disabledAt: null, disabledBy: null, disabledWhy: '' }
  if (!disabledWhy || disabledWhy.length < 3)
    throw refuseField({
      ...{ field: 'body.disabledWhy', rule: 'needed', measured: disabledWhy?.length ?? 0, allowed: 'a reason' },
      message: 'Say why: whoever clicks the link reads it.',
    })
  return { ...kept, disabledAt: now, disabledBy: me.personId, disabledWhy }
}
