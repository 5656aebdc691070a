import type { Instant } from '#core/time/instant.ts'
import type { Zone } from '#core/time/zone.ts'
import type { Level } from './level.ts'

/** Somebody who has, or had, a place at the desk. People are never deleted: what they did stays theirs. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly title: string
  readonly pronouns: string
  readonly level: Level
  /** May change settings and people, whatever the level. */
  readonly administrator: boolean
  readonly zone: Zone
  /** Belongs to the demonstration workspace, and cannot sign in outside it. */
  readonly demo: boolean
  readonly createdAt: Instant
  /** When the invitation was accepted; null while it is open. */
  readonly joinedAt: Instant | null
  readonly deactivatedAt: Instant | null
  /** Grows by one with every change; a change made against an older one is refused. */
  readonly version: number
}

export type PersonState = 'active' | 'invited' | 'deactivated'

/** @returns what the person is to the desk now */
export function personState(person: Pick<Person, 'joinedAt' | 'deactivatedAt'>): PersonState {
  if (person.deactivatedAt) return 'deactivated'
  return person.joinedAt ? 'active' : 'invited'
}
