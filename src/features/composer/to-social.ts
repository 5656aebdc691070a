import { mediaFamilyOf } from '#core/media/media.ts'
import { foldText, hostOf, showUrl } from '#core/publication/preview-text.ts'
import type { Platform } from '#core/channel/platform.ts'
import { splitSegments } from '#core/text/segments.ts'
import { fileAddress, posterAddress, thumbAddress } from '#client/media/addresses.ts'
import type { SocialMedia, SocialPart, SocialPost, SocialSegment } from '#ui/social-preview/social-post.ts'
import type { ChannelView } from './channel-view.ts'
import type { MediaFacts } from './queries.ts'

/** A channel of the post as its readers would see it. */
export function toSocial(view: ChannelView, media: MediaFacts, when: string): SocialPost {
  const { platform, rendered, channel } = view
  const { text, description, thread = [], link, contentWarning, topicTag, title, tags = [], firstComment } = rendered
  return {
    ...{ brand: platform, name: channel.name, handle: channel.handle, when },
    parts: [text ?? description ?? '', ...thread].map((each, index) => toPart(platform, each, String(index))),
    media: rendered.media.map((use, index) => toMedia(media, use, index)),
    card: link ? { host: hostOf(link), url: link } : null,
    warning: contentWarning ?? null,
    topic: topicTag ?? null,
    title: title ?? null,
    tags,
    comment: firstComment ? toSegments(platform, firstComment) : null,
  }
}

function toPart(platform: Platform, text: string, key: string): SocialPart {
  const { shown, rest, says } = foldText(platform, text)
  return { key, shown: toSegments(platform, shown), rest: toSegments(platform, rest), more: says }
}

function toSegments(platform: Platform, text: string): SocialSegment[] {
  return splitSegments(text).map(({ kind, text: words }) => {
    // Instagram makes no link of an address in a caption.
    if (kind === 'link' && platform === 'instagram') return { kind: 'text', text: words }
    return { kind, text: kind === 'link' ? showUrl(platform, words) : words }
  })
}

const SQUARE = 1

function toMedia(media: MediaFacts, use: { mediaId: string; altText: string }, index: number): SocialMedia {
  const file = media.get(use.mediaId)
  const key = `${use.mediaId} ${index}`
  if (!file) return { key, src: null, alt: use.altText, kind: 'image', ratio: SQUARE }
  const kind = mediaFamilyOf(file)
  const src = kind === 'video' ? (posterAddress(file) ?? thumbAddress(file)) : fileAddress(file)
  return { key, src, alt: use.altText, kind, ratio: file.width && file.height ? file.width / file.height : SQUARE }
}
