import twitterText, { type HashtagWithIndices, type MentionWithIndices, type UrlWithIndices } from 'twitter-text'

/** A piece of a text, and what readers can click in it. */
export interface Segment {
  readonly kind: 'text' | 'link' | 'hashtag' | 'mention'
  readonly text: string
}

/** An address with its protocol, whatever its domain: twitter-text knows only domains that can be bought. */
const ADDRESS = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?…)\]’']/giu

type Found = UrlWithIndices | HashtagWithIndices | MentionWithIndices

/** @returns the text cut into plain words, links, hashtags and mentions; put together again it is the text */
export function splitSegments(text: string): Segment[] {
  const found: Found[] = [
    ...[...text.matchAll(ADDRESS)].map(({ 0: url, index }): Found => ({ url, indices: [index, index + url.length] })),
    ...twitterText.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: true }),
    ...twitterText.extractHashtagsWithIndices(text),
    ...twitterText.extractMentionsWithIndices(text),
  ]
  twitterText.removeOverlappingEntities(found)
  const segments: Segment[] = []
  let end = 0
  for (const entity of found) {
    const [from, to] = entity.indices
    if (from > end) segments.push({ kind: 'text', text: text.slice(end, from) })
    const kind = 'url' in entity ? 'link' : 'hashtag' in entity ? 'hashtag' : 'mention'
    segments.push({ kind, text: text.slice(from, to) })
    end = to
  }
  if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) })
  return segments
}
