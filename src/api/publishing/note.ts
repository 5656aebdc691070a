import type { Tx } from '#core/ports/transact.ts'
import type { Publication } from '#core/publication/publication.ts'
import { nextState, type PublicationEvent } from '#core/publication/state.ts'
import type { AttemptOutcome, DeliveryRow } from '#core/publishing/delivery.ts'
import { LEASE_MS } from '#core/publishing/rules.ts'
import { addMs } from '#core/time/instant.ts'
import { assert } from '#core/base/assert.ts'
import { subjectOf } from '../commands/post/present.ts'
import { listConcerned, pathOf } from '../commands/post/tell.ts'
import { type Claimed, type PublisherNeeds, WORKER } from './needs.ts'

/** Another worker has taken this over: whatever we still think about it no longer matters. */
export class LostLease extends Error {
  override name = 'LostLease'
}

/** What has become of a publication in this worker’s hands. */
export interface Note {
  readonly delivery: DeliveryRow
  readonly outcome: AttemptOutcome
  readonly says: string
  /** The step it is about; that of the delivery without it. */
  readonly step?: string
  /** How its state changes; not at all without it. */
  readonly event?: PublicationEvent
  readonly set?: Partial<Publication>
  /** Tells whoever has a stake in it. */
  readonly tell?: { readonly title: string; readonly detail: string }
}

/**
 * Writes what happened: delivery, attempt log, state, audit and notices together, if the lease is still ours.
 * @throws LostLease when it is not
 */
export async function note(needs: PublisherNeeds, claimed: Claimed, given: Note): Promise<Claimed> {
  return needs.transact({ actor: WORKER, why: given.says }, (tx) => noteIn(tx, needs, claimed, given))
}

export async function noteIn(tx: Tx, needs: PublisherNeeds, claimed: Claimed, given: Note): Promise<Claimed> {
  const { outcome, says } = given
  const delivery = extend(needs, given.delivery)
  if (!(await tx.deliveries.putMine(delivery, needs.workerId))) throw new LostLease()
  const at = needs.clock.now()
  const publicationId = claimed.publication.id
  await tx.deliveries.addAttempts([{ publicationId, at, step: given.step ?? claimed.delivery.step, outcome, says }])
  const publication = await changeState(tx, claimed, given)
  if (given.tell) await tell(tx, needs, claimed, given.tell)
  return { record: claimed.record, publication, delivery }
}

/** Whoever makes progress keeps it in hand: many small steps may take longer than one lease. */
function extend({ clock, workerId }: PublisherNeeds, delivery: DeliveryRow): DeliveryRow {
  return delivery.leaseBy === workerId ? { ...delivery, leaseUntil: addMs(clock.realNow(), LEASE_MS) } : delivery
}

async function changeState(
  tx: Tx,
  { record, publication }: Claimed,
  { event, set = {}, says }: Note,
): Promise<Publication> {
  if (!event) {
    tx.leaveUnrecorded('A step on the way: the attempt log has it')
    return publication
  }
  const state = nextState(publication.state, event)
  assert(state, `A publication cannot ${event} when it is ${publication.state}`)
  const heldReason = state === 'held' ? (set.heldReason ?? null) : null
  const changed = { ...publication, ...set, state, heldReason, version: publication.version + 1 }
  if (!(await tx.posts.putPublications([changed]))) throw new LostLease()
  tx.record({
    event: `post.${state === 'scheduled' ? 'put-back' : state}`,
    subject: subjectOf(record),
    before: { [publication.channelId]: publication.state },
    after: { [publication.channelId]: state, says },
  })
  return changed
}

async function tell(tx: Tx, needs: PublisherNeeds, { record }: Claimed, message: { title: string; detail: string }) {
  const at = needs.clock.now()
  const path = pathOf(record)
  await tx.notifications.insert(
    listConcerned(record).map((personId) => ({ id: needs.ids.newId(), personId, at, readAt: null, path, ...message })),
  )
}
