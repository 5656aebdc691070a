import type { StepOutcome } from '#core/ports/connector.ts'
import { LEASE_MS } from '#core/publishing/rules.ts'
import { addMs } from '#core/time/instant.ts'
import { makeLoader } from './claim.ts'
import { type Claimed, type Run, WORKER } from './needs.ts'
import { LostLease, noteIn } from './note.ts'
import { findStop } from './start.ts'

/** A connector that throws has a bug, and what it did is then as unknown as after a lost answer. */
export async function call({ connector, parcel, account, needs }: Run, { delivery }: Claimed): Promise<StepOutcome> {
  try {
    return await connector.run(parcel, delivery, account)
  } catch (error) {
    needs.log.error({ err: error, platform: connector.platform, step: delivery.step }, 'A connector threw')
    return { kind: 'unknown_outcome', says: 'The desk could not make out the answer.' }
  }
}

/**
 * Reads pause, version, approval and lease once more, and notes the call before it is made. It holds the lock that
 * pausing holds too: either the pause sees this call in flight, or this call sees the pause.
 * @returns null when the publication may not go out after all
 */
export async function guard({ needs, connector }: Run, claimed: Claimed): Promise<Claimed | null> {
  const { publication, delivery } = claimed
  return needs.transact({ actor: WORKER, why: 'About to publish' }, async (tx) => {
    await tx.deliveries.holdSignal('share')
    const record = await tx.posts.get(publication.postId)
    const now = record?.publications.find((each) => each.id === publication.id)
    if (!record || now?.version !== publication.version) throw new LostLease()
    const factsOf = await makeLoader(tx, { now: needs.clock.now(), publicUrl: needs.publicUrl }, [record])
    const stop = findStop(record, publication, delivery, factsOf(publication.channelId))
    const current = { record, publication, delivery }
    if (!stop) {
      const leaseUntil = addMs(needs.clock.realNow(), LEASE_MS)
      const calling = { ...delivery, calling: delivery.step, leaseUntil }
      if (!(await tx.deliveries.putMine(calling, needs.workerId))) throw new LostLease()
      tx.leaveUnrecorded('The call is noted before it is made')
      return { ...current, delivery: calling }
    }
    const free = { ...delivery, leaseBy: null, leaseUntil: null }
    // What belongs after a post that is out waits; the post itself is held for a person.
    const waits = connector.isFollowUp(delivery.step) || publication.state === 'unconfirmed'
    const held = waits
      ? { delivery: { ...free, nextAt: addMs(needs.clock.now(), LEASE_MS) }, outcome: 'held' as const, says: stop.says }
      : {
          ...{ delivery: { ...free, nextAt: null, step: '', handles: {} }, outcome: 'held' as const, says: stop.says },
          ...{ event: 'hold' as const, set: { heldReason: stop.reason, note: stop.says } },
        }
    await noteIn(tx, needs, current, held)
    return null
  })
}
