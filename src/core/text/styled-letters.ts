/**
 * Letters and digits that only look bold, italic, script or wide. Mathematical Alphanumeric Symbols, the letterlike
 * symbols that fill the gaps of that block (ℎ, ℬ, ℝ …), and the fullwidth letters and digits.
 */
const STYLED =
  /[\u{1D400}-\u{1D7FF}\u2102\u210A-\u2113\u2115\u2119-\u211D\u2124\u2128\u212C\u212D\u212F-\u2131\u2133\u2134\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu

/** @returns whether the text has letters that a screen reader spells out or skips */
export function hasStyledLetters(text: string): boolean {
  return text.search(STYLED) >= 0
}

/** @returns the text with each styled letter as the plain one it stands for (Unicode NFKC); the rest stays as it is */
export function toPlainLetters(text: string): string {
  return text.replace(STYLED, (letter) => letter.normalize('NFKC'))
}
