import type { Platform } from '#core/channel/platform.ts'
import { splitSegments } from '#core/text/segments.ts'
import { foldText, hostOf, showUrl } from './preview-text.ts'
import type { RenderedPublication } from './render.ts'

interface Account {
  readonly platform: Platform
  readonly name: string
  readonly handle: string
}

/** Cuts a text into pieces with its links as the platform shows them. */
function toSegments(platform: Platform, text: string) {
  return splitSegments(text).map(({ kind, text: piece }) => ({
    kind,
    text: kind === 'link' ? showUrl(platform, piece) : piece,
  }))
}

/**
 * A publication as its readers would see it: what a preview draws, beside its pictures.
 * @param when in a few words
 */
export function toPreview({ platform, name, handle }: Account, rendered: RenderedPublication, when: string) {
  const { text, description, thread = [], title, tags = [], link, contentWarning, topicTag, firstComment } = rendered
  const texts = [text ?? description ?? '', ...thread]
  return {
    brand: platform,
    ...{ name, handle, when, tags },
    parts: texts.map((each, index) => {
      const { shown, rest, says } = foldText(platform, each)
      return { key: String(index), shown: toSegments(platform, shown), rest: toSegments(platform, rest), more: says }
    }),
    card: link ? { host: hostOf(link), url: link } : null,
    warning: contentWarning ?? null,
    topic: topicTag ?? null,
    title: title ?? null,
    comment: firstComment ? toSegments(platform, firstComment) : null,
  }
}
