import type { Baseline } from '#core/approval/baseline.ts'
import { findBaseline } from '#core/approval/baseline.ts'
import type { Violation } from '#core/base/violation.ts'
import type { LinkFacts } from '#core/link/post-links.ts'
import { toMediaFile } from '#core/media/media.ts'
import type { PostContent } from '#core/post/content.ts'
import type { Revision } from '#core/post/post.ts'
import { checkPublication } from '#core/publication/check-publication.ts'
import { checkPast } from '#core/publication/check-time.ts'
import { compareParts, listParts, type PartChange } from '#core/publication/parts.ts'
import { render, type RenderedPublication } from '#core/publication/render.ts'
import type { Instant } from '#core/time/instant.ts'
import { toInstantOf } from '#core/time/wall.ts'
import type { Channel, FileFacts, Post, Publication } from './queries.ts'

/** What a channel is compared with. */
export interface Against {
  readonly rendered: RenderedPublication
  readonly at: Instant | null
  /** Who said yes to it, and when; null for what one looked at oneself. */
  readonly approval: Baseline['approval'] | null
}

/** One channel of a post, with all that a reader needs to decide about it. */
export interface ChannelReview {
  readonly publication: Publication
  readonly channel: Channel
  readonly rendered: RenderedPublication
  /** Null when nobody has approved it before. */
  readonly against: Against | null
  /** Its texts beside those it is compared with; the same twice without such. */
  readonly parts: readonly PartChange[]
  readonly changed: boolean
  /** What the desk would refuse it for; null while its files are not known. */
  readonly violations: readonly Violation[] | null
}

interface Known {
  readonly post: Post
  readonly channels: ReadonlyMap<string, Channel>
  readonly files: FileFacts
  /** Null while the rules are not known. */
  readonly links: LinkFacts | null
  readonly revisions: readonly Revision[]
  /** The post as it was when somebody began to read it, where it has changed since. */
  readonly seen: Post | null
  /** The number of the version to compare with; null for the one that was approved last. */
  readonly compared: number | null
  readonly now: Instant
}

/** Every channel of a post that is still to be decided, or all of them where none is. */
export function reviewChannels(known: Known): ChannelReview[] {
  const { publications } = known.post
  const open = publications.filter((each) => each.state === 'in_review')
  return (open.length > 0 ? open : publications).flatMap((each) => {
    const channel = known.channels.get(each.channelId)
    return channel ? [reviewChannel(known, each, channel)] : []
  })
}

function reviewChannel(known: Known, publication: Publication, channel: Channel): ChannelReview {
  const { platform } = publication
  const { post, files, links, now } = known
  const rendered = render(platform, post.content, publication.own)
  const against = findAgainst(known, publication)
  const after = listParts(platform, rendered)
  const parts = compareParts(against ? listParts(platform, against.rendered) : after, after)
  const uses = rendered.media.map(({ mediaId, altText }) => ({ file: files.get(mediaId), altText }))
  const complete = uses.every(({ file }) => file !== undefined)
  const facts = uses.map(({ file, altText }) => (file ? toMediaFile(file, altText) : null))
  const plan = { at: publication.at, sensitivity: post.content.sensitivity, links }
  const violations =
    complete && links ? [...checkPublication(platform, rendered, facts, plan), ...checkPast(publication.at, now)] : null
  const changed =
    against !== null &&
    (parts.some((part) => part.before !== part.after) ||
      against.at !== publication.at ||
      JSON.stringify(against.rendered.media) !== JSON.stringify(rendered.media))
  return { publication, channel, rendered, against, parts, changed, violations }
}

function findAgainst({ post, revisions, seen, compared }: Known, publication: Publication): Against | null {
  const { channelId, platform } = publication
  const chosen = revisions.find((each) => each.number === compared)
  if (chosen) {
    const plan = chosen.content.channels.find((each) => each.channelId === channelId)
    const at = plan?.day && plan.time ? toInstantOf(plan.day, plan.time, plan.zone) : null
    return plan ? { rendered: renderOf(chosen.content, channelId, platform), at, approval: null } : null
  }
  const was = seen?.publications.find((each) => each.channelId === channelId)
  if (seen && was) return { rendered: renderOf(seen.content, channelId, platform), at: was.at, approval: null }
  const baseline = findBaseline(channelId, post.approvals, revisions)
  if (!baseline) return null
  const { content, approval } = baseline
  return { rendered: renderOf(content, channelId, platform), at: approval.plannedAt, approval }
}

function renderOf(content: PostContent, channelId: string, platform: Publication['platform']): RenderedPublication {
  return render(platform, content, content.channels.find((plan) => plan.channelId === channelId)?.own ?? {})
}

/** Every file that a post uses on any channel. */
export function listMediaIds({ text: _text, ...content }: PostContent): string[] {
  return [content.media, ...content.channels.map((plan) => plan.own.media ?? [])].flat().map((use) => use.mediaId)
}
