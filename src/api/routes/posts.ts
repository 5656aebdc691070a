import { copyContent } from '#core/post/copy-content.ts'
import { contentOf } from '#core/post/post.ts'
import { approvePost, releasePost, submitPost } from '../commands/post/approve.ts'
import { findPost } from '../commands/post/decide.ts'
import { toDetail } from '../commands/post/present.ts'
import { returnPost, stepPost } from '../commands/post/return.ts'
import { createPost, savePost } from '../commands/post/save.ts'
import type { Deps } from '../deps.ts'
import { loadAuthors, loadReviewers, loadStages, loadWorkers } from '../policies/post-facts.ts'
import type { Route } from '../route.ts'

/** Writing posts, and deciding about them. */
export function mountPosts(route: Route, deps: Deps): void {
  mountWriting(route, deps)
  mountDecisions(route, deps)
}

function mountWriting(route: Route, deps: Deps): void {
  route('createPost', async ({ input: { body }, me, cause }) =>
    toDetail(await createPost(deps, { me, cause: cause('Began a post'), content: body.content, note: '' })),
  )

  route('findPosts', async ({ input: { query } }) => {
    const { items, ...page } = await deps.stores.posts.search(query.q, query.limit, query.cursor ?? null)
    return { items: [...items], ...page }
  })

  route('getPost', async ({ input }) => toDetail(await findPost(deps, input.params.id)), loadReviewers(deps))

  route('savePost', async ({ input: { params, body }, me, cause }) => {
    const { content, version, note } = body
    return toDetail(await savePost(deps, params.id, version, { me, cause: cause(note || 'Saved'), content, note }))
  })

  route('copyPost', async ({ input: { params, body }, me, cause }) => {
    const source = contentOf(await findPost(deps, params.id))
    const content = { ...copyContent(source, body.channelIds, body.day), ownerId: me.personId }
    return toDetail(
      await createPost(deps, { me, cause: cause(body.why || 'Copied a post'), content, note: body.why || 'Copied' }),
    )
  })

  route(
    'listRevisions',
    async ({ input }) => {
      await findPost(deps, input.params.id)
      return { revisions: await deps.stores.revisions.list(input.params.id) }
    },
    loadReviewers(deps),
  )
}

function mountDecisions(route: Route, deps: Deps): void {
  route('submitPost', async ({ input: { params, body }, me, cause }) =>
    toDetail(await submitPost(deps, { ...body, ...params, me, cause: cause(body.note || 'Sent for approval') })),
  )

  route('withdrawPost', async ({ input: { params, body }, me, cause }) => {
    const asked = { ...body, ...params, note: body.why, me, cause: cause(body.why || 'Taken back') }
    return toDetail(await stepPost(deps, asked, 'withdraw'))
  })

  route(
    'releasePost',
    async ({ input: { params, body }, me, cause }) =>
      toDetail(await releasePost(deps, { ...body, ...params, me, cause: cause('Released by its author') })),
    loadStages(deps),
  )

  route(
    'approvePost',
    async ({ input: { params, body }, me, cause }) =>
      toDetail(await approvePost(deps, { ...body, ...params, me, cause: cause(body.note || 'Approved') })),
    loadAuthors(deps),
  )

  route(
    'returnPost',
    async ({ input: { params, body }, me, cause }) =>
      toDetail(await returnPost(deps, { ...body, ...params, me, cause: cause(body.note) }, body.verdict)),
    loadAuthors(deps),
  )

  route(
    'cancelPost',
    async ({ input: { params, body }, me, cause }) =>
      toDetail(await stepPost(deps, { ...body, ...params, note: body.why, me, cause: cause(body.why) }, 'cancel')),
    loadWorkers(deps),
  )

  route('reopenPost', async ({ input: { params, body }, me, cause }) =>
    toDetail(await stepPost(deps, { ...body, ...params, note: '', me, cause: cause('Reopened') }, 'reopen')),
  )
}
