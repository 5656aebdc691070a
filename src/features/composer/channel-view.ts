import { isWithinLimit, type TextCount } from '#core/publication/count.ts'
import type { Platform } from '#core/channel/platform.ts'
import type { ChannelPlan, PostContent } from '#core/post/content.ts'
import { render, type RenderedPublication } from '#core/publication/render.ts'
import { isFrozen, type PublicationState } from '#core/publication/state.ts'
import { listCounts } from '#core/publication/text-check.ts'
import { toInstantOf } from '#core/time/wall.ts'
import type { Channel, Post, Publication } from './queries.ts'

/** One channel of the post, with all that follows from what is written. */
export interface ChannelView {
  readonly plan: ChannelPlan
  readonly channel: Channel
  readonly platform: Platform
  readonly rendered: RenderedPublication
  /** Of the text and of each part of its thread, by field. */
  readonly counts: ReadonlyMap<string, TextCount>
  /** As the desk holds it; null while it does not know it. */
  readonly publication: Publication | null
  readonly state: PublicationState
  /** It is on its way or out: nothing can be changed. */
  readonly frozen: boolean
  /** The instant that its day and time mean; null without. */
  readonly at: string | null
}

export function listViews(content: PostContent, channels: readonly Channel[], post: Post | null): ChannelView[] {
  return content.channels.flatMap((plan): ChannelView[] => {
    const channel = channels.find((each) => each.id === plan.channelId)
    if (!channel) return []
    const { platform } = channel
    const rendered = render(platform, content, plan.own)
    const publication = post?.publications.find((each) => each.channelId === plan.channelId) ?? null
    const state = publication?.state ?? 'draft'
    const counts = new Map(listCounts(platform, rendered).map(({ field, count }) => [field, count]))
    const at = plan.day && plan.time ? toInstantOf(plan.day, plan.time, plan.zone) : null
    return [{ plan, channel, platform, rendered, counts, publication, state, frozen: isFrozen(state), at }]
  })
}

/** The text that the ring of a channel’s tab counts: the first that does not fit, else the post itself. */
export function findTightest({ counts, platform }: ChannelView): TextCount | undefined {
  const all = [...counts.values()]
  return all.find((count) => !isWithinLimit(count)) ?? counts.get(platform === 'youtube' ? 'description' : 'text')
}

const UNITS = { weighted: 'characters', grapheme: 'characters', character: 'characters', byte: 'bytes' }

/** @returns the limit that is nearest, as a ring shows it */
export function toRing(count: TextCount): { used: number; limit: number; unit: string } {
  const all = count.also ? [count, count.also] : [count]
  const tight = all.reduce((a, b) => (b.used / b.limit > a.used / a.limit ? b : a))
  return { used: tight.used, limit: tight.limit, unit: UNITS[tight.unit] }
}

/** @returns whether the channel says anything otherwise than the master */
export function hasOwnCopy({ own }: ChannelPlan): boolean {
  return own.text !== undefined || own.media !== undefined || own.link !== undefined
}
