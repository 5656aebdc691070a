import type { AuditEntry } from '#core/audit/entry.ts'
import type { Page } from '#core/base/page.ts'
import type { Channel } from '#core/channel/channel.ts'
import type { Desk } from '#core/desk/desk.ts'
import type { Notification } from '#core/notification/notification.ts'
import type { Person } from '#core/person/person.ts'
import type { PickListValue } from '#core/pick-list/pick-list.ts'
import type { Instant } from '#core/time/instant.ts'
import type { CommentStore, MarkStore, PostStore, ReviewStore, RevisionStore, ViewStore } from './post-stores.ts'
import type { ConnectionStore, DeliveryStore, PauseStore, PublishingReads, RateStore } from './publishing-stores.ts'
import type { DestinationStore, LinkStore, ValueRequestStore } from './link-stores.ts'
import type { MediaStore } from './media-store.ts'

export interface PersonStore {
  list(): Promise<Person[]>
  get(id: string): Promise<Person | null>
  getByEmail(email: string): Promise<Person | null>
  insert(person: Person): Promise<void>
  /** Writes what may change, raising the version. @returns false when `person.version` is no longer the row's */
  update(person: Person): Promise<boolean>
  /**
   * Sets the password the person signs in with.
   * @param hash as the identity port made it; a password itself never gets here
   */
  setPassword(personId: string, accountId: string, hash: string, at: Instant): Promise<void>
  /** Ends every session of the person. */
  endSessions(personId: string): Promise<void>
  /** Counts the active administrators and holds their rows until the transaction ends, so that two cannot remove each other. */
  lockAdministrators(): Promise<number>
}

/** A link that lets an invited person in, once, until it expires. Only its hash is kept. */
export interface Invitation {
  readonly id: string
  readonly personId: string
  readonly tokenHash: string
  readonly invitedBy: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly acceptedAt: Instant | null
  readonly withdrawnAt: Instant | null
}

export interface InvitationStore {
  insert(invitation: Invitation): Promise<void>
  getByTokenHash(tokenHash: string): Promise<Invitation | null>
  /** The invitations neither accepted nor withdrawn, expired ones included. */
  listOpen(): Promise<Invitation[]>
  /** @returns false when it was already accepted or withdrawn */
  accept(id: string, at: Instant): Promise<boolean>
  withdrawFor(personId: string, at: Instant): Promise<number>
}

/** A key for the API: its hash, what it may do, and until when. */
export interface ApiToken {
  readonly id: string
  readonly ownerId: string
  readonly name: string
  /** The first characters, by which people tell their tokens apart. */
  readonly prefix: string
  readonly tokenHash: string
  /** Policy actions; what its owner may not do, it may not either. */
  readonly scopes: readonly string[]
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly lastUsedAt: Instant | null
  readonly revokedAt: Instant | null
}

export interface ApiTokenStore {
  insert(token: ApiToken): Promise<void>
  get(id: string): Promise<ApiToken | null>
  getByHash(tokenHash: string): Promise<ApiToken | null>
  /** @param ownerId only this person's; null for everyone's */
  list(ownerId: string | null): Promise<ApiToken[]>
  /** @returns false when it was revoked before */
  revoke(id: string, at: Instant): Promise<boolean>
  /** Notes the use, at most once a minute, outside any transaction. */
  touch(id: string, at: Instant): Promise<void>
}

export interface DeskStore {
  /** @returns null before the first start has made the desk */
  get(): Promise<Desk | null>
  insert(desk: Desk): Promise<void>
  /** Writes the settings, and not the clock. @returns false when `desk.version` is no longer the row's */
  update(desk: Desk): Promise<boolean>
  getClock(): Promise<DeskClock>
  /** Writes the clock, and not the settings; waits for whoever holds the row. */
  setClock(clock: DeskClock): Promise<void>
}

/** The demonstration clock. */
export interface DeskClock {
  readonly offsetMs: number
  /** Time is being played forward, and since when, in real time; null when it is not. */
  readonly playing: Playing | null
}

