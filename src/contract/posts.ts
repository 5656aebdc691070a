import * as z from 'zod'
import { PLATFORMS } from '#core/channel/platform.ts'
import { LINK_PLACES } from '#core/post/content.ts'
import { HELD_REASONS, PUBLICATION_STATES } from '#core/publication/state.ts'
import { day, id, idParams, instant, version, wallTime, zone } from './schemas.ts'
import type { Schemas } from './schemas.ts'

/** Longer than any platform takes (Facebook: 63,206), and short enough to count at once. */
const COPY_LENGTH = 70_000
const MAX_THREAD = 25
const MAX_MEDIA = 40

const copy = z.string().max(COPY_LENGTH)
const pick = z.string().min(1).max(40)
const link = z.url({ protocol: /^https?$/, error: 'Give a whole web address, beginning with https://.' }).max(2000)
const mediaUse = z.strictObject({ mediaId: id, altText: z.string().max(4086) })
const sensitivity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('normal') }),
  z.strictObject({ kind: z.literal('sensitive') }),
  z.strictObject({ kind: z.literal('embargoed'), until: instant }),
])

const ownContent = z.strictObject({
  text: copy.exactOptional(),
  link: link.nullable().exactOptional(),
  media: z.array(mediaUse).max(MAX_MEDIA).readonly().exactOptional(),
  linkPlace: z.enum(LINK_PLACES).exactOptional(),
  thread: z.array(copy).max(MAX_THREAD).readonly().exactOptional(),
  firstComment: copy.exactOptional(),
  title: z.string().max(1000).exactOptional(),
  contentWarning: z.string().max(1000).exactOptional(),
  tags: z.array(z.string().min(1).max(640)).max(100).readonly().exactOptional(),
  topicTag: z.string().max(100).exactOptional(),
})

const planFields = { channelId: id, own: ownContent, day: day.nullable(), time: wallTime.nullable(), zone }
const channelPlan = z.strictObject(planFields).refine((plan) => (plan.day === null) === (plan.time === null), {
  error: 'A day needs a time, and a time a day.',
  path: ['time'],
})

/** Everything people write of a post. */
const postContent = z.strictObject({
  text: copy,
  link: link.nullable(),
  media: z.array(mediaUse).max(MAX_MEDIA).readonly(),
  campaign: pick.nullable(),
  pillars: z.array(pick).max(20).readonly(),
  types: z.array(pick).max(20).readonly(),
  region: pick.nullable(),
  language: pick.nullable(),
  ownerId: id,
  sensitivity,
  why: z.string().max(2000),
  channels: z
    .array(channelPlan)
    .max(20)
    .refine((plans) => new Set(plans.map((plan) => plan.channelId)).size === plans.length, {
      error: 'A post has each channel once.',
    })
    .readonly(),
})

const publication = z.object({
  ...planFields,
  id,
  postId: id,
  platform: z.enum(PLATFORMS),
  position: z.int(),
  at: instant.nullable(),
  state: z.enum(PUBLICATION_STATES),
  heldReason: z.enum(HELD_REASONS).nullable(),
  note: z.string(),
  hash: z.string(),
  stages: z.int(),
  ruleStages: z.int(),
  round: z.int(),
  releasedFor: instant.nullable(),
  lapsesAt: instant.nullable(),
  approverId: id.nullable(),
  submittedBy: id.nullable(),
  submittedAt: instant.nullable(),
  liveUrl: z.string().nullable(),
  publishedAt: instant.nullable(),
  version: z.int(),
})

const approval = z.object({
  id,
  postId: id,
  channelId: id,
  kind: z.enum(['approved', 'released_by_author']),
  personId: id,
  at: instant,
  round: z.int(),
  hash: z.string(),
  plannedAt: instant.nullable(),
  lapsesAt: instant.nullable(),
  note: z.string(),
})

const comment = z.object({
  id,
  postId: id,
  channelId: id.nullable(),
  personId: id,
  at: instant,
  text: z.string(),
  mentions: z.array(id).readonly(),
  quote: z.string().nullable(),
  resolvedBy: id.nullable(),
  resolvedAt: instant.nullable(),
})

const review = z.object({
  postId: id,
  personId: id,
  askedBy: id,
  askedAt: instant,
  question: z.string(),
  verdict: z.enum(['fine', 'concern']).nullable(),
  answer: z.string(),
  answeredAt: instant.nullable(),
})

