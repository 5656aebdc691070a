import type { Pause } from '#core/pause/pause.ts'
import type { Platform } from '#core/channel/platform.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { HeldReason, PublicationState } from '#core/publication/state.ts'
import type { Attempt, DeliveryRow } from '#core/publishing/delivery.ts'
import type { Instant } from '#core/time/instant.ts'
import type { RateReading } from './connector.ts'

/** A publication that is to be worked on now, with what decides about it. */
export interface DueWork {
  readonly publicationId: string
  readonly record: PostRecord
  /** Null before the first attempt. */
  readonly delivery: DeliveryRow | null
}

export interface WhenDue {
  /** The desk’s time. */
  readonly now: Instant
  /** Real time: leases are measured in it. */
  readonly realNow: Instant
}

export interface DeliveryStore {
  /**
   * Takes the lock between sending and pausing until the transaction ends: `share` by whoever is about to call a
   * platform, `exclusive` by whoever throws or lifts a lever. So no call begins between a lever and its answer.
   */
  holdSignal(mode: 'share' | 'exclusive'): Promise<void>
  /**
   * What is due and in nobody’s hands, the longest due first: scheduled ones whose minute has come, and begun ones
   * whose next look has. Their rows are held until the transaction ends; rows that another worker holds are passed over.
   */
  takeDue(when: WhenDue, limit: number): Promise<DueWork[]>
  /** The first moment after `after`, not after `until`, at which there will be something to do. */
  nextDue(after: Instant, until: Instant): Promise<Instant | null>
  /** Ends every lease. Only for whoever knows that no other process is alive, as the embedded database does when it opens. */
  freeAll(): Promise<void>
  get(publicationId: string): Promise<DeliveryRow | null>
  getMany(publicationIds: readonly string[]): Promise<DeliveryRow[]>
  put(deliveries: readonly DeliveryRow[]): Promise<void>
  /** Writes only while `leaseBy` still holds the lease. @returns false when somebody else has taken over */
  putMine(delivery: DeliveryRow, leaseBy: string): Promise<boolean>
  /** Publications with a call on its way that cannot be taken back. */
  listCalling(): Promise<string[]>
  /** Ids, on their platform, of what other publications of the same channel have brought out. */
  listOthersOut(publicationId: string): Promise<string[]>
  addAttempts(attempts: readonly Attempt[]): Promise<void>
  /** Oldest first. */
  listAttempts(publicationId: string): Promise<Attempt[]>
}

/** A lever, and what was on its way when it was thrown. */
export interface PauseRow extends Pause {
  readonly inFlight: readonly string[]
}

export interface PauseStore {
  insert(pause: PauseRow): Promise<void>
  get(id: string): Promise<PauseRow | null>
  /** Not lifted and not ended before this. */
  listActive(now: Instant): Promise<PauseRow[]>
  /** Newest first. */
  list(limit: number): Promise<PauseRow[]>
  /** @returns false when it was lifted before */
  lift(id: string, by: string, at: Instant): Promise<boolean>
}

/** Whether the desk can act as a channel. */
export interface Connection {
  readonly channelId: string
  readonly state: 'connected' | 'broken'
  readonly accountId: string
  readonly origin: string
  /** When the credentials stop working; null when they do not, or nobody knows. */
  readonly expiresAt: Instant | null
  /** What is wrong, in words; empty when nothing is. */
  readonly says: string
  readonly changedAt: Instant
  readonly version: number
}

export interface ConnectionStore {
  list(): Promise<Connection[]>
  get(channelId: string): Promise<Connection | null>
  put(connection: Connection): Promise<void>
  /**
   * Takes the right to renew the credentials, which one process at a time may: some platforms take a refresh token once.
   * @param until in real time, when whoever has not come back is taken for dead @returns false while another has it
   */
  takeRenewal(channelId: string, realNow: Instant, until: Instant): Promise<boolean>
  giveBackRenewal(channelId: string): Promise<void>
  /** Holds the row until the transaction ends, so that two processes do not renew at once. */
  lock(channelId: string): Promise<Connection | null>
}

export interface RateStore {
  put(reading: RateReading): Promise<void>
  /** Buckets of this channel with nothing left, that have not been refilled by then. */
  listSpent(channelId: string, now: Instant): Promise<RateReading[]>
}

/** A publication as lists of trouble show it. */
export interface BriefPublication {
  readonly publicationId: string
  readonly postId: string
  readonly channelId: string
  readonly platform: Platform
  readonly title: string
  readonly at: Instant | null
  readonly state: PublicationState
  readonly heldReason: HeldReason | null
  readonly note: string
}

/** Which publications of a channel are meant. */
export interface OfChannel {
  readonly channelId: string
  readonly state: PublicationState
  readonly heldReason?: HeldReason
  /** Only those with a time after this. */
  readonly after?: Instant
}

export interface OwnerCount {
  readonly ownerId: string
  readonly count: number
}

export interface HealthRow {
  readonly at: Instant
  readonly publishedAt: Instant | null
  readonly channelId: string
  readonly state: PublicationState
}

/** What people ask about publishing as a whole. */
export interface PublishingReads {
  /** Those in one of these states, by time. */
  listInState(states: readonly PublicationState[], limit: number): Promise<BriefPublication[]>
  countByState(states: readonly PublicationState[]): Promise<Partial<Record<PublicationState, number>>>
  /** The first scheduled one after this moment. */
  findNext(after: Instant): Promise<BriefPublication | null>
  /** Scheduled ones whose minute passed before this, and which nobody has begun. */
  findOverdue(before: Instant): Promise<{ count: number; since: Instant | null }>
  /** Scheduled ones of the channel after this moment, by time. */
  listScheduled(channelId: string, after: Instant, limit: number): Promise<BriefPublication[]>
  /** How many of these there are, by who owns their post. */
  countByOwner(which: OfChannel): Promise<OwnerCount[]>
  listBriefs(publicationIds: readonly string[]): Promise<BriefPublication[]>
  /** Everything that was to go out in `[from, to)` and came to something. */
  listHealth(from: Instant, to: Instant): Promise<HealthRow[]>
}
