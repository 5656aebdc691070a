import type { Platform } from '#core/channel/platform.ts'
import type { RenderedPublication } from '#core/publication/render.ts'
import type { Instant } from '#core/time/instant.ts'

/** A file as it is sent: its facts, and its bytes when they are asked for. */
export interface ParcelFile {
  readonly name: string
  /** MIME type. */
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly altText: string
  read(): Promise<Uint8Array>
}

/** One publication, ready to go: the words with their link in place, and the files in order. */
export interface Parcel {
  readonly publicationId: string
  readonly rendered: RenderedPublication
  readonly files: readonly ParcelFile[]
  /** ISO 639-1; null when nobody has said. */
  readonly language: string | null
}

/** What it takes to act as a channel. Secrets: never logged, never in an error. */
export interface Account {
  readonly channelId: string
  /** `https://api.x.com`, `https://social.example`, the host of a personal data server: where the account lives. */
  readonly origin: string
  /** The account’s id there: X user id, Mastodon account id, DID. */
  readonly accountId: string
  readonly handle: string
  readonly accessToken: string
  readonly refreshToken: string | null
  /** When the access token stops working; null when it does not, or nobody knows. */
  readonly expiresAt: Instant | null
}

/**
 * What platforms hand out on the way, by name: media ids, and `post.0`, `post.1` … for the posts of the thread that are
 * out. Stored before the next call. An outcome names all there are, so that they replace what was stored.
 */
export type Handles = Readonly<Record<string, string>>

/**
 * Where the sending of a publication stands. All of it is stored before the call that it describes, so that a crash
 * in the middle leaves nothing to guess.
 */
export interface Delivery {
  /** The same for every attempt, made before the first. */
  readonly idempotencyKey: string
  /** Frozen with the first attempt, so that a repeat is the very same. */
  readonly createdAt: Instant
  /** Bluesky: the record key (TID) of each post of the thread, the first one included. */
  readonly recordKeys: readonly string[]
  readonly step: Step
  readonly handles: Handles
}

/** `upload.0`, `poll.0`, `describe.0`, `create`, `thread.1`: what is done, and to which file or part. */
export type Step = string

export interface Published {
  readonly externalId: string
  /** The address people open; null where the platform does not tell. */
  readonly url: string | null
}

/** Why a call did not do what it was for. `says` is for people and holds no secret; decided by status and code, never by text. */
export type Failure =
  /** The platform says no, and would say so again. */
  | { readonly kind: 'rejected'; readonly says: string; readonly status: number | null }
  /** Not now. Surely not done. */
  | { readonly kind: 'rate_limited'; readonly says: string; readonly until: Instant }
  /** Surely nothing came of it: no connection was made, or what was lost was only preparing, and may be done again. */
  | { readonly kind: 'unreachable'; readonly says: string }
  /** The credentials do not hold. `lasting`: refreshing them will not help, a person has to connect again. */
  | AuthExpired
  /** It may have been done: the answer was lost, or cannot be trusted. */
  | { readonly kind: 'unknown_outcome'; readonly says: string }

export interface AuthExpired {
  readonly kind: 'auth_expired'
  readonly says: string
  readonly lasting: boolean
}

/** What one step came to. */
export type StepOutcome =
  /** Go on with this step; `at` when to look again, at once without it. */
  | { readonly kind: 'continue'; readonly step: Step; readonly handles: Handles; readonly at?: Instant }
  /** The post is out. `step` is what follows it (the thread), null when nothing does. */
  | { readonly kind: 'published'; readonly post: Published; readonly handles: Handles; readonly step: Step | null }
  /** What followed the post is done, too. */
  | { readonly kind: 'finished'; readonly handles: Handles }
  | Failure

/** What reading the platform back showed. */
export type Sighting =
  /** It is there: the step that had been lost sight of is done. `post` is the first post, also when a part was looked for. */
  | { readonly kind: 'there'; readonly post: Published; readonly handles: Handles; readonly step: Step | null }
  /** Not seen in this reading, which proves nothing: a platform may show it later. */
  | { readonly kind: 'absent' }
  /** The reading itself failed. */
  | { readonly kind: 'unreadable'; readonly failure: Failure }

export type Removal = { readonly kind: 'removed' } | { readonly kind: 'gone' } | Failure

export type Refreshed =
  | { readonly kind: 'refreshed'; readonly account: Pick<Account, 'accessToken' | 'refreshToken' | 'expiresAt'> }
  | Failure

/** How many calls are left, as the platform’s own headers say. */
export interface RateReading {
  readonly channelId: string
  /** What is limited, such as `tweets`. */
  readonly bucket: string
  readonly remaining: number
  readonly resetsAt: Instant
}

/** Speaks to one platform. It keeps nothing: everything it needs comes with the call, everything it learns goes back. */
export interface Connector {
  readonly platform: Platform
  /** What posts count against, as `RateReading.bucket` names it. */
  readonly publishBucket: string
  /** @returns the first step of a publication */
  begin(parcel: Parcel): Step
  /** Cannot be taken back: pause, version and approval are read again right before it. */
  isIrrevocable(step: Step): boolean
  /** Belongs after the post is out: when it fails, the post is published all the same. */
  isFollowUp(step: Step): boolean
  /** Does one step: one call that changes something, at most. It never repeats a call that changes something. */
  run(parcel: Parcel, delivery: Delivery, account: Account): Promise<StepOutcome>
  /**
   * Whether the step may be done again after nobody knows whether it was: only where the platform itself recognizes
   * the repeat. @param sinceMs time since the first attempt, in milliseconds
   */
  mayRepeat(step: Step, sinceMs: number): boolean
  /**
   * Looks whether the step of the delivery was done, by reading the platform.
   * @param others ids there of what other publications have brought out: never taken for the one looked for, however alike
   */
  find(parcel: Parcel, delivery: Delivery, account: Account, others: ReadonlySet<string>): Promise<Sighting>
  /** Takes published posts off: the thread’s parts too. */
  remove(externalIds: readonly string[], account: Account): Promise<Removal>
  refresh(account: Account): Promise<Refreshed>
  /** Reading what people say and how posts fare: designed in, used by later editions. */
  readonly reads: { readonly inbound: boolean; readonly metrics: boolean }
}
