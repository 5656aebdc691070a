import { countBoth } from '#core/approval/rules.ts'
import type { Publication } from '#core/publication/publication.ts'
import { isFrozen } from '#core/publication/state.ts'
import { isVoided, type PlanFacts, settle } from './plan-publication.ts'
import type { PostRecord } from './post.ts'

/**
 * The publications of a post under other approval rules: how many approvals each needs then, and whether those it has
 * are enough. What loses its release keeps its approvals: the old rules bring it back.
 */
export function applyRules(
  { post, publications, approvals }: PostRecord,
  facts: Pick<PlanFacts, 'rules' | 'authorLevels' | 'now'>,
): Publication[] {
  const { campaign, sensitivity } = post
  return publications.map((each) => {
    if (isFrozen(each.state) || each.state === 'cancelled') return each
    const work = { channelId: each.channelId, campaign, sensitivity, authorLevels: facts.authorLevels }
    const asked = { ...each, ...countBoth(work, facts.rules) }
    const settled = settle(asked, { ...facts, approvals, sensitivity })
    const stopped = isVoided(each, settled) && settled.state === 'held'
    return stopped ? { ...settled, heldReason: 'approval_rule' as const } : settled
  })
}
