import { withoutUrls } from '#core/text/entities.ts'

/** How alike two texts must be to be the same post again, from 0 to 1. Our own figure. */
const ALIKE = 0.8

/**
 * Whether two posts say nearly the same: of the words in either, so many are in both. Addresses do not count, since
 * the same words with another link are the same post again.
 */
export function isSimilar(a: string, b: string): boolean {
  const [one, other] = [toWords(a), toWords(b)]
  if (one.size === 0 || other.size === 0) return false
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / (one.size + other.size - shared) >= ALIKE
}

function toWords(text: string): Set<string> {
  return new Set(
    withoutUrls(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}
