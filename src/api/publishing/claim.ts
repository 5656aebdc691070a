import { assert } from '#core/base/assert.ts'
import { isSame } from '#core/base/same.ts'
import type { DueWork } from '#core/ports/publishing-stores.ts'
import type { Tx } from '#core/ports/transact.ts'
import type { Publication } from '#core/publication/publication.ts'
import { freeze } from '#core/publication/render.ts'
import type { Attempt, DeliveryRow } from '#core/publishing/delivery.ts'
import { LEASE_MS } from '#core/publishing/rules.ts'
import { addMs, type Instant } from '#core/time/instant.ts'
import { contentOf, type PostRecord } from '#core/post/post.ts'
import { loadPostLinks } from '../commands/post/facts.ts'
import { subjectOf } from '../commands/post/present.ts'
import { type Claimed, type PublisherNeeds, WORKER } from './needs.ts'
import { findStop, isFresh, type StartFacts, type Stop } from './start.ts'

/** The longest thread the contract takes, and its first post. */
const MAX_PARTS = 26
const BEFORE_ALL: Instant = '1970-01-01T00:00:00.000Z'

/**
 * Takes what is due into this worker’s hands: one transaction checks version, approval and pause, writes the state,
 * the keys and the lease. What may not go out becomes held, with the reason.
 * @param limit how many at most
 * @returns what is to be worked on, and how many were looked at
 */
export async function claimDue(needs: PublisherNeeds, limit: number): Promise<{ claimed: Claimed[]; seen: number }> {
  const now = needs.clock.now()
  if (limit <= 0) return { claimed: [], seen: 0 }
  if (!(await needs.stores.deliveries.nextDue(BEFORE_ALL, now))) return { claimed: [], seen: 0 }
  return needs.transact({ actor: WORKER, why: 'Its minute has come' }, async (tx) => {
    await tx.deliveries.holdSignal('share')
    const due = await tx.deliveries.takeDue({ now, realNow: needs.clock.realNow() }, limit)
    const loadStart = await makeLoader(
      tx,
      { now, publicUrl: needs.publicUrl },
      due.map((each) => each.record),
    )
    const taken = due.map((work) => take(needs, work, loadStart))
    await writeTaken(tx, needs, taken)
    return { claimed: taken.flatMap((each) => each.claimed ?? []), seen: due.length }
  })
}

interface Taken {
  readonly work: DueWork
  readonly publication: Publication
  readonly delivery: DeliveryRow | null
  readonly stop: Stop | null
  readonly claimed: Claimed | null
}

interface LoadWith {
  readonly now: Instant
  readonly publicUrl: string
}

/** The facts for each channel, read once for all that is taken. */
export async function makeLoader(
  tx: Tx,
  { now, publicUrl }: LoadWith,
  records: readonly PostRecord[],
): Promise<(channelId: string) => StartFacts> {
  const desk = await tx.desk.get()
  assert(desk, 'A publication without a desk')
  const pauses = await tx.pauses.listActive(now)
  const connections = new Map((await tx.connections.list()).map((each) => [each.channelId, each]))
  const links = await loadPostLinks({ stores: tx, desk, now, publicUrl }, records.map(contentOf))
  const { approval, publishing } = desk
  return (channelId) => ({ pauses, approval, publishing, links, now, connection: connections.get(channelId) ?? null })
}

function take(needs: PublisherNeeds, work: DueWork, factsOf: (channelId: string) => StartFacts): Taken {
  const publication = work.record.publications.find((each) => each.id === work.publicationId)
  assert(publication, 'What is due belongs to its post')
  const begun = work.delivery
  if (publication.state !== 'scheduled' && begun) return goOn(needs, work, publication, begun)
  const stop = findStop(work.record, publication, begun, factsOf(publication.channelId))
  if (stop) {
    const held = { ...publication, state: 'held' as const, heldReason: stop.reason, note: stop.says }
    return {
      work,
      publication: next(held),
      delivery: begun && { ...begun, ...FREE, nextAt: null },
      stop,
      claimed: null,
    }
  }
  const own = freeze(work.record.post, publication.own)
  const sending = next({ ...publication, own, state: 'sending', heldReason: null })
  const delivery = lease(needs, restart(needs, publication, begun))
  return {
    work,
    publication: sending,
    delivery,
    stop,
    claimed: { record: work.record, publication: sending, delivery },
  }
}

