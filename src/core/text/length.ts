const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** @returns the text cut into graphemes: what a reader sees as one character each (Unicode UAX 29) */
export function listGraphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (each) => each.segment)
}

/** @returns how many graphemes a reader sees: a family emoji is one */
export function countGraphemes(text: string): number {
  return listGraphemes(text).length
}

/** @returns how many Unicode code points there are: a family emoji of four is seven */
export function countCodePoints(text: string): number {
  return Array.from(text).length
}

/** @returns the length in UTF-8 bytes; half a surrogate pair counts as the U+FFFD that would be sent for it */
export function countBytes(text: string): number {
  let bytes = 0
  for (const each of text) bytes += bytesOf(each.codePointAt(0) ?? 0)
  return bytes
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
