import type { ByteRange, MediaFiles } from '#core/ports/media-files.ts'
import { toBody } from './pieces.ts'

interface ServedFile {
  readonly sha256: string
  readonly type: string
  /** What the browser would call it. */
  readonly name: string
  /** The address will never answer anything else. */
  readonly immutable: boolean
}

const YEAR_S = 31_536_000

/**
 * Answers a file of the library, a range of it, or that the browser has it already.
 * @returns null when the bytes are not there
 */
export async function serveFile(files: MediaFiles, headers: Headers, file: ServedFile): Promise<Response | null> {
  const size = await files.size(file.sha256)
  if (size === null) return null
  const etag = `"${file.sha256}"`
  const answer = {
    etag,
    'content-type': file.type,
    'accept-ranges': 'bytes',
    'cache-control': file.immutable ? `private, max-age=${YEAR_S}, immutable` : 'private, no-cache',
    // The name is somebody's words: percent-encoded, it cannot become a header of its own.
    'content-disposition': `inline; filename*=UTF-8''${encodeName(file.name)}`,
    'x-content-type-options': 'nosniff',
  }
  if (headers.get('if-none-match')?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers: answer })
  const range = headers.get('if-range') === null || headers.get('if-range') === etag ? headers.get('range') : null
  const part = parseRange(range, size)
  if (part === 'outside')
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${size}`, 'accept-ranges': 'bytes' },
    })
  const { start, end } = part ?? { start: 0, end: size }
  return new Response(toBody(files.read(file.sha256, { start, end })), {
    status: part ? 206 : 200,
    headers: {
      ...answer,
      'content-length': String(end - start),
      ...(part && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    },
  })
}

/**
 * Reads one range; several at once, and what is no range at all, are answered with the whole file, as RFC 9110
 * section 14.2 allows.
 */
function parseRange(header: string | null, size: number): ByteRange | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return last === '0' ? 'outside' : { start: Math.max(0, size - Number(last)), end: size }
  const [start, end] = [Number(first), last === '' ? size : Math.min(size, Number(last) + 1)]
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'outside' : { start, end }
}

function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