/** What has begun: a call without an answer, found in dead hands, is one that nobody knows about. */
function goOn(needs: PublisherNeeds, work: DueWork, publication: Publication, begun: DeliveryRow): Taken {
  if (begun.calling === null) {
    const delivery = lease(needs, begun)
    return { work, publication, delivery, stop: null, claimed: { record: work.record, publication, delivery } }
  }
  const reading = {
    expects: 'unknown',
    reads: 0,
    says: 'The worker stopped in the middle.',
    step: begun.calling,
  } as const
  const lost = publication.state === 'sending' ? next({ ...publication, state: 'unconfirmed' }) : publication
  const delivery = lease(needs, { ...begun, calling: null, reading })
  return {
    work,
    publication: lost,
    delivery,
    stop: null,
    claimed: { record: work.record, publication: lost, delivery },
  }
}

const FREE = { leaseBy: null, leaseUntil: null }

function next(publication: Publication): Publication {
  return { ...publication, version: publication.version + 1 }
}

function lease(needs: PublisherNeeds, delivery: DeliveryRow): DeliveryRow {
  return { ...delivery, leaseBy: needs.workerId, leaseUntil: addMs(needs.clock.realNow(), LEASE_MS) }
}

/** Goes on with what has begun; the same words at a new time begin anew, with the keys they had. */
function restart(needs: PublisherNeeds, publication: Publication, begun: DeliveryRow | null): DeliveryRow {
  const anew = begin(needs, publication)
  if (!begun || begun.hash !== publication.hash) return anew
  if (!isFresh(publication, begun)) return begun
  const { idempotencyKey, recordKeys } = begun
  return { ...anew, idempotencyKey, recordKeys }
}

/** Everything that must be the same at every attempt is made here, before the first. */
function begin(needs: PublisherNeeds, { id, hash }: Publication): DeliveryRow {
  const now = needs.clock.now()
  return {
    publicationId: id,
    idempotencyKey: needs.ids.newId(),
    createdAt: now,
    recordKeys: Array.from({ length: MAX_PARTS }, () => needs.newRecordKey()),
    ...{ hash, step: '', handles: {}, startedAt: now, nextAt: now, tries: 0, calling: null, reading: null },
    ...{ leaseBy: null, leaseUntil: null, externalIds: [], warning: null },
  }
}

async function writeTaken(tx: Tx, needs: PublisherNeeds, taken: readonly Taken[]): Promise<void> {
  const changed = taken.filter(({ work, publication }) => !work.record.publications.includes(publication))
  const written = await tx.posts.putPublications(changed.map((each) => each.publication))
  assert(written, 'A row that this transaction holds was changed by another')
  // What was linked to the master is so no longer: whoever writes the post has to see that before they save.
  const frozen = changed.filter(({ work, publication }) => {
    const before = work.record.publications.find((each) => each.id === publication.id)
    return !isSame(before?.own, publication.own)
  })
  await tx.posts.raiseVersions([...new Set(frozen.map(({ publication }) => publication.postId))])
  await tx.deliveries.put(taken.flatMap((each) => each.delivery ?? []))
  const stopped = taken.flatMap(({ stop, ...rest }) => (stop ? [{ ...rest, stop }] : []))
  const at = needs.clock.now()
  await tx.deliveries.addAttempts(
    stopped.map(
      ({ publication, stop }): Attempt => ({
        ...{ publicationId: publication.id, at, step: 'begin', outcome: 'held', says: stop.says },
      }),
    ),
  )
  for (const { work, publication, stop } of stopped)
    tx.record({
      event: 'post.held',
      subject: subjectOf(work.record),
      before: { [publication.channelId]: 'scheduled' },
      after: { [publication.channelId]: 'held', reason: stop.reason, says: stop.says },
    })
  if (stopped.length === 0) tx.leaveUnrecorded('Which worker has what in hand is no change of the desk')
}
