import { findPause, type Pausable, type Pause } from '#core/pause/pause.ts'
import { settle } from '#core/post/plan-publication.ts'
import type { PostRecord } from '#core/post/post.ts'
import { type ApprovalRules, countBoth } from '#core/approval/rules.ts'
import { checkPostLinks, type LinkFacts } from '#core/link/post-links.ts'
import type { Connection } from '#core/ports/publishing-stores.ts'
import type { Publication } from '#core/publication/publication.ts'
import { render } from '#core/publication/render.ts'
import type { HeldReason } from '#core/publication/state.ts'
import type { DeliveryRow } from '#core/publishing/delivery.ts'
import { isLate, isSpent, type PublishingRules } from '#core/publishing/rules.ts'
import type { Instant } from '#core/time/instant.ts'

/** What decides whether a publication may go out now. */
export interface StartFacts {
  readonly pauses: readonly Pause[]
  readonly connection: Connection | null
  readonly approval: ApprovalRules
  readonly publishing: PublishingRules
  readonly links: LinkFacts
  readonly now: Instant
}

export interface Stop {
  readonly reason: HeldReason
  readonly says: string
}

/** What a pause asks about a publication. */
export function toPausable({ post }: PostRecord, { platform, channelId }: Publication): Pausable {
  const { campaign, pillars, language, region } = post
  return { platform, channelId, campaign, pillars, language, region }
}

/**
 * Why a publication whose minute has come may not go out; null when it may. Read in the transaction that takes it, and
 * again right before every call that cannot be taken back.
 * @param delivery null before the first attempt
 */
export function findStop(
  record: PostRecord,
  publication: Publication,
  delivery: DeliveryRow | null,
  facts: StartFacts,
): Stop | null {
  const { now, pauses, connection } = facts
  const pause = findPause(pauses, toPausable(record, publication), now)
  if (pause) return { reason: 'paused', says: `Publishing is paused: ${pause.reason}` }
  const unapproved = findUnapproved(record, publication, facts)
  if (unapproved) return unapproved
  const { sensitivity } = record.post
  if (sensitivity.kind === 'embargoed' && now < sensitivity.until)
    return { reason: 'embargo', says: `Its embargo ends at ${sensitivity.until}.` }
  const broken = findBrokenLink(record, publication, delivery, facts.links)
  if (broken) return { reason: 'link_rule', says: broken }
  if (connection?.state !== 'connected')
    return { reason: 'credentials', says: connection?.says || 'The channel is not connected.' }
  if (delivery === null || isFresh(publication, delivery)) return findLateness(publication, facts)
  if (isSpent(delivery.startedAt, now, facts.publishing))
    return { reason: 'late', says: `Trying since ${delivery.startedAt} has led to nothing.` }
  return null
}

/** The rules in force now decide, not those of the day it was saved. */
function findUnapproved({ post, approvals }: PostRecord, publication: Publication, facts: StartFacts): Stop | null {
  const { now, approval: rules } = facts
  const { campaign, sensitivity } = post
  const asked = countBoth({ channelId: publication.channelId, campaign, sensitivity, authorLevels: [] }, rules)
  const stages = Math.max(publication.stages, asked.stages)
  const ruleStages = Math.max(publication.ruleStages, asked.ruleStages)
  const settled = settle({ ...publication, state: 'scheduled', stages, ruleStages }, { approvals, rules, now })
  if (settled.state === 'scheduled') return null
  if (publication.lapsesAt !== null && publication.lapsesAt <= now)
    return { reason: 'approval_lapsed', says: `The approval lapsed at ${publication.lapsesAt}.` }
  if (ruleStages > publication.ruleStages)
    return { reason: 'approval_rule', says: 'The approval rules ask for more than it has.' }
  return { reason: 'approval_voided', says: 'It is not what was approved.' }
}

/**
 * A rule that a link breaks by now, though it did not when it was approved: a value was retired, a short link switched
 * off. Once the first part is out, what follows it is not held back.
 */
function findBrokenLink(
  { post }: PostRecord,
  { platform, own }: Publication,
  delivery: DeliveryRow | null,
  links: LinkFacts,
): string | null {
  if (delivery && delivery.externalIds.length > 0) return null
  return checkPostLinks(platform, render(platform, post, own), links)[0]?.message ?? null
}

/** Nothing of it has begun: it says something else now, or somebody has given it a new time since. */
export function isFresh({ at, hash }: Publication, delivery: DeliveryRow): boolean {
  return delivery.hash !== hash || (at !== null && at > delivery.startedAt)
}

function findLateness({ at }: Publication, { now, publishing }: StartFacts): Stop | null {
  if (at === null || !isLate(at, now, publishing)) return null
  return { reason: 'late', says: `It was due at ${at}, more than ${publishing.lateMinutes} minutes ago.` }
}
