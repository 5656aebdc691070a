import { can } from '#core/person/policy.ts'
import type { PersonActor } from '#core/person/actor.ts'
import type { PostRecord } from '#core/post/post.ts'
import { toDetail } from '../commands/post/present.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../route.ts'

/** A queue longer than this is no longer gone through one by one. */
const QUEUE_LENGTH = 500

/** Nobody works through more in a day. */
const WORK_LENGTH = 100

/** What waits for somebody’s yes, for somebody’s opinion, and for whoever asks. */
export function mountApprovals(route: Route, deps: Deps): void {
  route('listApprovals', async ({ me }) => {
    const { posts, reviews } = deps.stores
    // Colleagues outside the team see what they were asked about, and nothing else.
    const ids = me.level === 'stakeholder' ? [] : await posts.listInState(['in_review'], QUEUE_LENGTH)
    const asked = await reviews.listOpen(me.personId)
    const records = await posts.getMany([...new Set([...ids, ...asked.map((each) => each.postId)])])
    const byId = new Map(records.map((each) => [each.post.id, each]))
    const waiting = ids.flatMap((id) => toWaiting(byId.get(id), me)).sort((a, b) => compareDue(a.dueAt, b.dueAt))
    return {
      waiting,
      reviews: asked.flatMap((review) => {
        const record = byId.get(review.postId)
        return record ? [{ post: toDetail(record), review }] : []
      }),
    }
  })

  route('listWork', async ({ me }) => {
    const { posts } = deps.stores
    const own = await posts.listOwned(me.personId, ['draft', 'changes_asked', 'held'], WORK_LENGTH)
    const held = await posts.listInState(['held'], WORK_LENGTH)
    const records = await posts.getMany([...new Set([...own, ...held])])
    const pick = (ids: readonly string[]) => {
      return ids.flatMap((id) => records.filter((each) => each.post.id === id).map(toDetail))
    }
    return { mine: pick(own), held: pick(held) }
  })
}

function toWaiting(record: PostRecord | undefined, me: PersonActor) {
  const open = record?.publications.filter((each) => each.state === 'in_review') ?? []
  if (!record || open.length === 0) return []
  const decision = can(me, 'post.approve', { authorIds: record.post.authorIds })
  const due = open.flatMap((each) => each.at ?? []).sort()[0] ?? null
  return [
    {
      post: toDetail(record),
      channelIds: open.map((each) => each.channelId),
      dueAt: due,
      whyNot: decision.allowed ? null : decision.reason,
    },
  ]
}

/** The one that goes out first comes first; those without a time last. */
function compareDue(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b !== null && a > b ? 1 : -1
}
