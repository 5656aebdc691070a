import { lapseOf } from '#core/approval/rules.ts'
import { assert } from '#core/base/assert.ts'
import { PLATFORMS } from '#core/channel/platform.ts'
import { titleOf } from '#core/post/content.ts'
import { planPublication, settle } from '#core/post/plan-publication.ts'
import type { Post, PostComment, Revision } from '#core/post/post.ts'
import type { Ids } from '#core/ports/ids.ts'
import type { Tx } from '#core/ports/transact.ts'
import type { Approval, Publication } from '#core/publication/publication.ts'
import { freeze } from '#core/publication/render.ts'
import { addMs, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '#core/time/instant.ts'
import { addDays, dayOf } from '#core/time/wall.ts'
import { fillLinks } from './first-start-links.ts'
import { DEFAULT_APPROVAL_RULES } from '#core/approval/rules.ts'
import { DEMO_PEOPLE } from '#mocks/workspace/people.ts'
import { COMMUNITY_IDEAS } from '#mocks/workspace/ideas-community.ts'
import { COMPANY_IDEAS } from '#mocks/workspace/ideas-company.ts'
import { CULTURE_IDEAS } from '#mocks/workspace/ideas-culture.ts'
import { PRODUCT_IDEAS } from '#mocks/workspace/ideas-product.ts'
import { DEMO_MARKS } from '#mocks/workspace/marks.ts'
import { type DemoPost, planDemoPosts } from '#mocks/workspace/plan-posts.ts'
import { DEMO_COMMENTS, RETURN_NOTES, SUBMIT_NOTES } from '#mocks/workspace/talk.ts'

interface Needs {
  readonly ids: Ids
  readonly now: Instant
}

interface Filled {
  readonly post: Post
  readonly publications: Publication[]
  readonly approvals: Approval[]
  readonly revision: Revision
  readonly comments: PostComment[]
}

const IDEAS = [...PRODUCT_IDEAS, ...COMMUNITY_IDEAS, ...COMPANY_IDEAS, ...CULTURE_IDEAS]
const APPROVERS = ['demo-priya', 'demo-tomas', 'demo-ingrid']

/** Fills the calendar of the demonstration: what is out, what is planned, what waits for somebody, and the year’s days. */
export async function fillPosts(tx: Tx, needs: Needs): Promise<void> {
  const media = new Map((await tx.media.getMany(listPictures())).map((each) => [each.id, each.sha256]))
  const filled = planDemoPosts(needs.now, IDEAS).map((demo, index) =>
    fill(demo, index, needs, (id) => media.get(id) ?? null),
  )
  await tx.posts.insert(
    filled.map((each) => each.post),
    filled.flatMap((each) => each.publications),
  )
  await tx.posts.addApprovals(filled.flatMap((each) => each.approvals))
  await tx.revisions.put(filled.map((each) => each.revision))
  await tx.comments.insert(filled.flatMap((each) => each.comments))
  await tx.posts.setMedia(
    filled.map(({ post }) => ({ postId: post.id, mediaIds: post.media.map((use) => use.mediaId) })),
  )
  await tx.marks.insert(makeMarks(needs))
  await fillLinks(tx, filled, needs)
  tx.record({
    event: 'post.demonstration-filled',
    subject: { kind: 'post', id: 'demonstration', name: 'Demonstration posts' },
    after: { posts: filled.length },
  })
}

function listPictures(): string[] {
  return [...new Set(IDEAS.flatMap((idea) => (idea.picture ? [`demo-media-${idea.picture}`] : [])))]
}

function fill(demo: DemoPost, index: number, needs: Needs, sha256Of: (id: string) => string | null): Filled {
  const { content, createdAt } = demo
  const { channels, ...fields } = content
  const id = `demo-post-${index + 1}`
  const by = content.ownerId
  const [submittedAt, decidedAt] = [addMs(createdAt, 2 * HOUR_MS), addMs(createdAt, 20 * HOUR_MS)]
  const post: Post = {
    ...fields,
    ...{ id, title: titleOf(content.text), authorIds: [by], createdBy: by, createdAt, updatedBy: by },
    ...{ updatedAt: submittedAt, version: 1 },
  }
  const rules = DEFAULT_APPROVAL_RULES
  const authorLevels = DEMO_PEOPLE.filter((person) => person.id === by).map((person) => person.level)
  const facts = { rules, authorLevels, now: decidedAt, sha256Of, hash: needs.ids.hash, platformOf }
  const planned = channels.map((plan, position) =>
    planPublication(
      content,
      plan,
      null,
      { id: `${id}-${position + 1}`, postId: id, position },
      { ...facts, approvals: [] },
    ),
  )
  const approver = APPROVERS.filter((each) => each !== by)[index % 2] ?? 'demo-priya'
  const approvals = planned.flatMap((each) => approve(demo, each, { by, approver, at: decidedAt, needs }))
  const decided = planned.map((each) => decide(demo, each, approvals, { by, approver, submittedAt, index, needs }))
  return {
    ...{ post, publications: decided, approvals },
    revision: { postId: id, number: 1, by, at: createdAt, content, note: '' },
    comments: commentsOn(demo, post, needs),
  }
}

function platformOf(channelId: string): Publication['platform'] {
  const platform = PLATFORMS.find((each) => `demo-${each}` === channelId)
  assert(platform, `The demonstration has no channel ${channelId}`)
  return platform
}

interface Given {
  readonly by: string
  readonly approver: string
  readonly needs: Needs
}

const RELEASED = ['published', 'scheduled', 'changed-after-approval', 'approved-untimed']

function approve(demo: DemoPost, each: Publication, given: Given & { at: Instant }): Approval[] {
  if (!RELEASED.includes(demo.fate)) return []
  const { postId, channelId, hash, at: plannedAt, stages } = each
  const alone = stages === 0
  return [
    {
      ...{ id: `${each.id}-approval`, round: 0, postId, channelId, plannedAt, at: given.at, note: '' },
      kind: alone ? 'released_by_author' : 'approved',
      personId: alone ? given.by : given.approver,
      // Of the words before the last change, where the approval no longer holds.
      hash: demo.fate === 'changed-after-approval' ? given.needs.ids.hash(hash) : hash,
      lapsesAt: lapseOf(given.at, DEFAULT_APPROVAL_RULES),
    },
  ]
}

function decide(
  demo: DemoPost,
  each: Publication,
  approvals: readonly Approval[],
  { by, approver, submittedAt, index, needs }: Given & { submittedAt: Instant; index: number },
): Publication {
  const sent = { ...each, submittedBy: by, submittedAt, approverId: approver }
  const note = SUBMIT_NOTES[index % SUBMIT_NOTES.length] ?? ''
  switch (demo.fate) {
    case 'draft':
      return each
    case 'in-review':
      return { ...sent, state: 'in_review', note }
    case 'changes-asked':
      return { ...sent, state: 'changes_asked', note: RETURN_NOTES[index % RETURN_NOTES.length] ?? '' }
    case 'cancelled':
      return { ...sent, state: 'cancelled', note: 'The news changed before it went out.' }
    case 'changed-after-approval':
      return { ...sent, state: 'held', heldReason: 'approval_voided' }
    case 'published':
      // A few seconds after its minute, as sending takes. Nobody has read its address back.
      return {
        ...sent,
        own: freeze(demo.content, each.own),
        state: 'published',
        publishedAt: addMs(each.at ?? submittedAt, (3 + (index % 20)) * SECOND_MS),
      }
    default:
      return settle(sent, { approvals, rules: DEFAULT_APPROVAL_RULES, now: needs.now })
  }
}

function commentsOn({ idea, createdAt }: DemoPost, post: Post, { ids }: Needs): PostComment[] {
  return DEMO_COMMENTS.filter((each) => each.idea === idea.key && each.by !== post.ownerId).map((each, index) => ({
    ...{ id: ids.newId(), postId: post.id, channelId: null, personId: each.by, text: each.text },
    at: addMs(createdAt, (index + 3) * 17 * MINUTE_MS),
    ...{ mentions: each.mentions ?? [], quote: each.quote ?? null, resolvedBy: null, resolvedAt: null },
  }))
}

/** The days of last year, this year and the next. */
function makeMarks({ now }: Needs) {
  const year = Number(dayOf(now, 'UTC').slice(0, 4))
  return [year - 1, year, year + 1].flatMap((each) =>
    DEMO_MARKS.map(({ kind, name, monthDay, days, note }, index) => {
      const day = `${each}-${monthDay}`
      return { id: `demo-mark-${each}-${index + 1}`, kind, name, day, endDay: addDays(day, days - 1), note, version: 1 }
    }),
  )
}
