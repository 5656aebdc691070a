/**
 * Which of `words` occur in the text as whole words, whatever their case: `will` is not in `goodwill`, nor in a
 * hashtag or a handle.
 * @param words letters and blanks only; a blank stands for any white space
 * @returns each as the text writes it, once, in the order of the text
 */
export function findWords(text: string, words: readonly string[]): string[] {
  const any = words.map((word) => word.replaceAll(' ', String.raw`\s+`)).join('|')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_#@])(?:${any})(?![\p{L}\p{M}\p{N}_])`, 'giu')
  return [...new Set(text.match(pattern) ?? [])]
}
