import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { type ApprovalRules, countBoth, isWithinTolerance, releaseOf } from '#core/approval/rules.ts'
import { isSame, listChanges } from '#core/post/content-fields.ts'
import { type ChannelPlan, type PostContent, UNBOUND_FIELDS } from '#core/post/content.ts'
import { isBeforeEmbargo } from '#core/post/plan-publication.ts'
import { render } from '#core/publication/render.ts'
import type { PublicationState } from '#core/publication/state.ts'
import type { Instant } from '#core/time/instant.ts'
import { toInstantOf } from '#core/time/wall.ts'
import type { Draft } from './draft.ts'
import type { Channel, Post, Publication } from './queries.ts'

type Named = Pick<Channel, 'id' | 'name' | 'platform'>

export interface Voided {
  readonly channel: Named
  /** Whose approval no longer counts; nobody’s where its author released it. */
  readonly byIds: readonly string[]
  /** What does it: other words or files, a time too far off, one that is over, one before the embargo ends, a rule. */
  readonly by: 'content' | 'move' | 'past' | 'embargo' | 'removal' | 'rule'
  /** When what was released goes out as long as nothing is saved; null when it does not. */
  readonly goesOutAt: Instant | null
}

interface VoidFacts {
  readonly draft: Draft
  readonly post: Post | null
  readonly channels: readonly Channel[]
  readonly rules: ApprovalRules
  readonly now: Instant
}

const RELEASED: readonly PublicationState[] = ['approved', 'scheduled']
/** States in which approvals may stand that are not enough to release it, or that something else holds up. */
const APPROVED: readonly PublicationState[] = ['in_review', 'held', 'failed']

/** Outside an approval, and nothing that a rule asks for one by. */
const UNASKED = UNBOUND_FIELDS.filter((field) => field !== 'campaign') as readonly string[]

/** The channels whose approval or release would be taken back by saving what is written here. */
export function findVoided(given: VoidFacts): Voided[] {
  const { draft, post, channels } = given
  const bound = listChanges(draft.base, draft.content).filter(({ path }) => !UNASKED.includes(path))
  if (!post || bound.length === 0) return []
  return draft.base.channels.flatMap((before): Voided[] => {
    const publication = post.publications.find(({ channelId }) => channelId === before.channelId)
    if (!publication) return []
    const channel = channels.find(({ id }) => id === before.channelId) ?? toNamed(publication)
    const { state, at } = publication
    const approvals = listApprovals(post, publication)
    if (!RELEASED.includes(state) && !(APPROVED.includes(state) && approvals.length > 0)) return []
    const by = findCause(channel, before, publication, given)
    if (!by) return []
    // What a rule asks for comes on top: the approvals that were given still count.
    const lost = by === 'rule' ? [] : approvals.filter(({ kind }) => kind === 'approved')
    const byIds = lost.map(({ personId }) => personId)
    return [{ channel, by, byIds: [...new Set(byIds)], goesOutAt: state === 'scheduled' ? at : null }]
  })
}

/** A channel before the list of them is there: what would be voided is known by the publication alone. */
function toNamed({ channelId, platform }: Publication): Named {
  return { id: channelId, name: PLATFORM_NAMES[platform], platform }
}

/** Those of exactly what the desk holds now. */
function listApprovals({ approvals }: Post, { channelId, hash, round }: Publication): Post['approvals'] {
  return approvals.filter((each) => each.channelId === channelId && each.hash === hash && each.round === round)
}

function findCause(
  { platform }: Named,
  before: ChannelPlan,
  publication: Publication,
  given: VoidFacts,
): Voided['by'] | null {
  const { draft, now, rules } = given
  const plan = draft.content.channels.find(({ channelId }) => channelId === before.channelId)
  if (!plan) return 'removal'
  if (!isSame(render(platform, draft.base, before.own), render(platform, draft.content, plan.own))) return 'content'
  const at = plan.day && plan.time ? toInstantOf(plan.day, plan.time, plan.zone) : null
  if (!isWithinTolerance(at, publication.releasedFor, rules)) return 'move'
  if (isBeforeEmbargo(at, draft.content.sensitivity)) return 'embargo'
  // What had this time before it was over is being sent; what is given it now is not.
  if (at !== null && at <= now && at !== publication.at) return 'past'
  return isEnough(publication, draft.base, given) && !isEnough(publication, draft.content, given) ? 'rule' : null
}

/** @returns whether the approvals there are would be enough for this campaign and sensitivity */
function isEnough(publication: Publication, content: PostContent, { post, rules, now }: VoidFacts): boolean {
  const { channelId } = publication
  const { campaign, sensitivity } = content
  // That its author’s level needs one approval is met by any: only what the rules ask beside can be too many.
  const asked = countBoth({ channelId, campaign, sensitivity, authorLevels: [] }, rules)
  const approvals = post?.approvals.filter((each) => each.channelId === channelId) ?? []
  return releaseOf({ ...publication, ...asked }, approvals, rules, now).released
}
