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

interface Plan extends Outlook {
  /** The same once it has happened. */
  readonly done: string
}

interface SayFacts {
  readonly zone: Zone
  readonly toleranceMinutes: number
}

/** `Tue, Dec 8, 09:30 · keeps its approval` */
export function sayPlan({ moves, refused }: MovePlan, { zone, toleranceMinutes }: SayFacts): Plan {
  const [first] = moves
  if (!first) {
    const why = refused[0]?.why
    const text = why ? `Refused: ${REFUSALS[why]}` : 'Stays where it is'
    return { tone: why ? 'danger' : 'neutral', text, done: text }
  }
  const posts = countPosts(moves)
  const when = posts > 1 ? `${posts} posts, the first to ${sayWhen(first, zone)}` : sayWhen(first, zone)
  const worst = worstOf(moves)
  const left = refused.length > 0 ? ` · ${refused.length} stay: ${REFUSALS[refused[0]?.why ?? 'published']}` : ''
  const text = `${when}${sayVerdict(worst, moves, zone, toleranceMinutes)}${left}`
  return { tone: TONES[worst], text, done: posts > 1 ? `Moved ${text}` : `Moved to ${text}` }
}

function countPosts(moves: readonly PlannedMove[]): number {
  return new Set(moves.map((move) => move.postId)).size
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
      const approvals = moves.filter((move) => move.verdict !== 'none').length
      if (voided < approvals) return ` · voids ${voided} of ${approvals} approvals`
      if (voided > 1 && (countPosts(moves) > 1 || voided < moves.length)) return ` · voids ${voided} approvals`
      if (voided < moves.length) return ' · voids the approval of one'
      const planned = only?.before.releasedFor ?? only?.before.at
      const from = planned ? ` from ${sayShortDay(dayOf(planned, zone))}, ${wallTimeOf(planned, zone)}` : ''
      return ` · voids the approval (more than ${toleranceMinutes} min${from})`
    }
  }
}
