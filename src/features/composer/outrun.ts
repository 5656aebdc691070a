import { type FieldPath, isSame, readPath } from '#core/post/content-fields.ts'
import type { ChannelPlan, PostContent } from '#core/post/content.ts'
import { freeze } from '#core/publication/render.ts'
import { isFrozen } from '#core/publication/state.ts'
import type { Draft, SavedPost } from './draft.ts'

/** A change that came too late: the post is on its way on this channel, or out. */
export interface Outrun {
  readonly channelId: string
  /** What would have been said there. */
  readonly text: string
}

/**
 * What is on its way stays as the desk holds it: nobody changed it, so that there is nothing to choose, and no save may
 * carry another version of it. What was written for it here is put aside.
 * @param before the draft as it was written here
 * @param after the same, with what the desk holds
 */
export function yieldFrozen(before: Draft, after: Draft, post: SavedPost): Draft {
  const frozen = new Set(post.publications?.flatMap(({ channelId, state }) => (isFrozen(state) ? channelId : [])))
  if (frozen.size === 0) return after
  const out = post.content.channels.filter(({ channelId }) => frozen.has(channelId))
  const isOpen = (path: FieldPath): boolean => !frozen.has(readPath(path).channelId ?? '')
  const conflicts = after.conflicts.filter(({ path }) => isOpen(path))
  const paths = after.news?.paths.filter(isOpen) ?? []
  const told = conflicts.length > 0 || paths.length > 0
  return {
    ...after,
    content: putPlans(after.content, out),
    conflicts,
    conflictWith: conflicts.length > 0 ? after.conflictWith : null,
    news: told && after.news ? { ...after.news, paths } : null,
    outrun: [...before.outrun, ...out.flatMap((plan) => findOutrun(before, plan))],
  }
}

function putPlans(content: PostContent, out: readonly ChannelPlan[]): PostContent {
  const isThere = ({ channelId }: ChannelPlan): boolean => content.channels.some((each) => each.channelId === channelId)
  const kept = content.channels.map((plan) => out.find(({ channelId }) => channelId === plan.channelId) ?? plan)
  return { ...content, channels: [...kept, ...out.filter((plan) => !isThere(plan))] }
}

function findOutrun({ content, base }: Draft, now: ChannelPlan): Outrun[] {
  const { channelId } = now
  const planOf = ({ channels }: PostContent) => channels.find((each) => each.channelId === channelId)
  const [mine, was] = [planOf(content), planOf(base)]
  if (!mine || !was || isSame(sayAll(content, mine), sayAll(base, was))) return []
  return [{ channelId, text: mine.own.text ?? content.text }]
}

/** All that a channel says, and when. */
function sayAll(content: PostContent, { day, time, zone, own }: ChannelPlan): object {
  return { day, time, zone, own: freeze(content, own) }
}
