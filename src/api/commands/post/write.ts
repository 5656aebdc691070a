import type { Change } from '#core/audit/entry.ts'
import { isSame } from '#core/base/same.ts'
import type { Post, PostRecord } from '#core/post/post.ts'
import type { Approval, Publication } from '#core/publication/publication.ts'
import type { Tx } from '#core/ports/transact.ts'
import { staleVersion } from '../../refusal.ts'
import { subjectOf, toDetail } from './present.ts'

/** What one command does to a post. */
export interface PostChange {
  readonly post: Post
  readonly publications: readonly Publication[]
  readonly approvals?: readonly Approval[]
  readonly event: Change['event']
  readonly before?: Change['before']
  readonly after?: Change['after']
}

/**
 * Writes a change of a post that was read before: the post's version and those of its publications guard it, so that
 * nobody's change, and no sending that has begun meanwhile, is overwritten.
 * @param record the post as it was read
 * @returns the post as it is now
 * @throws Refusal `conflict` with the post as it is when somebody was faster
 */
export async function writePost(tx: Tx, record: PostRecord, change: PostChange): Promise<PostRecord> {
  const was = new Map(record.publications.map((each) => [each.id, each]))
  const publications = change.publications.map((each) => raise(each, was.get(each.id)))
  const changed = publications.filter((each) => each !== was.get(each.id))
  const kept = new Set(publications.map((each) => each.id))
  const gone = record.publications.filter((each) => !kept.has(each.id))
  const mine = await tx.posts.update({ ...change.post, version: record.post.version })
  if (!mine || !(await tx.posts.putPublications(changed))) {
    const current = await tx.posts.get(record.post.id)
    throw staleVersion('post', current && toDetail(current))
  }
  await tx.posts.removePublications(gone.map((each) => each.id))
  await tx.posts.addApprovals(change.approvals ?? [])
  const post = { ...change.post, version: record.post.version + 1 }
  tx.record({
    event: change.event,
    subject: subjectOf({ post }),
    before: change.before ?? null,
    after: change.after ?? null,
  })
  return { post, publications, approvals: [...record.approvals, ...(change.approvals ?? [])] }
}

/** A publication that differs gets the next version; one that does not stays the very same. */
function raise(each: Publication, was: Publication | undefined): Publication {
  if (!was) return each
  if (isSame(each, was)) return was
  return { ...each, version: was.version + 1 }
}
