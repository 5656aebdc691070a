import type { Advice } from '#core/publication/advice.ts'
import { checkPublication } from '#core/publication/check-publication.ts'
import {
  adviseCapacity,
  adviseCrowded,
  adviseDuplicate,
  advisePaywall,
  type Neighbor,
} from '#core/publication/plan-advice.ts'
import { adviseOn } from '#core/publication/advice.ts'
import type { LinkFacts } from '#core/link/post-links.ts'
import { toMediaFile } from '#core/media/media.ts'
import type { PostContent } from '#core/post/content.ts'
import type { Media } from '#client/media/addresses.ts'
import type { ChannelView } from './channel-view.ts'
import type { Tab } from './composer-context.ts'
import { isWholeLink } from './draft.ts'
import type { MediaFacts } from './queries.ts'

/** One thing to mend, or to think about. */
export interface Check {
  readonly key: string
  readonly kind: 'blocker' | 'advice'
  /** Where to mend it. */
  readonly tab: Tab
  readonly field: string
  readonly rule: string
  readonly message: string
  /** The field with the advice followed. */
  readonly suggestion?: string
  /** The channels it keeps from going out. */
  readonly channelIds: readonly string[]
}

export interface CheckFacts {
  readonly content: PostContent
  readonly views: readonly ChannelView[]
  readonly media: MediaFacts
  /** Null while the rules are not known. */
  readonly links: LinkFacts | null
  /** Posts that say the same, by the text. */
  readonly similar: readonly {
    readonly title: string
    readonly at: string | null
    readonly channelIds: readonly string[]
  }[]
  /** Other posts by channel. */
  readonly neighbors: ReadonlyMap<string, readonly Neighbor[]>
  /** How many posts the channel has in its day or week, this one among them. */
  readonly planned: ReadonlyMap<string, number>
  /** What the language check found, by text. */
  readonly inclusive: ReadonlyMap<string, readonly string[]>
  readonly isQuiet: (view: ChannelView) => boolean
  readonly now: string
  readonly sayWhen: (at: string) => string
}

/** Said once on the master where the text follows it, because it is the same on every channel. */
const OF_THE_TEXT = new Set(['styled_letters', 'forward_looking', 'hashtag_case', 'paywall', 'duplicate', 'inclusive'])

/** Everything that blocks, then everything that could be better, each once and at the place to mend it. */
export function listChecks(facts: CheckFacts): Check[] {
  const found = facts.views
    .filter(({ state, frozen }) => !frozen && state !== 'cancelled')
    .flatMap((view) => {
      const blockers = checkChannel(view, facts).map((each) => place(view, 'blocker', each))
      return [...blockers, ...adviseChannel(view, facts).map((each) => place(view, 'advice', each))]
    })
  const half = isWholeLink(facts.content.link) ? [] : [HALF_LINK]
  const merged = mergeSame([...half, ...found])
  return [...merged.filter((each) => each.kind === 'blocker'), ...merged.filter((each) => each.kind === 'advice')]
}

const HALF_LINK: Check = {
  ...{ key: 'half-link', kind: 'blocker', tab: 'master', field: 'link', rule: 'half_link', channelIds: [] },
  message: 'The link is not a whole web address: it begins with https:// and has a domain.',
}

type Found = Pick<Advice, 'field' | 'rule' | 'message' | 'suggestion'>

function checkChannel(view: ChannelView, { content, media, links, now }: CheckFacts): Found[] {
  const uses = view.rendered.media.map((use) => ({ use, known: media.get(use.mediaId) }))
  // Nothing is said of a file before it is known.
  const files = uses.flatMap(({ use, known }) =>
    known === undefined ? [] : [known && toMediaFile(known as Media, use.altText)],
  )
  const loading = files.length < uses.length
  const { sensitivity } = content
  const found = checkPublication(view.platform, view.rendered, files, { at: view.at, sensitivity, links })
  const past = view.at !== null && view.at <= now && view.state !== 'published'
  const late = { field: 'time', rule: 'in_the_past', message: 'This time is over: choose a later one.' }
  return [...found.filter((each) => !loading || !each.field.startsWith('media')), ...(past ? [late] : [])]
}

function adviseChannel(view: ChannelView, facts: CheckFacts): Found[] {
  const { rendered, channel, platform, plan, at } = view
  const field = platform === 'youtube' ? 'description' : 'text'
  const text = rendered.text ?? rendered.description ?? ''
  const link = plan.own.link === undefined ? facts.content.link : plan.own.link
  const same = facts.similar.filter((each) => each.channelIds.includes(channel.id))
  const quiet = { field: 'time', rule: 'quiet_hours', message: 'This is in the desk’s quiet hours: is it worth it?' }
  return [
    ...(facts.inclusive.get(text) ?? []).map((message) => ({ field, rule: 'inclusive', message })),
    ...adviseOn(platform, rendered).filter((each) => each.rule !== 'price' || text.trim() !== ''),
    ...(text.trim() === '' ? [] : advisePaywall({ field, text, link, pillars: facts.content.pillars })),
    ...adviseDuplicate(same, facts.sayWhen),
    ...adviseCrowded(at, facts.neighbors.get(channel.id) ?? []),
    ...adviseCapacity(platform, channel.capacity, facts.planned.get(channel.id) ?? 0),
    ...(facts.isQuiet(view) ? [quiet] : []),
  ]
}

function place({ plan }: ChannelView, kind: Check['kind'], { field, rule, message, suggestion }: Found): Check {
  const textLinked =
    plan.own.text === undefined && (field === 'text' || field === 'description') && OF_THE_TEXT.has(rule)
  const altLinked = plan.own.media === undefined && rule === 'alt_text_needed'
  const onMaster = textLinked || altLinked
  const target = field === 'description' && onMaster ? 'text' : field
  const tab = onMaster ? 'master' : plan.channelId
  const key = `${tab} ${target} ${rule} ${onMaster ? '' : message}`
  return {
    key,
    kind,
    tab,
    field: target,
    rule,
    message,
    channelIds: [plan.channelId],
    ...(suggestion && { suggestion }),
  }
}

function mergeSame(checks: readonly Check[]): Check[] {
  const merged = new Map<string, Check>()
  for (const check of checks) {
    const known = merged.get(check.key)
    merged.set(check.key, known ? { ...known, channelIds: [...known.channelIds, ...check.channelIds] } : check)
  }
  return [...merged.values()]
}

/**
 * The copy that a suggestion makes: without the link that was only added for sending.
 * @param raw as it was typed; @param sent as it would be sent
 */
export function toCopy(raw: string, sent: string, suggestion: string): string {
  const tail = sent.startsWith(raw.trimEnd()) ? sent.slice(raw.trimEnd().length) : ''
  if (tail.trim() === '' || !suggestion.includes(tail)) return suggestion
  return suggestion.replace(tail, () => '')
}
