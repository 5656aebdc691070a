import type { PersonActor } from '#core/person/actor.ts'
import type { PostRecord } from '#core/post/post.ts'
import { settle } from '#core/post/plan-publication.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { DeliveryRow } from '#core/publishing/delivery.ts'
import type { Publication } from '#core/publication/publication.ts'
import { type Day, dayOf, toInstantOf, type WallTime, wallTimeOf } from '#core/time/wall.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { decide, moveBy, refuseState, refuseUnfit } from './decide.ts'

interface Asked {
  readonly me: PersonActor
  readonly cause: Cause
  readonly id: string
  readonly channelId: string
}

interface NewTime {
  readonly day: Day
  readonly time: WallTime
  readonly zone: string
}

/**
 * Gives a held publication a new time. Everything is checked again: what the platform takes, the embargo, and whether
 * the approval still covers it; where it does not, it stays held for approval.
 */
export async function resumePublication(deps: Deps, asked: Asked, to: NewTime): Promise<PostRecord> {
  const now = deps.clock.now()
  return decide(deps, { ...asked, version: null, channelIds: [asked.channelId] }, (record) => ({
    event: 'post.resumed',
    decide: (each, facts) => {
      if (each.state !== 'held') throw refuseState(each)
      const moved = { ...each, ...to, at: toInstantOf(to.day, to.time, to.zone), note: '' }
      refuseUnfit(record, [moved], facts, now)
      // Whatever held it is looked at anew when its minute comes; only the approval decides here.
      const asked = { ...moved, heldReason: 'approval_voided' as const }
      const { sensitivity } = record.post
      return settle(asked, { approvals: record.approvals, rules: facts.desk.approval, now, sensitivity })
    },
    after: { ...to },
  }))
}

/** Tries again what failed, or what is missing of a post that is out; only on this channel. */
export async function retryPublication(deps: Deps, asked: Asked): Promise<PostRecord> {
  const now = deps.clock.now()
  return decide(deps, { ...asked, version: null, channelIds: [asked.channelId] }, (record) => {
    let delivery: DeliveryRow | null = null
    return {
      event: 'post.retried',
      decide: (each, facts) => {
        if (each.state === 'published') return each
        if (each.state !== 'failed') throw refuseState(each)
        const [day, time] = [dayOf(now, each.zone), wallTimeOf(now, each.zone)]
        const again = { ...moveBy(each, 'retry'), day, time, at: toInstantOf(day, time, each.zone), note: '' }
        refuseUnfit(record, [{ ...again, at: null }], facts, now)
        const settled = settle(again, { approvals: record.approvals, rules: facts.desk.approval, now })
        if (settled.state !== 'scheduled')
          throw new Refusal('invalid', 'It is not what was approved: send it for approval, then schedule it.')
        return again
      },
      also: async (tx, written) => {
        const publication = written.publications.find((each) => each.channelId === asked.channelId)
        delivery = publication ? await tx.deliveries.get(publication.id) : null
        if (!delivery || !publication) return
        if (publication.state === 'published' && !delivery.warning) throw refuseState(publication)
        const keep = publication.state === 'published' ? {} : { step: '', handles: {}, reading: null }
        const fresh = { ...delivery, ...keep, startedAt: now, nextAt: now, tries: 0, warning: null }
        await tx.deliveries.put([fresh])
        const says = `${asked.me.name} asked for another try.`
        await tx.deliveries.addAttempts([
          { publicationId: publication.id, at: now, step: delivery.step || 'begin', outcome: 'decided', says },
        ])
      },
    }
  })
}

type Verdict = 'there' | 'not-there' | 'leave'

const SAYS: Record<Verdict, string> = {
  there: 'looked, and it is there',
  'not-there': 'looked, and it is not there: it is sent again',
  leave: 'looked, and leaves it as it is',
}

/** A person says what became of a publication that nobody could confirm. */
export async function settlePublication(
  deps: Deps,
  asked: Asked,
  given: { readonly verdict: Verdict; readonly url: string | null; readonly why: string },
): Promise<PostRecord> {
  const now = deps.clock.now()
  const { verdict, url, why } = given
  const says = `${asked.me.name} ${SAYS[verdict]}.${why ? ` ${why}` : ''}`
  return decide(deps, { ...asked, version: null, channelIds: [asked.channelId] }, () => ({
    event: 'post.settled',
    decide: (each) => settleAs(each, verdict, { now, url, says }),
    after: { verdict, url, why },
    also: async (tx, written) => {
      const publication = written.publications.find((each) => each.channelId === asked.channelId)
      const delivery = publication && (await tx.deliveries.get(publication.id))
      if (!publication || !delivery) return
      const { id: publicationId } = publication
      const again = verdict === 'not-there' ? { step: '', handles: {}, startedAt: now, nextAt: now } : { nextAt: null }
      const fresh = { ...delivery, ...again, reading: null, calling: null, tries: 0 }
      // The key stays: should the person be wrong, a platform that knows it still makes no second post.
      await tx.deliveries.put([fresh])
      await tx.deliveries.addAttempts([{ publicationId, at: now, step: delivery.step, outcome: 'decided', says }])
    },
  }))
}

function settleAs(
  each: Publication,
  verdict: Verdict,
  { now, url, says }: { now: string; url: string | null; says: string },
): Publication {
  if (each.state !== 'unconfirmed') throw refuseState(each)
  if (verdict === 'there')
    return { ...moveBy(each, 'confirm'), liveUrl: url ?? each.liveUrl, publishedAt: each.publishedAt ?? now, note: '' }
  if (verdict === 'not-there') return { ...moveBy(each, 'retry'), note: says }
  return { ...each, note: says }
}
