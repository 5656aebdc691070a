import { fileTypeFromBuffer } from 'file-type'
import type { SniffType } from '#core/ports/media-tools.ts'

/** Names for one and the same thing. */
const SAME: Readonly<Record<string, string>> = { 'video/x-m4v': 'video/mp4', 'video/vnd.avi': 'video/x-msvideo' }

/** The type of a file by its first bytes, as file-type knows them. */
export const sniffType: SniffType = async (head) => {
  // It throws on a head that ends in the middle of what it wants to look at.
  const type = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime
  return type ? (SAME[type] ?? type) : null
}
