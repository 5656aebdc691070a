import type { Failure } from '#core/ports/connector.ts'
import type { AttemptOutcome } from '#core/publishing/delivery.ts'
import { isSpent } from '#core/publishing/rules.ts'
import type { Claimed, Run } from './needs.ts'
import { note } from './note.ts'

const FREE = { leaseBy: null, leaseUntil: null, calling: null }

/** How the attempt log says a failure. */
export const OUTCOMES: Record<Failure['kind'], AttemptOutcome> = {
  rejected: 'refused',
  rate_limited: 'rate_limited',
  unreachable: 'unreachable',
  auth_expired: 'credentials',
  unknown_outcome: 'unknown',
}

/** Surely nothing was done: it is put off, and held when that has gone on for too long. @param at when to try again */
export async function tryAgain({ needs }: Run, claimed: Claimed, failure: Failure, at: string): Promise<null> {
  const { delivery, publication } = claimed
  const again = { ...delivery, ...FREE, nextAt: at, tries: delivery.tries + 1 }
  const base = { outcome: OUTCOMES[failure.kind], says: `${failure.says} It is tried again at ${at}.` }
  const desk = await needs.stores.desk.get()
  const spent = desk !== null && isSpent(delivery.startedAt, at, desk.publishing)
  if (publication.state !== 'sending') {
    await note(needs, claimed, { ...base, delivery: again })
  } else if (spent) {
    const heldReason = failure.kind === 'rate_limited' ? ('platform_capacity' as const) : ('late' as const)
    await note(needs, claimed, {
      ...{ ...base, says: `${failure.says} It was tried for long enough.`, event: 'hold' as const },
      ...{ delivery: { ...again, nextAt: null }, set: { heldReason, note: failure.says } },
      tell: { title: `Held: “${claimed.record.post.title}”`, detail: failure.says },
    })
  } else {
    await note(needs, claimed, { ...base, delivery: again, event: 'put_back', set: { note: failure.says } })
  }
  return null
}
