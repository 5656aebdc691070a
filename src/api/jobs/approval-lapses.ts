import { assert } from '#core/base/assert.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { settle } from '#core/post/plan-publication.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import type { Publication } from '#core/publication/publication.ts'
import { addMs, DAY_MS, type Instant } from '#core/time/instant.ts'
import { listConcerned, pathOf } from '../commands/post/tell.ts'
import { writePost } from '../commands/post/write.ts'

interface Needs {
  readonly stores: Stores
  readonly transact: Transact
}

/** How long before an approval lapses people are told. */
const WARN_MS = DAY_MS
const SYSTEM = { kind: 'system', name: 'Worker' } as const

/**
 * Approvals that lapse before their post goes out: a day ahead the author and whoever approved it are told; at the
 * moment itself the publication is held, for somebody to look at it again.
 */
export function createApprovalLapses(needs: Needs): DueSource {
  return {
    nextDue: (after, until) => needs.stores.posts.nextLapse(after, until, WARN_MS),
    runDue: async (now) => {
      const lapsing = await needs.stores.posts.listLapsing(addMs(now, WARN_MS))
      for (const publication of lapsing.filter(lapsesFirst)) await attend(needs, publication, now)
    },
  }
}

/** It would go out before: then it does not matter. */
function lapsesFirst({ at, lapsesAt }: Publication): boolean {
  return lapsesAt !== null && (at === null || at >= lapsesAt)
}

async function attend(needs: Needs, publication: Publication, now: Instant): Promise<void> {
  const record = await needs.stores.posts.get(publication.postId)
  if (!record) return
  if ((publication.lapsesAt ?? now) <= now) await lapse(needs, record, publication, now)
  else await warn(needs, record, publication, now)
}

async function lapse(
  { stores, transact }: Needs,
  record: PostRecord,
  lapsed: Publication,
  now: Instant,
): Promise<void> {
  const desk = await stores.desk.get()
  assert(desk, 'A post without a desk')
  const facts = { rules: desk.approval, approvals: record.approvals, now }
  const publications = record.publications.map((each) => {
    if (each.id !== lapsed.id) return each
    const settled = settle(each, facts)
    return settled.state === 'held' ? { ...settled, heldReason: 'approval_lapsed' as const } : settled
  })
  await transact({ actor: SYSTEM, why: `The approval lapsed at ${lapsed.lapsesAt}` }, async (tx) => {
    const change = { post: record.post, publications, event: 'post.approval-lapsed', after: { on: lapsed.channelId } }
    const written = await writePost(tx, record, change)
    await tx.notifications.insert(makeNotices(written, lapsed, now, 'lapsed'))
  })
}

async function warn(
  { stores, transact }: Needs,
  record: PostRecord,
  lapsing: Publication,
  now: Instant,
): Promise<void> {
  const notices = makeNotices(record, lapsing, now, 'lapses')
  const told = new Set(await stores.notifications.findExisting(notices.map((each) => each.id)))
  const fresh = notices.filter((each) => !told.has(each.id))
  if (fresh.length === 0) return
  await transact({ actor: SYSTEM, why: 'An approval is about to lapse' }, async (tx) => {
    await tx.notifications.insert(fresh)
    const { post } = record
    const subject = { kind: 'post', id: post.id, name: post.title } as const
    tx.record({ event: 'post.approval-lapse-told', subject, after: { on: lapsing.channelId, at: lapsing.lapsesAt } })
  })
}

/** The same notice has the same id, so telling twice tells once. */
function makeNotices(record: PostRecord, publication: Publication, at: Instant, what: 'lapses' | 'lapsed') {
  const { channelId, platform, lapsesAt, hash } = publication
  const gave = record.approvals.filter((each) => each.channelId === channelId && each.hash === hash)
  const people = new Set([...listConcerned(record), ...gave.map((each) => each.personId)])
  const name = PLATFORM_NAMES[platform]
  const title =
    what === 'lapses'
      ? `An approval lapses in a day: “${record.post.title}”`
      : `An approval has lapsed: “${record.post.title}”`
  const detail =
    what === 'lapses'
      ? `On ${name} it lapses before the post goes out: have it approved again, or move it earlier.`
      : `On ${name} it is held until somebody approves it again.`
  return [...people].map((personId) => ({
    id: `approval-${what}-${publication.id}-${lapsesAt}-${personId}`,
    ...{ personId, at, title, detail, path: pathOf(record), readAt: null },
  }))
}
