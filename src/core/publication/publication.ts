import type { Platform } from '#core/channel/platform.ts'
import type { ChannelPlan } from '#core/post/content.ts'
import type { Instant } from '#core/time/instant.ts'
import type { HeldReason, PublicationState } from './state.ts'

/** A post on one channel. */
export interface Publication extends ChannelPlan {
  readonly id: string
  readonly postId: string
  readonly platform: Platform
  /** Its place among the channels of the post, from 0. */
  readonly position: number
  /** The instant that day, time and zone mean; null without a time. */
  readonly at: Instant | null
  readonly state: PublicationState
  readonly heldReason: HeldReason | null
  /** What somebody said of it last: what to change, why it was declined or cancelled. */
  readonly note: string
  /** Of the payload as it would be sent now; what approvals are bound to. */
  readonly hash: string
  /** How many approvals by different people it needs; 0 when its author may release it. */
  readonly stages: number
  /** The same whoever had written it: what channel, campaign and sensitivity ask. */
  readonly ruleStages: number
  /** Grows when it is taken back, sent back or cancelled: a yes of an earlier round no longer counts. */
  readonly round: number
  /** The time the release that holds now was given for; null without one, or when it was given without a time. */
  readonly releasedFor: Instant | null
  /** When that release lapses; null when it does not. */
  readonly lapsesAt: Instant | null
  /** Who was asked to approve it; null when anybody who may can. */
  readonly approverId: string | null
  readonly submittedBy: string | null
  readonly submittedAt: Instant | null
  /** The address of the live post; null before, or where it is not known. */
  readonly liveUrl: string | null
  readonly publishedAt: Instant | null
  readonly version: number
}

/** Somebody's yes to exactly this. Never altered: a change makes it stop matching, and undoing the change match again. */
export interface Approval {
  readonly id: string
  readonly postId: string
  readonly channelId: string
  readonly kind: 'approved' | 'released_by_author'
  readonly personId: string
  readonly at: Instant
  /** The round of the publication in which it was given. */
  readonly round: number
  /** The payload that was approved. */
  readonly hash: string
  /** The time it was approved for; null when it was approved without one, and any time is within it. */
  readonly plannedAt: Instant | null
  /** From then on it no longer counts; null when it does not lapse. */
  readonly lapsesAt: Instant | null
  readonly note: string
}
