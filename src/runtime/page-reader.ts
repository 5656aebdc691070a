import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { PageReading } from '#core/link/destination.ts'
import type { PageReader } from '#core/ports/page-reader.ts'
import { findHostAddress, type HostAddress, RefusedAddress } from './public-address.ts'
import { readOpenGraph } from './read-open-graph.ts'

interface Limits {
  /** For all of it, redirects included, in milliseconds. */
  readonly timeMs: number
  /** Of a page; what comes after is not read. */
  readonly bytes: number
  readonly redirects: number
  /** Ports beside those of the scheme. */
  readonly anyPort: boolean
}

const LIMITS: Limits = { timeMs: 8_000, bytes: 512_000, redirects: 5, anyPort: false }
const AGENT = 'Signalbox link check (reads status and Open Graph)'

interface Options {
  readonly limits?: Partial<Limits>
  readonly find?: (hostname: string) => Promise<HostAddress>
}

/**
 * Reads pages of the world. Every hop is checked by the address it really goes to: the name is resolved once, the
 * address judged, and the connection made to that address and no other, so that a name cannot change in between.
 */
export function createPageReader(options: Options = {}): PageReader {
  const limits = { ...LIMITS, ...options.limits }
  const find = options.find ?? findHostAddress
  return {
    simulated: false,
    read: async (url) => {
      const end = new AbortController()
      const timer = setTimeout(() => end.abort(new Error(`No answer within ${limits.timeMs} ms.`)), limits.timeMs)
      try {
        return await follow(new URL(url), limits, find, end.signal)
      } catch (error) {
        return explain(error, end.signal)
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

type Find = (hostname: string) => Promise<HostAddress>

async function follow(start: URL, limits: Limits, find: Find, signal: AbortSignal): Promise<PageReading> {
  let url = start
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const answer = await ask(url, limits, find, signal)
    const status = answer.statusCode ?? 0
    const { location } = answer.headers
    if (status < 300 || status >= 400 || !location) return await readAnswer(answer, url, limits)
    answer.destroy()
    url = new URL(location, url)
  }
  return { kind: 'failed', says: `It redirects more than ${limits.redirects} times.` }
}

async function ask(url: URL, { anyPort }: Limits, find: Find, signal: AbortSignal): Promise<IncomingMessage> {
  if (!/^https?:$/.test(url.protocol)) throw new Refused(`The desk reads no ${url.protocol} addresses.`)
  if (url.port !== '' && !anyPort) throw new Refused(`The desk reads no port ${url.port}.`)
  const { address, family } = await find(url.hostname)
  signal.throwIfAborted()
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = send(url, {
      // No connection is shared: it would go to an address that was judged for another name.
      agent: false,
      signal,
      headers: { 'user-agent': AGENT, accept: 'text/html,*/*;q=0.1', 'accept-encoding': 'identity' },
      lookup: (_host, options, done) =>
        // Node asks for a list or for one, by an option that its types do not tell apart.
        options.all ? done(null, [{ address, family }]) : done(null, address, family),
    })
    request.on('response', resolve)
    request.on('error', reject)
    request.end()
  })
}

class Refused extends Error {
  override name = 'Refused'
}

async function readAnswer(answer: IncomingMessage, url: URL, { bytes }: Limits): Promise<PageReading> {
  const status = answer.statusCode ?? 0
  const isHtml = /^(text\/html|application\/xhtml\+xml)\b/i.test(answer.headers['content-type'] ?? '')
  const read = { kind: 'read', status, finalUrl: url.href } as const
  if (!isHtml || status >= 400) {
    answer.destroy()
    return { ...read, openGraph: null }
  }
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece)
    length += piece.length
    if (length >= bytes) break
  }
  answer.destroy()
  return { ...read, openGraph: readOpenGraph(Buffer.concat(pieces).subarray(0, bytes).toString('utf8')) }
}

function explain(error: unknown, signal: AbortSignal): PageReading {
  if (error instanceof Refused || error instanceof RefusedAddress) return { kind: 'refused', says: error.message }
  const cause = signal.aborted ? signal.reason : error
  const says = cause instanceof Error && cause.message ? cause.message : 'It could not be reached.'
  return { kind: 'failed', says: says.slice(0, 300) }
}
