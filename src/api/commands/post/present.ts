import { contentOf, type PostRecord } from '#core/post/post.ts'
import { postStateOf } from '#core/publication/state.ts'
import type { Output } from '#contract/contract.ts'

export type PostDetail = Output<'getPost'>

/** A post as the API shows it. */
export function toDetail(record: PostRecord): PostDetail {
  const { id, title, authorIds, createdBy, createdAt, updatedBy, updatedAt, version } = record.post
  return {
    ...{ id, title, authorIds, createdBy, createdAt, updatedBy, updatedAt, version },
    state: postStateOf(record.publications.map((each) => each.state)),
    content: contentOf(record),
    publications: record.publications,
    approvals: record.approvals,
  }
}

export function subjectOf({ post }: Pick<PostRecord, 'post'>) {
  return { kind: 'post', id: post.id, name: post.title } as const
}
