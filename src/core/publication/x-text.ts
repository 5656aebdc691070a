import twitterText from 'twitter-text'
import { findUrls } from '#core/text/entities.ts'
import type { TextCount } from './count.ts'

const LIMIT = 280

/**
 * X counts weights: Latin letters one, most other scripts two, any emoji two, any URL 23, after NFC.
 * Source: platforms.md section 1, twitter-text configuration 3.
 */
export function countX(text: string): TextCount {
  return { used: twitterText.parseTweet(text).weightedLength, limit: LIMIT, unit: 'weighted' }
}

/** What a post costs, in thousandths of a US dollar. Source: platforms.md section 1, prices of November 2026. */
const POST_PRICE = 15
const POST_WITH_URL_PRICE = 200

/**
 * What X charges for publishing these texts.
 * @param texts the post and each part of its thread
 * @returns thousandths of a US dollar
 */
export function priceOnX(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (findUrls(text).length > 0 ? POST_WITH_URL_PRICE : POST_PRICE), 0)
}
