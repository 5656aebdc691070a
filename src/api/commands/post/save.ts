import { diffFields } from '#core/audit/diff.ts'
import { isSame } from '#core/base/same.ts'
import type { Violation } from '#core/base/violation.ts'
import type { PersonActor } from '#core/person/actor.ts'
import { type PostContent, titleOf } from '#core/post/content.ts'
import { isVoided, planPublication } from '#core/post/plan-publication.ts'
import { contentOf, type Post, type PostRecord } from '#core/post/post.ts'
import type { Cause, Tx } from '#core/ports/transact.ts'
import type { Publication } from '#core/publication/publication.ts'
import { isFrozen } from '#core/publication/state.ts'
import { MINUTE_MS, toMs } from '#core/time/instant.ts'
import type { Deps } from '../../deps.ts'
import { notFound, Refusal, staleVersion } from '../../refusal.ts'
import { checkNames, listMediaIds, loadFacts, type PostFacts, toPlanFacts } from './facts.ts'
import { subjectOf, toDetail } from './present.ts'
import { tellVoided } from './tell.ts'
import { writePost } from './write.ts'

/** Saves of one person within this time are one version: an autosave every few seconds is not worth comparing. */
const SAME_REVISION_MS = 10 * MINUTE_MS

interface Save {
  readonly me: PersonActor
  readonly cause: Cause
  readonly content: PostContent
  readonly note: string
}

/** Begins a post. It is a draft on every channel, and the team sees it. */
export async function createPost(deps: Deps, save: Save): Promise<PostRecord> {
  const { me, cause, content, note } = save
  const facts = await loadFacts(deps, content)
  await checkNames(deps.stores, facts, content, null)
  const now = deps.clock.now()
  const { channels, ...fields } = content
  const post: Post = {
    ...fields,
    id: deps.ids.newId(),
    title: titleOf(content.text),
    authorIds: [me.personId],
    ...{ createdBy: me.personId, createdAt: now, updatedBy: me.personId, updatedAt: now, version: 1 },
  }
  const plan = toPlanFacts(deps, facts, post.authorIds, [])
  const publications = channels.map((each, position) =>
    planPublication(content, each, null, { id: deps.ids.newId(), postId: post.id, position }, plan),
  )
  await deps.transact(cause, async (tx) => {
    await tx.posts.insert([post], publications)
    await tx.revisions.put([{ postId: post.id, number: 1, by: me.personId, at: now, content, note }])
    await keepMedia(tx, post.id, content, null)
    const after = { text: content.text, channels: nameChannels(facts, content) }
    tx.record({ event: 'post.begun', subject: subjectOf({ post }), after })
  })
  return { post, publications, approvals: [] }
}

/**
 * Saves all that is written of a post. Approvals are kept where the payload is the same, and voided where it is not;
 * whoever gave one is told.
 * @throws Refusal `conflict` with the post as it is now when it was made against an older version
 */
export async function savePost(deps: Deps, id: string, version: number, save: Save): Promise<PostRecord> {
  const { me, cause, content, note } = save
  const record = await deps.stores.posts.get(id)
  if (!record) throw notFound('post')
  if (record.post.version !== version) throw staleVersion('post', toDetail(record))
  const before = contentOf(record)
  const diff = diffFields({ ...before }, { ...content })
  if (!diff) return record
  refuseFrozen(record, content)
  const facts = await loadFacts(deps, content)
  await checkNames(deps.stores, facts, content, before)
  const { post, publications } = planSave(deps, facts, record, save)
  return deps.transact(cause, async (tx) => {
    const change = { post, publications, event: 'post.saved', ...diff }
    const saved = await writePost(tx, record, change)
    await keepRevision(deps, tx, record, save)
    await keepMedia(tx, id, content, before)
    await tellVoided(deps, tx, saved, me, listVoided(record, saved), note)
    return saved
  })
}

function planSave(deps: Deps, facts: PostFacts, record: PostRecord, { me, content }: Save) {
  const { channels, ...fields } = content
  const had = new Map(record.publications.map((each) => [each.channelId, each]))
  const planWith = (authorIds: readonly string[]) => {
    const plan = toPlanFacts(deps, facts, authorIds, record.approvals)
    return channels.map((each, position) => {
      const before = had.get(each.channelId) ?? null
      const fresh = { id: before?.id ?? deps.ids.newId(), postId: record.post.id, position }
      return planPublication(content, each, before, fresh, plan)
    })
  }
  const planned = planWith(record.post.authorIds)
  // Who changes the words becomes an author; who moves it or files it otherwise does not.
  const rewrote = planned.some((each) => had.get(each.channelId)?.hash !== each.hash)
  const authorIds = rewrote ? [...new Set([...record.post.authorIds, me.personId])] : record.post.authorIds
  const post: Post = {
    ...record.post,
    ...fields,
    title: titleOf(content.text),
    authorIds,
    updatedBy: me.personId,
    updatedAt: deps.clock.now(),
  }
  return { post, publications: rewrote ? planWith(authorIds) : planned }
}

/** @returns the publications that a change took a release from */
function listVoided(before: PostRecord, after: PostRecord): Publication[] {
  const had = new Map(before.publications.map((each) => [each.id, each]))
  return after.publications.filter((each) => isVoided(had.get(each.id) ?? null, each))
}

/** What is on its way, or out, stays as it is: another copy of it, or taking it off, is another act. */
function refuseFrozen(record: PostRecord, content: PostContent): void {
  const plans = new Map(content.channels.map((plan, index) => [plan.channelId, { plan, index }]))
  const violations = record.publications
    .filter((each) => isFrozen(each.state))
    .flatMap((each): Violation[] => {
      const { channelId, own, day, time, zone } = each
      const next = plans.get(channelId)
      if (next && isSame({ channelId, own, day, time, zone }, next.plan)) return []
      const field = next ? `body.content.channels.${next.index}` : 'body.content.channels'
      const message = `The post is ${each.state} on ${channelId}: what it says there can no longer be changed.`
      return [{ field, rule: 'frozen', measured: each.state, message }]
    })
  if (violations.length > 0)
    throw new Refusal('invalid', `${violations[0]?.message} Nothing was changed.`, { violations })
}

async function keepRevision(deps: Deps, tx: Tx, record: PostRecord, { me, content, note }: Save): Promise<void> {
  const at = deps.clock.now()
  const newest = await tx.revisions.newest(record.post.id)
  const decided = [
    ...record.approvals.map((each) => each.at),
    ...record.publications.map((each) => each.submittedAt ?? ''),
  ]
  const same =
    newest !== null &&
    newest.by === me.personId &&
    newest.note === note &&
    toMs(at) - toMs(newest.at) < SAME_REVISION_MS &&
    // What somebody was shown or has approved stays as they saw it.
    !decided.some((each) => each >= newest.at)
  const number = same ? newest.number : (newest?.number ?? 0) + 1
  await tx.revisions.put([
    { postId: record.post.id, number, by: me.personId, at: same ? newest.at : at, content, note },
  ])
}

async function keepMedia(tx: Tx, postId: string, content: PostContent, before: PostContent | null): Promise<void> {
  const ids = listMediaIds(content)
  const had = before ? listMediaIds(before) : []
  if (ids.join() !== had.join()) await tx.posts.setMedia([{ postId, mediaIds: ids }])
}

function nameChannels(facts: PostFacts, content: PostContent): string[] {
  return content.channels.map(({ channelId }) => facts.channels.get(channelId)?.name ?? channelId)
}
