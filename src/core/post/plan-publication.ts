import { type ApprovalRules, countBoth, releaseOf } from '#core/approval/rules.ts'
import { canPublishOn, type Platform } from '#core/channel/platform.ts'
import type { Level } from '#core/person/level.ts'
import type { Approval, Publication } from '#core/publication/publication.ts'
import { render, toPayload } from '#core/publication/render.ts'
import {
  type HeldReason,
  isFrozen,
  nextState,
  type PublicationEvent,
  type PublicationState,
} from '#core/publication/state.ts'
import type { Instant } from '#core/time/instant.ts'
import { toInstantOf } from '#core/time/wall.ts'
import type { ChannelPlan, PostContent, Sensitivity } from './content.ts'

/** What planning needs to know that the content does not say. */
export interface PlanFacts {
  readonly rules: ApprovalRules
  readonly authorLevels: readonly Level[]
  readonly approvals: readonly Approval[]
  readonly now: Instant
  platformOf(channelId: string): Platform
  /** Of a file’s bytes; null when the file is not known. */
  sha256Of(mediaId: string): string | null
  hash(payload: string): string
}

/**
 * A publication as a plan makes it: its instant, the hash of what would be sent, how many approvals that needs, and
 * whether the ones it has still cover it. An edit of one channel reaches only that one; an edit of the master reaches
 * those that follow it, because their payload is another then.
 * @param before the publication as it was; null for a new channel
 */
export function planPublication(
  content: PostContent,
  plan: ChannelPlan,
  before: Publication | null,
  fresh: { id: string; postId: string; position: number },
  facts: PlanFacts,
): Publication {
  if (before && isFrozen(before.state)) return before
  const platform = facts.platformOf(plan.channelId)
  const at = plan.day && plan.time ? toInstantOf(plan.day, plan.time, plan.zone) : null
  const payload = toPayload(plan.channelId, render(platform, content, plan.own), facts.sha256Of)
  const { campaign, sensitivity } = content
  const work = { channelId: plan.channelId, campaign, sensitivity, authorLevels: facts.authorLevels }
  const planned = {
    ...(before ?? startOf(fresh)),
    ...plan,
    position: fresh.position,
    ...{ platform, at, hash: facts.hash(payload) },
    ...countBoth(work, facts.rules),
  }
  // What is given a time that is over does not go out at once.
  const missed = before?.state === 'scheduled' && at !== before.at && at !== null && at <= facts.now
  return settle(missed ? withdrawRelease(planned) : planned, { ...facts, sensitivity })
}

interface SettleFacts extends Pick<PlanFacts, 'approvals' | 'rules' | 'now'> {
  /** Of the post; an embargo keeps back what is timed before its end, whoever has said yes to it. */
  readonly sensitivity?: Sensitivity
}

const BARE = { releasedFor: null, lapsesAt: null }
const RELEASABLE: readonly PublicationState[] = ['approved', 'scheduled', 'held']
/** Reasons that have nothing to do with what was approved: a person gives it a new time. */
const OUTSIDE: readonly (HeldReason | null)[] = [
  'paused',
  'late',
  'credentials',
  'platform_capacity',
  'link_rule',
  'embargo',
]

/** Brings the state in line with the approvals: what they cover is released, what they no longer cover is not. */
export function settle(publication: Publication, facts: SettleFacts): Publication {
  const { state, heldReason } = publication
  if (isFrozen(state) || state === 'cancelled' || state === 'failed') return publication
  const mine = facts.approvals.filter((each) => each.channelId === publication.channelId)
  const release = releaseOf(publication, mine, facts.rules, facts.now)
  if (!release.released) return withdrawRelease(publication)
  const covered = { releasedFor: release.by[0]?.plannedAt ?? null, lapsesAt: release.lapsesAt }
  if (state === 'held' && OUTSIDE.includes(heldReason)) return { ...publication, ...covered }
  // Undoing an edit brings the release back, and never sends what has missed its time meanwhile.
  const missed = publication.at !== null && publication.at <= facts.now && state !== 'scheduled'
  if (missed) return { ...publication, ...BARE }
  if (isBeforeEmbargo(publication.at, facts.sensitivity)) return withdrawRelease(publication)
  // Where the desk cannot publish nothing is scheduled: a time there is a plan, and never comes due.
  const comesDue = publication.at !== null && canPublishOn(publication.platform)
  return { ...moveBy(publication, comesDue ? 'release_timed' : 'release_untimed'), ...covered }
}

/** @returns whether this time is before the end of the embargo */
export function isBeforeEmbargo(at: Instant | null, sensitivity: Sensitivity | undefined): boolean {
  return sensitivity?.kind === 'embargoed' && at !== null && at < sensitivity.until
}

function withdrawRelease(publication: Publication): Publication {
  const bare = { ...publication, ...BARE }
  if (!RELEASABLE.includes(publication.state)) return bare
  if (publication.state === 'held' && OUTSIDE.includes(publication.heldReason))
    return { ...bare, heldReason: 'approval_voided' }
  return moveBy(bare, publication.at ? 'void_timed' : 'void_untimed')
}

function moveBy(publication: Publication, event: PublicationEvent): Publication {
  const state = nextState(publication.state, event) ?? publication.state
  const heldReason = state === 'held' ? (publication.heldReason ?? 'approval_voided') : null
  return { ...publication, state, heldReason }
}

function startOf({ id, postId }: { id: string; postId: string }) {
  return {
    ...{ id, postId, state: 'draft' as const, heldReason: null, note: '', approverId: null },
    ...{ submittedBy: null, submittedAt: null, liveUrl: null, publishedAt: null, releasedFor: null, lapsesAt: null },
    ...{ round: 0, version: 1 },
  }
}

/** @returns whether a yes that held before this change no longer does */
export function isVoided(before: Publication | null, after: Publication): boolean {
  const held = before?.state === 'approved' || before?.state === 'scheduled'
  return held && after.state !== 'approved' && after.state !== 'scheduled' && after.state !== 'cancelled'
}
