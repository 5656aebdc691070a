import { freeze } from '#core/publication/render.ts'
import type { Day } from '#core/time/wall.ts'
import type { ChannelPlan, OwnContent, PostContent } from './content.ts'

type Master = Pick<PostContent, 'text' | 'link' | 'media'>

/**
 * The content of a new post that begins as a copy of another. It says the same on every channel. What is out is no longer
 * linked to its master, and a copy of it is not out: it follows the master of the copy again, so that one edit changes it.
 * @param channelIds only these; all without
 * @param day of the copy, on which the times of day stay; null leaves it without a time
 */
export function copyContent(
  source: PostContent,
  channelIds: readonly string[] | undefined,
  day: Day | null,
): PostContent {
  const kept = source.channels.filter((plan) => channelIds?.includes(plan.channelId) ?? true)
  const [only, ...others] = kept
  const master = only && others.length === 0 ? masterOf(source, only.own) : source
  const channels = kept.map((plan) => ({ ...plan, ...timeOf(plan, day), own: link(master, plan.own) }))
  return { ...source, text: master.text, link: master.link, media: master.media, channels }
}

/** Of a copy for one channel alone, what that channel says is the master. */
function masterOf(source: Master, own: OwnContent): Master {
  const { text = source.text, link = source.link, media = source.media } = freeze(source, own)
  return { text, link, media }
}

/** Says the same with as little of its own as it can. */
function link(master: Master, own: OwnContent): OwnContent {
  const same = (key: keyof Master) => JSON.stringify(own[key]) === JSON.stringify(master[key])
  const kept = Object.entries(own).filter(([key]) => !(isOfMaster(key) && same(key)))
  return Object.fromEntries(kept)
}

function isOfMaster(key: string): key is keyof Master {
  return key === 'text' || key === 'link' || key === 'media'
}

/** Day and time are there together or not at all. */
function timeOf({ time }: ChannelPlan, day: Day | null): Pick<ChannelPlan, 'day' | 'time'> {
  return day && time ? { day, time } : { day: null, time: null }
}
