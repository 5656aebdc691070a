import { type ApprovalRules, isWithinTolerance } from '#core/approval/rules.ts'
import { isSame, listChanges } from '#core/post/content-fields.ts'
import { UNBOUND_FIELDS } from '#core/post/content.ts'
import { render } from '#core/publication/render.ts'
import type { ChannelView } from './channel-view.ts'
import type { Draft } from './draft.ts'
import type { Post } from './queries.ts'

interface Voided {
  readonly view: ChannelView
  /** Whose yes no longer counts. */
  readonly byIds: readonly string[]
}

interface VoidFacts {
  readonly draft: Draft
  readonly post: Post | null
  readonly views: readonly ChannelView[]
  readonly rules: Pick<ApprovalRules, 'toleranceMinutes'>
}

/**
 * The channels whose approval or release a change would void, or has voided since this was opened.
 */
export function findVoided(given: VoidFacts): Voided[] {
  const { draft, post, views, rules } = given
  const bound = listChanges(draft.base, draft.content).filter(
    ({ path }) => !(UNBOUND_FIELDS as readonly string[]).includes(path),
  )
  if (!post || bound.length === 0) return []
  return views.flatMap((view): Voided[] => {
    const released = view.state === 'approved' || view.state === 'scheduled'
    const before = draft.base.channels.find((plan) => plan.channelId === view.plan.channelId)
    if (!released || !before) return []
    const was = render(view.platform, draft.base, before.own)
    if (isSame(was, view.rendered) && isWithinTolerance(view.at, view.publication?.releasedFor ?? null, rules))
      return []
    const given = post.approvals.filter(
      (each) => each.channelId === view.plan.channelId && each.hash === view.publication?.hash,
    )
    return [{ view, byIds: [...new Set(given.map((each) => each.personId))] }]
  })
}