export interface Playing {
  readonly from: Instant
  readonly to: Instant
  /** Real time of the last step: a player that has died is told by its silence. */
  readonly steppedAt: Instant
  /** Due instants worked through so far. */
  readonly steps: number
}

export interface ChannelStore {
  /** Retired ones included, by platform and name. */
  list(): Promise<Channel[]>
  get(id: string): Promise<Channel | null>
  insert(channel: Channel): Promise<void>
  /** @returns false when `channel.version` is no longer the row's */
  update(channel: Channel): Promise<boolean>
}

export interface PickListStore {
  /** Retired ones included. */
  list(): Promise<PickListValue[]>
  get(id: string): Promise<PickListValue | null>
  insert(values: readonly PickListValue[]): Promise<void>
  /** Writes label, mediums and retirement. @returns false when `value.version` is no longer the row's */
  update(value: PickListValue): Promise<boolean>
}

export interface NotificationStore {
  insert(notifications: readonly Notification[]): Promise<void>
  /** Newest first. */
  list(personId: string, limit: number): Promise<Notification[]>
  countUnread(personId: string): Promise<number>
  /** @param ids null for all of the person's */
  markRead(personId: string, ids: readonly string[] | null, at: Instant): Promise<void>
  /** @returns the ids among these that exist; makes a job that tells people safe to run twice */
  findExisting(ids: readonly string[]): Promise<string[]>
}

/** The one-time link that makes the first administrator. */
export interface SetupLinkStore {
  /** Replaces any earlier link. */
  put(link: { tokenHash: string; createdAt: Instant; expiresAt: Instant }): Promise<void>
  get(): Promise<{ tokenHash: string; expiresAt: Instant } | null>
  /** @returns false when the link was already used */
  remove(): Promise<boolean>
}

/** Secrets at rest, sealed by the vault before they get here. */
export interface SecretStore {
  put(name: string, sealed: string, at: Instant): Promise<void>
  get(name: string): Promise<string | null>
  remove(name: string): Promise<void>
}

export interface Heartbeat {
  readonly processId: string
  readonly role: 'all' | 'web' | 'worker'
  readonly startedAt: Instant
  readonly beatAt: Instant
}

/** Signs of life of the processes, in real time. */
export interface HeartbeatStore {
  beat(heartbeat: Heartbeat): Promise<void>
  list(): Promise<Heartbeat[]>
  remove(processId: string): Promise<void>
}

export interface AuditFilter {
  readonly actorId?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly event?: string | undefined
  /** Words to find in names and reasons, whatever their case. */
  readonly text?: string | undefined
  readonly from?: Instant | undefined
  /** Exclusive. */
  readonly to?: Instant | undefined
}

/** Read only: entries are written by `transact` and nothing else. */
export interface AuditReader {
  /** Newest first. @param before only entries with a smaller id */
  list(filter: AuditFilter, limit: number, before: number | null): Promise<Page<AuditEntry>>
  listEvents(): Promise<string[]>
  /** Oldest first, for live updates. */
  listAfter(id: number, limit: number): Promise<AuditEntry[]>
  /** @returns 0 when there is none */
  lastId(): Promise<number>
}

/** Every store, over one connection: the pool, or one transaction. */
export interface Stores {
  readonly people: PersonStore
  readonly invitations: InvitationStore
  readonly apiTokens: ApiTokenStore
  readonly desk: DeskStore
  readonly channels: ChannelStore
  readonly pickLists: PickListStore
  readonly media: MediaStore
  readonly notifications: NotificationStore
  readonly setupLink: SetupLinkStore
  readonly secrets: SecretStore
  readonly heartbeats: HeartbeatStore
  readonly posts: PostStore
  readonly revisions: RevisionStore
  readonly comments: CommentStore
  readonly reviews: ReviewStore
  readonly deliveries: DeliveryStore
  readonly pauses: PauseStore
  readonly connections: ConnectionStore
  readonly rates: RateStore
  readonly publishing: PublishingReads
  readonly marks: MarkStore
  readonly views: ViewStore
  readonly links: LinkStore
  readonly valueRequests: ValueRequestStore
  readonly destinations: DestinationStore
  readonly audit: AuditReader
}
