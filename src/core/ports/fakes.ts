import type { Platform } from '../channel/platform.ts'
import type { Account } from './connector.ts'
import type { Instant } from '../time/instant.ts'

/** What an imitation was asked to do wrong. */
export interface FakeFault {
  readonly id: string
  readonly kind: string
  /** How many calls it will befall yet; null for ever. */
  readonly remaining: number | null
}

/** A call that wanted to change something, as it arrived at an imitation. */
export interface FakeArrival {
  /** Real time: it does not move with the demonstration clock. */
  readonly at: Instant
  readonly method: string
  readonly path: string
  readonly status: number
  /** What was done wrong to it on demand. */
  readonly fault: string | null
}

/** A post as an imitation holds it. */
export interface FakeHeldPost {
  readonly id: string
  readonly text: string
  /** The desk's time. */
  readonly at: Instant
}

/** One imitated platform. */
export interface FakePlatformView {
  readonly platform: Platform
  /** The kinds of fault that it can do. */
  readonly kinds: readonly string[]
  readonly faults: readonly FakeFault[]
  /** How many posts it holds, parts of threads included. */
  readonly posts: number
  /** The last of them, newest first. */
  readonly held: readonly FakeHeldPost[]
  /** The last ones, newest first. */
  readonly arrivals: readonly FakeArrival[]
}

/** The imitated platforms of a demonstration, for its Simulator. */
export interface Fakes {
  readonly platforms: readonly Platform[]
  list(): Promise<readonly FakePlatformView[]>
  /** @param kind one of those that `list` names for the platform @param always not only once */
  addFault(platform: Platform, kind: string, always: boolean): Promise<void>
  removeFault(platform: Platform, id: string): Promise<void>
  clearFaults(): Promise<void>
  /** @returns the account that the imitation knows, with credentials that hold now; null when it imitates no such platform */
  findAccount(platform: Platform): Promise<Account | null>
}
