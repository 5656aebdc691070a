import type { PostComment, Review } from '#core/post/post.ts'
import { personState } from '#core/person/person.ts'
import { findPost } from '../commands/post/decide.ts'
import { subjectOf } from '../commands/post/present.ts'
import { listConcerned, pathOf, tellOthers } from '../commands/post/tell.ts'
import type { Deps } from '../deps.ts'
import { loadReviewers } from '../policies/post-facts.ts'
import { notFound, refuseField } from '../refusal.ts'
import type { Route } from '../route.ts'

/** What people say of a post: comments, and opinions that were asked. */
export function mountPostTalk(route: Route, deps: Deps): void {
  mountComments(route, deps)
  mountReviews(route, deps)
}

function mountComments(route: Route, deps: Deps): void {
  const { stores } = deps

  route(
    'listComments',
    async ({ input: { params } }) => {
      await findPost(deps, params.id)
      const comments = await stores.comments.list(params.id)
      return { comments, reviews: await stores.reviews.list(params.id) }
    },
    loadReviewers(deps),
  )

  route(
    'addComment',
    async ({ input: { params, body }, me, cause }) => {
      const record = await findPost(deps, params.id)
      await refuseStrangers(deps, body.mentions, 'body.mentions')
      const comment: PostComment = {
        ...body,
        id: deps.ids.newId(),
        ...{ postId: params.id, personId: me.personId, at: deps.clock.now(), resolvedBy: null, resolvedAt: null },
      }
      await deps.transact(cause('Commented'), async (tx) => {
        await tx.comments.insert([comment])
        tx.record({ event: 'post.commented', subject: subjectOf(record), after: { text: body.text } })
        const title = `${me.name} commented on “${record.post.title}”`
        const message = { title, detail: body.text.slice(0, 200), path: pathOf(record) }
        await tellOthers(deps, tx, me, [...body.mentions, ...listConcerned(record)], message)
      })
      return comment
    },
    loadReviewers(deps),
  )

  route(
    'resolveComment',
    async ({ input: { params, body }, me, cause }) => {
      const record = await findPost(deps, params.id)
      const comment = await stores.comments.get(params.comment)
      if (!comment || comment.postId !== params.id) throw notFound('comment on this post')
      const resolvedBy = body.resolved ? me.personId : null
      const resolvedAt = body.resolved ? deps.clock.now() : null
      if ((comment.resolvedAt === null) === (resolvedAt === null)) return comment
      await deps.transact(cause(body.resolved ? 'Resolved' : 'Opened again'), async (tx) => {
        await tx.comments.setResolved(comment.id, resolvedBy, resolvedAt)
        const event = body.resolved ? 'post.comment-resolved' : 'post.comment-reopened'
        tx.record({ event, subject: subjectOf(record), after: { text: comment.text } })
      })
      return { ...comment, resolvedBy, resolvedAt }
    },
    loadReviewers(deps),
  )
}

function mountReviews(route: Route, deps: Deps): void {
  const { stores } = deps

  route('askReview', async ({ input: { params, body }, me, cause }) => {
    const record = await findPost(deps, params.id)
    await refuseStrangers(deps, body.personIds, 'body.personIds')
    const asked = { postId: params.id, askedBy: me.personId, askedAt: deps.clock.now(), question: body.question }
    const personIds = [...new Set(body.personIds)].filter((id) => id !== me.personId)
    if (personIds.length === 0)
      throw refuseField({ field: 'body.personIds', rule: 'not_self', message: 'Ask somebody else for an opinion.' })
    await deps.transact(cause(body.question || 'Asked for an opinion'), async (tx) => {
      for (const personId of personIds)
        await tx.reviews.put({ ...asked, personId, verdict: null, answer: '', answeredAt: null })
      tx.record({ event: 'post.opinion-asked', subject: subjectOf(record), after: { people: personIds } })
      await tellOthers(deps, tx, me, personIds, {
        title: `${me.name} asks for your opinion: “${record.post.title}”`,
        detail: body.question || 'Have a look, and say whether it is fine.',
        path: `/approvals?post=${encodeURIComponent(params.id)}`,
      })
    })
    return { reviews: await stores.reviews.list(params.id) }
  })

  route(
    'answerReview',
    async ({ input: { params, body }, me, cause }) => {
      const record = await findPost(deps, params.id)
      const mine = (await stores.reviews.list(params.id)).find((each) => each.personId === me.personId)
      if (!mine) throw notFound('question to you about this post')
      const answered: Review = { ...mine, ...body, answeredAt: deps.clock.now() }
      await deps.transact(cause(body.answer || 'Gave an opinion'), async (tx) => {
        await tx.reviews.put(answered)
        tx.record({ event: 'post.opinion-given', subject: subjectOf(record), after: { ...body } })
        await tellOthers(deps, tx, me, [mine.askedBy, record.post.ownerId], {
          title: `${me.name} ${body.verdict === 'fine' ? 'is fine with' : 'has a concern about'} “${record.post.title}”`,
          detail: body.answer || 'No further words.',
          path: pathOf(record),
        })
      })
      return answered
    },
    loadReviewers(deps),
  )
}

/** Refuses people who are not at the desk: nobody would read it. */
async function refuseStrangers(deps: Deps, personIds: readonly string[], field: string): Promise<void> {
  if (personIds.length === 0) return
  const people = new Map((await deps.stores.people.list()).map((each) => [each.id, each]))
  const stranger = personIds.find((id) => {
    const person = people.get(id)
    return !person || personState(person) === 'deactivated'
  })
  if (stranger !== undefined)
    throw refuseField({ field, rule: 'unknown', measured: stranger, message: 'There is no such person at the desk.' })
}
