import type { Platform } from '#core/channel/platform.ts'
import type { Day } from '#core/time/wall.ts'
import type { Hue, Pattern } from '#ui/chart/pattern.tsx'
import type { BarPoint, BarSeries } from '#ui/chart/stacked-bars.tsx'
import { listDays } from './count-days.ts'

/** Clicks of a day on the links of a channel; null: on links for none. */
export interface DayClicks {
  readonly day: Day
  readonly channelId: string | null
  readonly clicks: number
}

interface Channel {
  readonly id: string
  readonly name: string
  readonly platform: Platform
}

/** A part of the bars, with the channels that are in it. */
export interface ClickSeries extends BarSeries {
  readonly channelIds: readonly (string | null)[]
  readonly total: number
}

/** More would be told apart by nobody. */
const MOST = 8

/** What the clicks are made of, the most first; channels beyond the most that are told apart are one part. */
export function makeClickSeries(days: readonly DayClicks[], channels: readonly Channel[]): ClickSeries[] {
  const totals = new Map<string | null, number>()
  for (const { channelId, clicks } of days) totals.set(channelId, (totals.get(channelId) ?? 0) + clicks)
  const ranked = [...totals].toSorted(([, one], [, other]) => other - one)
  const apart = ranked.length > MOST ? ranked.slice(0, MOST - 1) : ranked
  const rest = ranked.slice(apart.length)
  const drawn: Drawn[] = []
  const series = apart.map(([channelId, total], index) => {
    const channel = channels.find(({ id }) => id === channelId)
    const look = draw(channelId === null ? null : (channel?.platform ?? null), drawn)
    drawn.push(look)
    const label = channelId === null ? 'No channel' : (channel?.name ?? 'A channel')
    return { ...look, key: `part${index}`, label, channelIds: [channelId], total }
  })
  if (rest.length === 0) return series
  const total = rest.reduce((sum, [, clicks]) => sum + clicks, 0)
  const label = `${rest.length} other channels`
  const look = { tone: 'neutral', pattern: 'grid' } as const
  return [...series, { ...look, key: 'rest', label, channelIds: rest.map(([channelId]) => channelId), total }]
}

type Drawn = Pick<BarSeries, 'tone' | 'pattern'>

/** Where two colors are close, the patterns differ. Source: domain.md 4.5, the channel chart colors. */
const LOOKS: Record<Platform, { readonly tone: Hue; readonly pattern: Pattern }> = {
  x: { tone: 'hue-1', pattern: 'solid' },
  linkedin: { tone: 'hue-2', pattern: 'stripes' },
  facebook: { tone: 'hue-3', pattern: 'grid' },
  instagram: { tone: 'hue-4', pattern: 'solid' },
  threads: { tone: 'hue-5', pattern: 'dots' },
  youtube: { tone: 'hue-6', pattern: 'solid' },
  mastodon: { tone: 'hue-7', pattern: 'dots' },
  bluesky: { tone: 'hue-8', pattern: 'solid' },
}
const NO_CHANNEL: Drawn = { tone: 'neutral', pattern: 'stripes' }
const PATTERNS: readonly Pattern[] = ['solid', 'stripes', 'dots', 'grid']

/** A second channel of a platform has its color in another pattern. */
function draw(platform: Platform | null, drawn: readonly Drawn[]): Drawn {
  const look = platform ? LOOKS[platform] : NO_CHANNEL
  const taken = drawn.filter(({ tone }) => tone === look.tone).map(({ pattern }) => pattern)
  return { ...look, pattern: [look.pattern, ...PATTERNS].find((each) => !taken.includes(each)) ?? look.pattern }
}

interface Span {
  readonly from: Day
  readonly to: Day
  /** The first day on which there was something to count; null when there was none. */
  readonly since: Day | null
}

/** A day with its clicks by the key of the part; null before there was a link, which is not zero. */
export interface ClickDay {
  readonly day: Day
  readonly values: BarPoint['values']
}

export function countByPart(days: readonly DayClicks[], series: readonly ClickSeries[], span: Span): ClickDay[] {
  const byDay = new Map<Day, DayClicks[]>()
  for (const each of days) byDay.set(each.day, [...(byDay.get(each.day) ?? []), each])
  return listDays(span).map((day) => {
    const counted = byDay.get(day)
    if (!counted && (span.since === null || day < span.since)) return { day, values: null }
    const sum = ({ channelIds }: ClickSeries): number =>
      (counted ?? []).reduce((all, { channelId, clicks }) => all + (channelIds.includes(channelId) ? clicks : 0), 0)
    return { day, values: Object.fromEntries(series.map((part) => [part.key, sum(part)])) }
  })
}

/** The chart in a sentence. */
export function saySum(total: number, days: number, [most, ...others]: readonly ClickSeries[]): string {
  const said = `${total.toLocaleString('en-US')} ${total === 1 ? 'click' : 'clicks'} in the last ${days} days`
  if (!most || others.length === 0) return `${said}.`
  const where = most.channelIds[0] === null ? 'links for no channel' : most.label
  return `${said}, ${most.total.toLocaleString('en-US')} of them on ${where}.`
}
