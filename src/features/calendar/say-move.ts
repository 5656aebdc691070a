import type { MovePlan, PlannedMove, Refusal, Verdict } from '#core/calendar/move.ts'
import { toMs } from '#core/time/instant.ts'
import { type Day, dayOf, wallTimeOf } from '#core/time/wall.ts'
import type { Zone } from '#core/time/zone.ts'

const SHORT_DAY = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
})

/** `Tue, Dec 8` */
export function sayShortDay(day: Day): string {
  return SHORT_DAY.format(toMs(`${day}T00:00:00.000Z`))
}

const REFUSALS: Record<Refusal, string> = {
  sending: 'it is being sent right now',
  published: 'already published',
  unconfirmed: 'nobody knows yet whether it went out',
  past: 'that time has passed',
}

/** What is about to happen, before it does. */
export interface Outlook {
  readonly tone: 'clear' | 'caution' | 'danger' | 'neutral'
  readonly text: string
}

interface SayFacts {
  readonly zone: Zone
  readonly toleranceMinutes: number
}

/** `Tue, Dec 8, 09:30 · keeps its approval` */
export function sayPlan({ moves, refused }: MovePlan, { zone, toleranceMinutes }: SayFacts): Outlook {
  const [first] = moves
  if (!first) {
    const why = refused[0]?.why
    return why ? { tone: 'danger', text: `Refused: ${REFUSALS[why]}` } : { tone: 'neutral', text: 'Stays where it is' }
  }
  const posts = new Set(moves.map((move) => move.postId)).size
  const when = posts > 1 ? `${posts} posts, the first to ${sayWhen(first, zone)}` : sayWhen(first, zone)
  const worst = worstOf(moves)
  const left = refused.length > 0 ? ` · ${refused.length} stay: ${REFUSALS[refused[0]?.why ?? 'published']}` : ''
  return { tone: TONES[worst], text: `${when}${sayVerdict(worst, moves, zone, toleranceMinutes)}${left}` }
}

const TONES: Record<Verdict, Outlook['tone']> = { none: 'neutral', keeps: 'clear', again: 'clear', voids: 'caution' }
const ORDER: readonly Verdict[] = ['voids', 'again', 'keeps', 'none']

function worstOf(moves: readonly PlannedMove[]): Verdict {
  return ORDER.find((verdict) => moves.some((move) => move.verdict === verdict)) ?? 'none'
}

/** When a move ends, on the desk’s clock. */
function sayWhen({ at }: PlannedMove, zone: Zone): string {
  return at === null ? 'no time' : `${sayShortDay(dayOf(at, zone))}, ${wallTimeOf(at, zone)}`
}

function sayVerdict(worst: Verdict, moves: readonly PlannedMove[], zone: Zone, toleranceMinutes: number): string {
  const [only] = moves
  switch (worst) {
    case 'keeps':
      return ' · keeps its approval'
    case 'again':
      return ' · you release it again'
    case 'none':
      return ''
    default: {
      const voided = moves.filter((move) => move.verdict === 'voids').length
      if (voided < moves.length) return ` · voids ${voided} of ${moves.length} approvals`
      if (new Set(moves.map((move) => move.postId)).size > 1) return ' · voids the approvals'
      const planned = only?.before.releasedFor ?? only?.before.at
      const from = planned ? ` from ${sayShortDay(dayOf(planned, zone))}, ${wallTimeOf(planned, zone)}` : ''
      return ` · voids the approval (more than ${toleranceMinutes} min${from})`
    }
  }
}
