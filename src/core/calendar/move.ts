import { type ApprovalRules, isWithinTolerance } from '#core/approval/rules.ts'
import { isFrozen, type PublicationState } from '#core/publication/state.ts'
import { DAY_MS, type Instant, MINUTE_MS, toMs } from '#core/time/instant.ts'
import { addDays, type Day, dayOf, toInstantOf, type WallTime, wallTimeOf } from '#core/time/wall.ts'
import type { Zone } from '#core/time/zone.ts'
import type { CalendarCard, CardPublication } from './card.ts'

/** Where something goes. */
export type Shift =
  /** Other days; time of day and zone stay. */
  | { readonly kind: 'days'; readonly days: number }
  /** Other days and another time of day, by so much. */
  | { readonly kind: 'minutes'; readonly days: number; readonly minutes: number }
  /** Exactly then, wherever it was. */
  | { readonly kind: 'to'; readonly day: Day; readonly time: WallTime; readonly zone: Zone }
  /** Back to having no time. */
  | { readonly kind: 'untime' }

/** Some channels of a post that go together. */
export interface Moving {
  readonly card: CalendarCard
  readonly publications: readonly CardPublication[]
}

/**
 * What becomes of a release: `none` was there; it `keeps`; the move `voids` it; or it would be void, and whoever moves
 * it may and does release it `again`.
 */
export type Verdict = 'none' | 'keeps' | 'voids' | 'again'

export interface PlannedMove {
  readonly postId: string
  readonly channelId: string
  readonly day: Day | null
  readonly time: WallTime | null
  readonly zone: Zone
  readonly version: number
  /** The moment that day, time and zone mean. */
  readonly at: Instant | null
  readonly verdict: Verdict
  readonly before: CardPublication
}

export type Refusal = 'sending' | 'published' | 'unconfirmed' | 'past'

export interface MovePlan {
  readonly moves: readonly PlannedMove[]
  readonly refused: readonly { readonly postId: string; readonly channelId: string; readonly why: Refusal }[]
}

export interface MoveFacts {
  readonly zone: Zone
  readonly approval: Pick<ApprovalRules, 'toleranceMinutes'>
  readonly now: Instant
  /** Whether the person moving may release what needs nobody else’s approval. */
  readonly mayRelease: boolean
}

/**
 * What a move comes to: the moves to ask the server for, which of them void a release, and what cannot be moved. A move
 * by days keeps what the clock on the wall shows in the publication’s own zone, also over a daylight-saving change.
 */
export function planMoves(moving: readonly Moving[], shift: Shift, facts: MoveFacts): MovePlan {
  const moves: PlannedMove[] = []
  const refused: { postId: string; channelId: string; why: Refusal }[] = []
  for (const { card, publications } of moving)
    for (const before of publications) {
      const found = planOne(card.id, before, shift, facts)
      if (typeof found === 'string') refused.push({ postId: card.id, channelId: before.channelId, why: found })
      else if (found.at !== before.at || found.zone !== (before.zone ?? facts.zone)) moves.push(found)
    }
  return { moves, refused }
}

function planOne(postId: string, before: CardPublication, shift: Shift, facts: MoveFacts): PlannedMove | Refusal {
  if (isFrozen(before.state)) return before.state as Refusal
  const target = targetOf(before, shift, facts)
  const at = target.day !== null && target.time !== null ? toInstantOf(target.day, target.time, target.zone) : null
  if (at !== null && at <= facts.now && at !== before.at) return 'past'
  const { channelId, version } = before
  return { postId, channelId, ...target, version, at, verdict: judge(before, at, facts), before }
}

interface Target {
  readonly day: Day | null
  readonly time: WallTime | null
  readonly zone: Zone
}

function targetOf(before: CardPublication, shift: Shift, facts: MoveFacts): Target {
  const zone = before.zone ?? facts.zone
  if (shift.kind === 'to') return { day: shift.day, time: shift.time, zone: shift.zone }
  if (shift.kind === 'untime' || before.at === null) return { day: null, time: null, zone }
  const [day, time] = [dayOf(before.at, zone), wallTimeOf(before.at, zone)]
  if (shift.kind === 'days') return { day: addDays(day, shift.days), time, zone }
  // Added as if it were UTC: it is the hands of the clock that move.
  const wall = new Date(toMs(`${day}T${time}:00.000Z`) + shift.days * DAY_MS + shift.minutes * MINUTE_MS).toISOString()
  return { day: wall.slice(0, 10), time: wall.slice(11, 16), zone }
}

function judge(before: CardPublication, at: Instant | null, facts: MoveFacts): Verdict {
  if (!isCovered(before.state)) return 'none'
  if (isWithinTolerance(at, releasedFor(before), facts.approval)) return 'keeps'
  return before.free && facts.mayRelease ? 'again' : 'voids'
}

function isCovered(state: PublicationState): boolean {
  return state === 'approved' || state === 'scheduled'
}

/** The time that the release which holds was given for. */
function releasedFor(publication: CardPublication): Instant | null {
  return publication.releasedFor ?? publication.at
}

/** @returns the moves that take these back, given the versions they have by now */
export function invertMoves(
  moves: readonly PlannedMove[],
  versionOf: (move: PlannedMove) => number,
  deskZone: Zone,
): Omit<PlannedMove, 'verdict' | 'before' | 'at'>[] {
  return moves.map((move) => {
    const { postId, channelId, before } = move
    const zone = before.zone ?? deskZone
    const wall = before.at
      ? { day: dayOf(before.at, zone), time: wallTimeOf(before.at, zone) }
      : { day: null, time: null }
    return { postId, channelId, ...wall, zone, version: versionOf(move) }
  })
}
