import type { Platform } from '#core/channel/platform.ts'
import type { ChannelPlan, MediaUse, PostContent, Sensitivity } from '#core/post/content.ts'
import { addMs, HOUR_MS, type Instant } from '#core/time/instant.ts'
import { addDays, type Day, dayOf, toInstantOf, weekdayOf, type WallTime } from '#core/time/wall.ts'
import { createDraw, type Draw } from './draw.ts'
import { trackFor } from './links.ts'
import type { DemoIdea } from './post-idea.ts'

/** What has become of a demonstration post, before anybody touches it. */
export type DemoFate =
  | 'published'
  | 'cancelled'
  | 'scheduled'
  | 'changed-after-approval'
  | 'in-review'
  | 'changes-asked'
  | 'approved-untimed'
  | 'draft'

export interface DemoPost {
  readonly idea: DemoIdea
  readonly content: PostContent
  readonly fate: DemoFate
  readonly createdAt: Instant
}

const ZONE = 'Europe/Amsterdam'
/** Of history and of plans, in days around today. */
const BACK = 56
const AHEAD = 35
const UNTIMED = 11

/** When the team likes to post, in the desk’s zone. */
const TIMES: readonly WallTime[] = ['09:30', '11:00', '12:30', '14:00', '15:30', '17:00']
/** Who writes, each as often as they stand here. */
const WRITERS = [
  ...['demo-ana', 'demo-ana', 'demo-ana', 'demo-kenji', 'demo-kenji', 'demo-zola', 'demo-zola'],
  ...['demo-priya', 'demo-tomas', 'demo-ingrid'],
]

/**
 * The posts of the demonstration: eight weeks that are out, five that are planned, denser near today. The same for
 * the same day, so that pictures and tests stay true.
 * @param now the first start
 */
export function planDemoPosts(now: Instant, ideas: readonly DemoIdea[]): DemoPost[] {
  const today = dayOf(now, ZONE)
  const draw = createDraw(20_261)
  const order = draw.shuffle(ideas)
  const days = listSlots(today, draw)
  // One of the next is always held, so that there is something to mend.
  const held = days.findIndex((slot) => slot.ahead > 0)
  const timed = days.map((slot, index) => {
    const idea = order[index % order.length] as DemoIdea
    const made = makePost(idea, slot, index >= order.length, now, draw)
    return index === held ? { ...made, fate: 'changed-after-approval' as const } : made
  })
  const untimed = draw
    .shuffle(ideas)
    .slice(0, UNTIMED)
    .map((idea, index) => makeUntimed(idea, index, now, draw))
  return [...timed, ...untimed]
}

interface Slot {
  readonly day: Day
  readonly time: WallTime
  /** From today. */
  readonly ahead: number
}

function listSlots(today: Day, draw: Draw): Slot[] {
  const slots: Slot[] = []
  for (let ahead = -BACK; ahead <= AHEAD; ahead++) {
    const day = addDays(today, ahead)
    const number = countOn(weekdayOf(day), ahead, draw)
    for (const time of draw.shuffle(TIMES).slice(0, number).sort()) slots.push({ day, time, ahead })
  }
  return slots
}

/** Weekdays are full, weekends nearly empty, one day of a launch overfull, and what is far ahead still thin. */
function countOn(weekday: number, ahead: number, draw: Draw): number {
  if (weekday >= 6) return draw.chance(0.3) ? 1 : 0
  if (ahead === 8 || ahead === -20) return 6
  if (ahead === 2) return 1
  if (ahead > 21) return draw.chance(0.6) ? 1 : 0
  return draw.between(2, 4)
}

function makePost(idea: DemoIdea, slot: Slot, again: boolean, now: Instant, draw: Draw): DemoPost {
  const at = toInstantOf(slot.day, slot.time, ZONE)
  const fate = drawFate(at <= now ? -1 : slot.ahead, draw)
  const channels = idea.platforms.map((platform) => planFor(idea, platform, slot.day, slot.time))
  const content = contentOf(idea, channels, again, draw, fate === 'scheduled' && draw.chance(0.06))
  return { idea, content, fate, createdAt: addMs(at < now ? at : now, -draw.between(30, 200) * HOUR_MS) }
}

function drawFate(ahead: number, draw: Draw): DemoFate {
  const weights: readonly (readonly [DemoFate, number])[] =
    ahead < 0
      ? [
          ['published', 97],
          ['cancelled', 3],
        ]
      : ahead <= 4
        ? [
            ['scheduled', 72],
            ['changed-after-approval', 8],
            ['in-review', 20],
          ]
        : ahead <= 14
          ? [
              ['scheduled', 45],
              ['in-review', 25],
              ['changes-asked', 12],
              ['draft', 18],
            ]
          : [
              ['scheduled', 15],
              ['in-review', 15],
              ['draft', 70],
            ]
  return draw.weighted(weights)
}

function makeUntimed(idea: DemoIdea, index: number, now: Instant, draw: Draw): DemoPost {
  const channels = idea.platforms.map((platform) => planFor(idea, platform, null, null))
  const content = contentOf(idea, channels, true, draw, false)
  const fate = index % 4 === 0 ? 'approved-untimed' : 'draft'
  return { idea, content, fate, createdAt: addMs(now, -draw.between(5, 300) * HOUR_MS) }
}

function planFor(idea: DemoIdea, platform: Platform, day: Day | null, time: WallTime | null): ChannelPlan {
  const words = idea.own?.[platform] ?? {}
  const link = trackFor(idea, platform)
  // Where there is a first comment, the link stands in it.
  const placed = words.firstComment ? { ...words, linkPlace: 'first-comment' as const } : words
  const linked = link ? { ...placed, link } : placed
  return { channelId: `demo-${platform}`, own: linked, day, time, zone: ZONE }
}

function contentOf(
  idea: DemoIdea,
  channels: readonly ChannelPlan[],
  again: boolean,
  draw: Draw,
  sensitive: boolean,
): PostContent {
  const { text, second, link, campaign, pillars, types, region, language, why, picture, pictureAlt } = idea
  const media: MediaUse[] = picture ? [{ mediaId: `demo-media-${picture}`, altText: pictureAlt ?? '' }] : []
  const sensitivity: Sensitivity = { kind: sensitive ? 'sensitive' : 'normal' }
  // A second copy replaces the words everywhere: what a channel had said itself belonged to the first.
  const plans = again && second ? channels.map((plan) => ({ ...plan, own: withoutWords(plan) })) : channels
  return {
    text: again && second ? second : text,
    link: link ?? null,
    media,
    campaign: campaign ?? null,
    ...{ pillars, types, why, sensitivity },
    region: region ?? null,
    language: language ?? 'en',
    ownerId: draw.pick(WRITERS),
    channels: plans,
  }
}

function withoutWords({ own: { title, tags, link } }: ChannelPlan): ChannelPlan['own'] {
  return { ...(title && { title }), ...(tags && { tags }), ...(link && { link }) }
}