/** One post with all that belongs to it: what the composer, the approvals page and the peek panel show. */
export const postDetail = z.object({
  id,
  title: z.string(),
  state: z.enum(PUBLICATION_STATES),
  content: postContent,
  publications: z.array(publication).readonly(),
  approvals: z.array(approval).readonly(),
  authorIds: z.array(id).readonly(),
  createdBy: id,
  createdAt: instant,
  updatedBy: id,
  updatedAt: instant,
  version: z.int(),
})

const channelIds = z.array(id).min(1).max(20)
const note = z.string().trim().max(2000)
const neededNote = note.min(3)

const revision = z.object({ postId: id, number: z.int(), by: id, at: instant, content: postContent, note: z.string() })

export const postSchemas = {
  createPost: { body: z.strictObject({ content: postContent }), output: postDetail },
  getPost: { params: idParams, output: postDetail },
  savePost: {
    params: idParams,
    body: z.strictObject({ content: postContent, version, note: z.string().trim().max(200).default('') }),
    output: postDetail,
  },
  copyPost: {
    params: idParams,
    body: z.strictObject({
      channelIds: channelIds.optional().describe('Only these; all when left out'),
      day: day.nullable().default(null).describe('The day of the copy; the times of day stay'),
      why: note.default('').describe('For the audit log'),
    }),
    output: postDetail,
  },
  submitPost: {
    params: idParams,
    body: z.strictObject({
      version,
      channelIds,
      approverId: id.nullable().default(null).describe('Who is asked; anybody who may when null'),
      note: note.default(''),
    }),
    output: postDetail,
  },
  withdrawPost: {
    params: idParams,
    body: z.strictObject({ version, channelIds, why: note.default('') }),
    output: postDetail,
  },
  releasePost: { params: idParams, body: z.strictObject({ version, channelIds }), output: postDetail },
  approvePost: {
    params: idParams,
    body: z.strictObject({
      approvals: z
        .array(z.strictObject({ channelId: id, hash: z.string().length(64), at: instant.nullable() }))
        .min(1)
        .max(20)
        .describe('Of each channel the hash and time that were looked at: what has changed since is not approved'),
      note: note.default(''),
    }),
    output: postDetail,
  },
  returnPost: {
    params: idParams,
    body: z.strictObject({
      channelIds,
      verdict: z.enum(['changes', 'decline']),
      note: neededNote.describe('What to change, or why it is declined'),
    }),
    output: postDetail,
  },
  cancelPost: {
    params: idParams,
    body: z.strictObject({ version, channelIds, why: neededNote }),
    output: postDetail,
  },
  reopenPost: { params: idParams, body: z.strictObject({ version, channelIds }), output: postDetail },

  listRevisions: { params: idParams, output: z.object({ revisions: z.array(revision) }) },

  listComments: { params: idParams, output: z.object({ comments: z.array(comment), reviews: z.array(review) }) },
  addComment: {
    params: idParams,
    body: z.strictObject({
      text: z.string().trim().min(1).max(4000),
      channelId: id.nullable().default(null),
      mentions: z.array(id).max(20).default([]),
      quote: z.string().max(1000).nullable().default(null),
    }),
    output: comment,
  },
  resolveComment: {
    params: z.strictObject({ id, comment: id }),
    body: z.strictObject({ resolved: z.boolean() }),
    output: comment,
  },
  askReview: {
    params: idParams,
    body: z.strictObject({ personIds: z.array(id).min(1).max(20), question: note.default('') }),
    output: z.object({ reviews: z.array(review) }),
  },
  answerReview: {
    params: idParams,
    body: z.strictObject({ verdict: z.enum(['fine', 'concern']), answer: note.default('') }),
    output: review,
  },

  findSimilar: {
    body: z.strictObject({ text: copy, exceptPostId: id.nullable().default(null) }),
    output: z.object({
      posts: z.array(z.object({ postId: id, title: z.string(), channelIds: z.array(id), at: instant.nullable() })),
    }),
  },

  listWork: {
    output: z.object({
      /** One’s own drafts, what came back, and what is held, the last changed first. */
      mine: z.array(postDetail),
      /** Everybody’s posts that are held. */
      held: z.array(postDetail),
    }),
  },
  listApprovals: {
    output: z.object({
      /** Waiting for somebody’s yes, the most urgent first. */
      waiting: z.array(
        z.object({
          post: postDetail,
          /** The channels that wait, and can be decided by the person asking. */
          channelIds: z.array(id),
          /** The first time one of them would go out. */
          dueAt: instant.nullable(),
          /** Why the person asking cannot approve it; null when they can. */
          whyNot: z.string().nullable(),
        }),
      ),
      /** Opinions asked of the person asking. */
      reviews: z.array(z.object({ post: postDetail, review })),
    }),
  },
} satisfies Record<string, Schemas>
