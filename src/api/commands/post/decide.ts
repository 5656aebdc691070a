import type { Violation } from '#core/base/violation.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { PersonActor } from '#core/person/actor.ts'
import { contentOf, type PostRecord } from '#core/post/post.ts'
import type { Cause, Tx } from '#core/ports/transact.ts'
import { checkPublication } from '#core/publication/check-publication.ts'
import { checkPast } from '#core/publication/check-time.ts'
import type { Approval, Publication } from '#core/publication/publication.ts'
import { render } from '#core/publication/render.ts'
import { nextState, type PublicationEvent, STATE_NAMES } from '#core/publication/state.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Deps } from '../../deps.ts'
import { notFound, Refusal, staleVersion } from '../../refusal.ts'
import { type DecisionFacts, filesOf, loadDecisionFacts } from './facts.ts'
import { toDetail } from './present.ts'
import { writePost } from './write.ts'

/** A decision about some channels of a post. */
export interface Decision {
  readonly event: string
  /** @returns the publication as it is then */
  readonly decide: (publication: Publication, facts: DecisionFacts) => Publication
  readonly approvals?: (publications: readonly Publication[], facts: DecisionFacts) => readonly Approval[]
  /** What the audit log keeps beside the states. */
  readonly after?: Record<string, unknown>
  /** What else belongs to it, in the same transaction. */
  readonly also?: (tx: Tx, record: PostRecord, decided: readonly Publication[]) => Promise<void>
}

interface Ask {
  readonly me: PersonActor
  readonly cause: Cause
  readonly id: string
  /** Made against this version; null where the decision is bound to hashes instead. */
  readonly version: number | null
  readonly channelIds: readonly string[]
}

export async function findPost(deps: Deps, id: string): Promise<PostRecord> {
  const record = await deps.stores.posts.get(id)
  if (!record) throw notFound('post')
  return record
}

/**
 * Takes a decision about channels of a post: all of them, or none.
 * @throws Refusal when the version is stale, a channel is not the post’s, or it cannot happen to one of them
 */
export async function decide(deps: Deps, ask: Ask, make: (record: PostRecord) => Decision): Promise<PostRecord> {
  const record = await findPost(deps, ask.id)
  if (ask.version !== null && record.post.version !== ask.version) throw staleVersion('post', toDetail(record))
  const chosen = pickChannels(record, ask.channelIds)
  const facts = await loadDecisionFacts(deps, contentOf(record))
  const decision = make(record)
  const decided = new Map(chosen.map((each) => [each.id, decision.decide(each, facts)]))
  const approvals = decision.approvals?.([...decided.values()], facts) ?? []
  return deps.transact(ask.cause, async (tx) => {
    const written = await writePost(tx, record, {
      post: { ...record.post, updatedBy: ask.me.personId, updatedAt: deps.clock.now() },
      publications: record.publications.map((each) => decided.get(each.id) ?? each),
      approvals,
      event: decision.event,
      before: statesOf(chosen),
      after: { ...statesOf([...decided.values()]), ...decision.after },
    })
    await decision.also?.(tx, written, [...decided.values()])
    return written
  })
}

function pickChannels(record: PostRecord, channelIds: readonly string[]): Publication[] {
  return channelIds.map((channelId) => {
    const found = record.publications.find((each) => each.channelId === channelId)
    if (found) return found
    const message = `The post has no channel ${channelId}.`
    throw new Refusal('invalid', message, { violations: [{ field: 'body.channelIds', rule: 'unknown', message }] })
  })
}

function statesOf(publications: readonly Publication[]): Record<string, unknown> {
  return Object.fromEntries(publications.map((each) => [each.channelId, each.state]))
}

/**
 * Moves a publication by an event of its machine.
 * @throws Refusal `invalid` when the event cannot happen in its state
 */
export function moveBy(publication: Publication, event: PublicationEvent): Publication {
  const state = nextState(publication.state, event)
  if (!state) throw refuseState(publication)
  return { ...publication, state, heldReason: state === 'held' ? publication.heldReason : null }
}

/** This cannot happen to the publication in the state it is in. */
export function refuseState(publication: Publication): Refusal {
  const name = PLATFORM_NAMES[publication.platform]
  const message = `On ${name} the post is “${STATE_NAMES[publication.state].toLowerCase()}”: this cannot be done to it now.`
  return new Refusal('invalid', message, {
    violations: [{ field: 'body.channelIds', rule: 'state', measured: publication.state, message }],
  })
}

/**
 * Refuses publications that the platform would refuse, or whose time has passed (lesson 8).
 * @throws Refusal `invalid` with every violation, at `channels.<channel>.<field>`
 */
export function refuseUnfit(
  record: PostRecord,
  publications: readonly Publication[],
  facts: DecisionFacts,
  now: Instant,
): void {
  const violations = publications.flatMap((each) => listUnfit(record, each, facts, now))
  if (violations.length === 0) return
  const say = violations.length === 1 ? violations[0]?.message : `${violations.length} things need mending first.`
  throw new Refusal('invalid', `${say} Nothing was changed.`, { violations })
}

function listUnfit(record: PostRecord, each: Publication, facts: DecisionFacts, now: Instant): Violation[] {
  const rendered = render(each.platform, record.post, each.own)
  const plan = { at: each.at, sensitivity: record.post.sensitivity, links: facts.links }
  const found = checkPublication(each.platform, rendered, filesOf(facts, rendered.media), plan)
  const late = checkPast(each.at, now)
  const name = PLATFORM_NAMES[each.platform]
  return [...found, ...late].map((violation) => ({
    ...violation,
    field: `channels.${each.channelId}.${violation.field}`,
    message: `${name}: ${violation.message}`,
  }))
}
