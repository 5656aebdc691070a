import twitterText, { type MentionWithIndices, type UrlWithIndices } from 'twitter-text'
import { countGraphemes } from '#core/text/length.ts'
import type { CountOptions, TextCount } from './count.ts'

const DEFAULT_LIMIT = 500
const DEFAULT_URL_LENGTH = 23
/** A domain longer than DNS allows is no mention, and then counts in full. */
const MAX_DOMAIN_LENGTH = 253

/** What Mastodon takes for a mention: a name, and perhaps the domain it lives on (its Account::MENTION_RE). */
const WORD = String.raw`\p{L}\p{M}\p{N}\p{Pc}`
const MENTION = new RegExp(
  String.raw`(?<![=/${WORD}])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(?:@([${WORD}]+(?:[.-]+[${WORD}]+)*))?`,
  'giu',
)

/**
 * Graphemes of the content warning and the text, in which each URL with a protocol counts 23 and each mention counts
 * without its domain. The warning counts in full.
 * Source: platforms.md section 7; Mastodon's status_length_validator.rb (each_grapheme_cluster, combined_text).
 */
export function countMastodon(text: string, options: CountOptions): TextCount {
  const countable = toCountable(text, options.urlLength ?? DEFAULT_URL_LENGTH)
  const used = countGraphemes((options.contentWarning ?? '') + countable)
  return { used, limit: options.limit ?? DEFAULT_LIMIT, unit: 'grapheme' }
}

/** The text as it is counted: placeholders for URLs, mentions without domains; where two overlap the earlier wins. */
function toCountable(text: string, urlLength: number): string {
  const urls = twitterText.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false })
  const entities = [...urls, ...findFullMentions(text)]
  twitterText.removeOverlappingEntities(entities)
  let [counted, end] = ['', 0]
  for (const entity of entities) {
    counted += text.slice(end, entity.indices[0]) + standIn(entity, urlLength)
    end = entity.indices[1]
  }
  return counted + text.slice(end)
}

function standIn(entity: UrlWithIndices | MentionWithIndices, urlLength: number): string {
  return 'url' in entity ? 'x'.repeat(urlLength) : `@${entity.screenName}`
}

function findFullMentions(text: string): MentionWithIndices[] {
  return [...text.matchAll(MENTION)].flatMap((match) => {
    const [whole, name = '', domain = ''] = match
    const end = match.index + whole.length
    const broken = twitterText.regexen.endMentionMatch.test(text.slice(end)) || domain.length > MAX_DOMAIN_LENGTH
    return broken ? [] : [{ screenName: name, indices: [match.index, end] }]
  })
}
