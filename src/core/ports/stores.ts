import type { AuditEntry } from '#core/audit/entry.ts'
import type { Page } from '#core/base/page.ts'
import type { Desk } from '#core/desk/desk.ts'
import type { Person } from '#core/person/person.ts'
import type { Instant } from '#core/time/instant.ts'

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
  /** @returns false when `desk.version` is no longer the row's */
  update(desk: Desk): Promise<boolean>
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
}

/** Every store, over one connection: the pool, or one transaction. */
export interface Stores {
  readonly people: PersonStore
  readonly invitations: InvitationStore
  readonly apiTokens: ApiTokenStore
  readonly desk: DeskStore
  readonly setupLink: SetupLinkStore
  readonly secrets: SecretStore
  readonly heartbeats: HeartbeatStore
  readonly audit: AuditReader
}
