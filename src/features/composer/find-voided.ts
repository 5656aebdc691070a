import { type ApprovalRules, isWithinTolerance } from '#core/approval/rules.ts'
import { isBeforeEmbargo } from '#core/post/plan-publication.ts'
import { isSame, listChanges } from '#core/post/content-fields.ts'
import { UNBOUND_FIELDS } from '#core/post/content.ts'
import { render, type RenderedPublication } from '#core/publication/render.ts'
import type { Instant } from '#core/time/instant.ts'
import type { ChannelView } from './channel-view.ts'
import type { Draft } from './draft.ts'
import type { Post } from './queries.ts'

interface Voided {
  readonly view: ChannelView
  /** Whose yes no longer counts. */
  readonly byIds: readonly string[]
  /** What does it: other words or files, a time too far off, one that is over, or one before the embargo ends. */
  readonly by: 'content' | 'move' | 'past' | 'embargo'
}

interface VoidFacts {
  readonly draft: Draft
  readonly post: Post | null
  readonly views: readonly ChannelView[]
  readonly rules: Pick<ApprovalRules, 'toleranceMinutes'>
  readonly now: Instant
}

/**
 * The channels whose approval or release a change would void, or has voided since this was opened.
 */
export function findVoided(given: VoidFacts): Voided[] {
  const { draft, post, views } = given
  const bound = listChanges(draft.base, draft.content).filter(
    ({ path }) => !(UNBOUND_FIELDS as readonly string[]).includes(path),
  )
  if (!post || bound.length === 0) return []
  return views.flatMap((view): Voided[] => {
    const released = view.state === 'approved' || view.state === 'scheduled'
    const before = draft.base.channels.find((plan) => plan.channelId === view.plan.channelId)
    if (!released || !before) return []
    const by = findCause(view, render(view.platform, draft.base, before.own), given)
    if (!by) return []
    const gave = post.approvals.filter(
      (each) => each.channelId === view.plan.channelId && each.hash === view.publication?.hash,
    )
    return [{ view, by, byIds: [...new Set(gave.map((each) => each.personId))] }]
  })
}

function findCause(
  { rendered, at, publication }: ChannelView,
  was: RenderedPublication,
  { draft, rules, now }: VoidFacts,
): Voided['by'] | null {
  if (!isSame(was, rendered)) return 'content'
  if (!isWithinTolerance(at, publication?.releasedFor ?? null, rules)) return 'move'
  if (isBeforeEmbargo(at, draft.content.sensitivity)) return 'embargo'
  // What had this time before it was over is being sent; what is given it now is not.
  return at !== null && at <= now && at !== publication?.at ? 'past' : null
}
