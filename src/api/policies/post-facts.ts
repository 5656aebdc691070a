import type { Facts } from '#core/person/condition.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../refusal.ts'

type ById = { readonly params: { readonly id: string } }

/** Who has written the post, for “not the author”. */
export function loadAuthors(deps: Deps) {
  return async ({ params }: ById): Promise<Facts> => {
    const record = await deps.stores.posts.get(params.id)
    if (!record) throw notFound('post')
    return { authorIds: record.post.authorIds }
  }
}

/** Whose work the post is, for “own work”: who wrote it, began it, or owns it. */
export function loadWorkers(deps: Deps) {
  return async ({ params }: ById): Promise<Facts> => {
    const record = await deps.stores.posts.get(params.id)
    if (!record) throw notFound('post')
    const { authorIds, createdBy, ownerId } = record.post
    return { authorIds: [...authorIds, createdBy, ownerId] }
  }
}

/** How many approvals the chosen channels need, for “no approval needed”. */
export function loadStages(deps: Deps) {
  return async ({ params, body }: ById & { body: { channelIds: readonly string[] } }): Promise<Facts> => {
    const record = await deps.stores.posts.get(params.id)
    if (!record) throw notFound('post')
    const chosen = record.publications.filter((each) => body.channelIds.includes(each.channelId))
    return { stages: Math.max(0, ...chosen.map((each) => each.stages)) }
  }
}

/** Whose opinion of the post was asked. */
export function loadReviewers(deps: Deps) {
  return async ({ params }: ById): Promise<Facts> => {
    const reviews = await deps.stores.reviews.list(params.id)
    return { reviewerIds: reviews.map((each) => each.personId) }
  }
}
