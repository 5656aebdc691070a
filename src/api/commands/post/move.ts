import type { PersonActor } from '#core/person/actor.ts'
import { can } from '#core/person/policy.ts'
import { assert } from '#core/base/assert.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { Desk } from '#core/desk/desk.ts'
import { isVoided, settle } from '#core/post/plan-publication.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Approval, Publication } from '#core/publication/publication.ts'
import { isFrozen, isReleased } from '#core/publication/state.ts'
import { type Day, toInstantOf, type WallTime } from '#core/time/wall.ts'
import type { Deps } from '../../deps.ts'
import { notFound, Refusal } from '../../refusal.ts'
import { makeApproval } from './approve.ts'
import { tellVoided } from './tell.ts'
import { writePost } from './write.ts'

export interface Move {
  readonly postId: string
  readonly channelId: string
  readonly day: Day | null
  readonly time: WallTime | null
  readonly zone: string
  /** Of the publication, as the person saw it. */
  readonly version: number
}

interface Moved {
  readonly publication: Publication
  readonly voided: boolean
}

interface Planned {
  readonly record: PostRecord
  readonly publications: readonly Publication[]
  readonly approvals: readonly Approval[]
}

/**
 * Gives publications another time: all of them, or none. The wall time is kept as it was chosen; an approval holds
 * within the desk’s tolerance and is voided beyond it. Work that needs nobody else’s approval is released again by a
 * manager who moves it.
 * @throws Refusal `conflict` with the publications as they are now, for those that somebody else has changed
 */
export async function movePublications(
  deps: Deps,
  me: PersonActor,
  cause: Cause,
  moves: readonly Move[],
): Promise<Moved[]> {
  const records = await deps.stores.posts.getMany([...new Set(moves.map((move) => move.postId))])
  refuseStale(records, moves)
  const desk = await deps.stores.desk.get()
  assert(desk, 'There is a session, and no desk')
  const planned = records.map((record) => planMoves(deps, me, desk, record, moves))
  return deps.transact(cause, async (tx) => {
    const results: Moved[] = []
    for (const { record, publications, approvals } of planned) {
      const post = { ...record.post, updatedBy: me.personId, updatedAt: deps.clock.now() }
      const times = timesOf(record, publications)
      const written = await writePost(tx, record, { post, publications, approvals, event: 'post.moved', ...times })
      const voided = voidedOf(record, written.publications)
      await tellVoided(deps, tx, written, me, voided, 'its time was moved')
      results.push(
        ...written.publications.map((publication) => ({ publication, voided: voided.includes(publication) })),
      )
    }
    const asked = new Set(moves.map((move) => `${move.postId} ${move.channelId}`))
    return results.filter(({ publication }) => asked.has(`${publication.postId} ${publication.channelId}`))
  })
}

function planMoves(deps: Deps, me: PersonActor, desk: Desk, record: PostRecord, moves: readonly Move[]): Planned {
  const fresh: Approval[] = []
  const publications = record.publications.map((before) => {
    const move = moves.find((each) => each.postId === record.post.id && each.channelId === before.channelId)
    if (!move) return before
    const { day, time, zone } = move
    const at = day && time ? toInstantOf(day, time, zone) : null
    const moved = { ...before, day, time, zone, at }
    refuseImpossible(record, before, moved, deps.clock.now())
    const facts = { rules: desk.approval, now: deps.clock.now(), sensitivity: record.post.sensitivity }
    const settled = settle(moved, { ...facts, approvals: record.approvals })
    if (!isVoided(before, settled) || !mayRelease(me, before)) return settled
    fresh.push(makeApproval(deps, moved, { desk }, { kind: 'released_by_author', personId: me.personId, note: '' }))
    return settle(moved, { ...facts, approvals: [...record.approvals, ...fresh] })
  })
  return { record, publications, approvals: fresh }
}

function mayRelease({ personId, level, administrator, via }: PersonActor, { stages }: Publication): boolean {
  return can({ personId, level, administrator, via }, 'post.release', { stages }).allowed
}

function refuseImpossible(record: PostRecord, before: Publication, moved: Publication, now: string): void {
  const where = `“${record.post.title}” on ${PLATFORM_NAMES[before.platform]}`
  const refuse = (rule: string, message: string, measured: string): Refusal =>
    new Refusal('invalid', `${message} Nothing was moved.`, {
      violations: [{ field: 'body.moves', rule, measured, message }],
    })
  if (isFrozen(before.state)) throw refuse('frozen', `${where} is ${before.state} and stays where it is.`, before.state)
  if (isReleased(before.state) && moved.at !== null && moved.at <= now)
    throw refuse('past', `${where} would move into the past.`, moved.at)
  const { sensitivity } = record.post
  if (isReleased(before.state) && sensitivity.kind === 'embargoed' && moved.at !== null && moved.at < sensitivity.until)
    throw refuse('embargoed', `${where} would go out before its embargo ends (${sensitivity.until}).`, moved.at)
}

function refuseStale(records: readonly PostRecord[], moves: readonly Move[]): void {
  const stale = moves.flatMap((move) => {
    const record = records.find((each) => each.post.id === move.postId)
    const publication = record?.publications.find((each) => each.channelId === move.channelId)
    if (!record || !publication) throw notFound(`post with the channel ${move.channelId}`)
    if (publication.version === move.version) return []
    const { post } = record
    return [{ ...publication, title: post.title, updatedBy: post.updatedBy, updatedAt: post.updatedAt }]
  })
  if (stale.length === 0) return
  const detail = 'Somebody changed this after you opened it. Nothing was moved; look at both and try again.'
  throw new Refusal('conflict', detail, { current: { stale } })
}

function voidedOf(before: PostRecord, after: readonly Publication[]): Publication[] {
  return after.filter((each) => isVoided(before.publications.find((was) => was.id === each.id) ?? null, each))
}

function timesOf(record: PostRecord, after: readonly Publication[]) {
  const changed = after.filter((each) => record.publications.find((was) => was.id === each.id)?.at !== each.at)
  const say = ({ day, time, zone }: Publication) => (day ? `${day} ${time} ${zone}` : null)
  const was = changed.flatMap((each) => record.publications.find((one) => one.id === each.id) ?? [])
  return {
    before: Object.fromEntries(was.map((each) => [each.channelId, say(each)])),
    after: Object.fromEntries(changed.map((each) => [each.channelId, say(each)])),
  }
}
