import type { Level } from './level.ts'

/** A person acting: the facts the policy asks about. */
export interface PersonActor {
  readonly kind: 'person'
  readonly personId: string
  readonly name: string
  readonly level: Level
  readonly administrator: boolean
  /** How the person got in. A token carries its own, narrower, list of actions. */
  readonly via:
    | { readonly kind: 'session' }
    | { readonly kind: 'token'; readonly tokenId: string; readonly scopes: readonly string[] }
}

/** The desk itself acting: a job, the console, the first start. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
}

export type Actor = PersonActor | SystemActor
