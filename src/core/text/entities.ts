import twitterText from 'twitter-text'

/**
 * The hashtags of a text without their `#`, each as often as it is written, found as X finds them: at a boundary,
 * with at least one letter, outside URLs.
 */
export function findHashtags(text: string): string[] {
  return twitterText.extractHashtags(text)
}

/** The names mentioned with an `@`, each as often as it is written; an email address mentions nobody. */
export function findMentions(text: string): string[] {
  return twitterText.extractMentions(text)
}

/** The URLs that a platform would link, with or without `https://`, each as often as it is written. */
export function findUrls(text: string): string[] {
  return twitterText.extractUrls(text)
}

/** The text with each URL replaced by a blank, for rules about words. */
export function withoutUrls(text: string): string {
  return findUrls(text).reduce((rest, url) => rest.replace(url, () => ' '), text)
}
