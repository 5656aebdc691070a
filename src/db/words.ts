/**
 * Words as patterns for `ilike`, each by itself: people remember two words of a text, not their order. What has a
 * meaning in a pattern stands for itself.
 */
export function toPatterns(text: string): string[] {
  const words = text.trim().split(/\s+/).filter(Boolean)
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}
