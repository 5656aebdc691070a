import type { Clock } from '#core/ports/clock.ts'
import type { Failure, RateReading } from '#core/ports/connector.ts'
import { CALL_MS } from '#core/publishing/rules.ts'
import { readRate, readRetryAt } from './http-rates.ts'

/** What connectors are made of. `fetch` is handed in and never the global one, so that a demonstration reaches nothing real. */
export interface HttpDeps {
  readonly fetch: (request: Request) => Promise<Response>
  readonly clock: Pick<Clock, 'now'>
  /** @param ms how long to wait */
  readonly sleep: (ms: number) => Promise<void>
  readonly onRate?: (reading: RateReading) => void
  /** When a call is cut off, in milliseconds; as the publisher counts on when absent. */
  readonly timeoutMs?: number
}

/**
 * What a call does there, which decides what its loss means:
 * - `reads`: nothing; it is asked again by itself.
 * - `prepares`: something that harms nobody when it lies there unused or is done twice, such as an upload. When the
 *   answer is lost it counts as not done (`unreachable`), and whoever asked may do it again.
 * - `changes`: what cannot be taken back. It is never repeated here, and a lost answer is an `unknown_outcome`.
 */
export type Effect = 'reads' | 'prepares' | 'changes'

export interface Intent {
  /** The platform, as people call it. */
  readonly who: string
  readonly channelId: string
  /** What is limited, such as `tweets`. */
  readonly bucket: string
  readonly effect: Effect
}

/** What came back: an answer below 500 that is no 429, or why there is none. */
export type Heard<T> = { readonly kind: 'heard'; readonly value: T } | Failure

export type Http = <T>(intent: Intent, ask: (fetch: HttpDeps['fetch']) => Promise<T>) => Promise<Heard<T>>

/** Waits between the tries of a read, in milliseconds. */
const READ_AGAIN_MS = [250, 1_000]

/** No connection was made, so that nothing was sent. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']
const NOT_TRUSTED = /^(ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(VERIFY|GET)_)/

/** Carries a failure through a client library that knows only fetch. */
class LostError extends Error {
  override name = 'LostError'
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.says)
    this.failure = failure
  }
}

/**
 * The one way to a platform. Each call is cut off in time, its answer is read to the end before anybody sees
 * it, redirects are not followed (a token goes nowhere else), and every way to fail has a name. Only reads are
 * repeated: three tries in all. What it says of a failure holds neither what was sent nor what it was sent with.
 */
export function createHttp(deps: HttpDeps): Http {
  return async (intent, ask) => {
    const fetch = async (request: Request): Promise<Response> => {
      const answer = await exchange(deps, intent, request)
      if (answer instanceof Response) return answer
      throw new LostError(answer)
    }
    try {
      return { kind: 'heard', value: await ask(fetch) }
    } catch (error) {
      if (error instanceof LostError) return error.failure
      if (error instanceof SyntaxError) return lose(intent, 'gave an answer that is no JSON')
      throw error
    }
  }
}

async function exchange(deps: HttpDeps, intent: Intent, request: Request): Promise<Response | Failure> {
  let answer = await tryOnce(deps, intent, request)
  for (const wait of intent.effect === 'reads' ? READ_AGAIN_MS : []) {
    if (answer instanceof Response || answer.kind !== 'unreachable') return answer
    await deps.sleep(wait)
    answer = await tryOnce(deps, intent, request)
  }
  return answer
}

async function tryOnce(deps: HttpDeps, intent: Intent, request: Request): Promise<Response | Failure> {
  try {
    const { status, headers, body } = await inTime(deps, async (signal) => {
      const response = await deps.fetch(new Request(request, { signal, redirect: 'manual' }))
      // Read to the end here: an answer that is cut off is a lost answer.
      return { status: response.status, headers: response.headers, body: await response.arrayBuffer() }
    })
    report(deps, intent, headers)
    if (status === 429) return refuseForNow(intent, headers, deps.clock.now())
    if (status >= 500 || status === 408) return lose(intent, `answered ${status}`)
    return new Response(body.byteLength === 0 ? null : body, { status, headers })
  } catch (error) {
    const code = codeOf(error)
    if (NOT_SENT.includes(code) || NOT_TRUSTED.test(code))
      return { kind: 'unreachable', says: `${intent.who} could not be reached (${code}).` }
    return lose(intent, code === 'TimeoutError' ? 'did not answer in time' : `broke the connection (${code})`)
  }
}

/**
 * Cuts off what takes too long, also when it does not listen to its signal. `AbortSignal.timeout` is not for this: Node
 * holds such a signal weakly, and it may be collected before it fires.
 */
async function inTime<T>({ timeoutMs = CALL_MS }: HttpDeps, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const cutter = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = new DOMException('no answer in time', 'TimeoutError')
      cutter.abort(reason)
      reject(reason)
    }, timeoutMs)
  })
  try {
    return await Promise.race([work(cutter.signal), late])
  } finally {
    clearTimeout(timer)
  }
}

function report(deps: HttpDeps, { channelId, bucket }: Intent, headers: Headers): void {
  const rate = readRate(headers)
  if (rate) deps.onRate?.({ channelId, bucket, ...rate })
}

function refuseForNow({ who }: Intent, headers: Headers, now: string): Failure {
  const until = readRetryAt(headers, now)
  return { kind: 'rate_limited', says: `${who} takes no more calls of this kind for now.`, until }
}

/** Something was sent, and what became of it is not known. */
export function lose({ who, effect }: Pick<Intent, 'who' | 'effect'>, what: string): Failure {
  if (effect === 'changes')
    return { kind: 'unknown_outcome', says: `${who} ${what}; what was sent may have been done all the same.` }
  return { kind: 'unreachable', says: `${who} ${what}.` }
}

/** fetch wraps what happened in a TypeError; a timeout says it by its name. Never its message: that may name an address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause as { code?: unknown } | undefined
  return typeof cause?.code === 'string' ? cause.code : error.name
}
