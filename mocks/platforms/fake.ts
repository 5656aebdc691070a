import { HttpResponse } from 'msw'
import type { Clock } from '#core/ports/clock.ts'
import { toMs } from '#core/time/instant.ts'
import { type FakePlatform, serialOf } from './accounts.ts'
import { ARRIVALS, type Arrival } from './arrivals.ts'
import { type CallKind, chooseFault, type Fault, type FaultKind, spend } from './faults.ts'
import { currentWindow, type Limit, rateKey, type RateWindow } from './rates.ts'
import { type FakeState, numbered } from './state.ts'

/** An answer before it is one: plain data. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** How a platform says what all platforms say in their own way. */
export interface Dialect {
  readonly platform: FakePlatform
  readonly limits: Readonly<Record<string, Limit>>
  rateHeaders(limit: Limit, window: RateWindow): Record<string, string>
  readonly says: Readonly<Record<'unauthorized' | 'expired' | 'limited' | 'broken' | 'refused' | 'duplicate', Reply>>
  /** Of a refresh token that does not hold. */
  readonly refusedRefresh: Reply
}

export interface Fake {
  readonly dialect: Dialect
  readonly state: FakeState
  readonly clock: Clock
  /** One call at a time, so that what is read and written belongs together. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>
}

/** What an endpoint is. */
export interface Plan {
  readonly call: CallKind
  readonly bucket: string
  /** Whose token it takes. */
  readonly auth: 'access' | 'refresh' | 'none'
  handle(ask: Ask): Promise<Reply> | Reply
}

/** The credentials an imitation has handed out. Times in milliseconds since 1970. */
export interface Tokens {
  readonly serial: number
  /** Access tokens up to this one are over. */
  readonly expiredUpTo: number
  readonly expiresAt: number | null
}

export const FIRST_TOKENS: Tokens = { serial: 1, expiredUpTo: 0, expiresAt: null }

/** One call while it is handled. What is put is written together, before the answer. */
export interface Ask {
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  /** The imitation's time, in milliseconds since 1970: the desk's, which can be moved. */
  readonly now: number
  readonly fault: Fault | null
  readonly tokens: Tokens
  /** @returns the body as JSON or form, or as bytes when it is neither */
  body(): Promise<unknown>
  get<T>(key: string): Promise<T | undefined>
  list<T>(prefix: string): Promise<readonly T[]>
  put(entries: Readonly<Record<string, unknown>>): void
  /** A number that was never given before. */
  nextSerial(): Promise<number>
  /** Says for the log what was made. */
  created(what: string, id: string): void
}

type Ending = 'answer' | 'hang' | 'drop'

/** How long a call whose answer never comes is held open, in milliseconds. */
const HANG_MS = 60_000

const BEFORE: Partial<Record<FaultKind, Ending>> = { dropped_before: 'drop', server_error_before: 'answer' }
const AFTER: Partial<Record<FaultKind, Ending>> = {
  timeout_after: 'hang',
  dropped_after: 'drop',
  server_error_after: 'answer',
  client_error_after: 'answer',
}

interface Incoming {
  readonly request: Request
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** @returns what MSW calls when a request for this endpoint comes */
export function serve(fake: Fake, plan: Plan): (incoming: Incoming) => Promise<Response> {
  return async ({ request, params }) => {
    // Read before its turn: a slow sender must not hold up the others.
    const bytes = new Uint8Array(await request.clone().arrayBuffer())
    const { reply, ending } = await fake.turn(() => accept(fake, plan, request, params, bytes))
    if (ending === 'hang') await untilGone(request.signal)
    if (ending !== 'answer') return HttpResponse.error()
    const { body, status, headers = {} } = reply
    if (body === undefined) return new HttpResponse(null, { status, headers })
    const type = status >= 400 && fake.dialect.platform === 'x' ? 'application/problem+json' : 'application/json'
    return new HttpResponse(JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } })
  }
}

async function accept(
  fake: Fake,
  plan: Plan,
  request: Request,
  params: Incoming['params'],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ reply: Reply; ending: Ending }> {
  const { dialect, state } = fake
  const now = toMs(fake.clock.now())
  const faults = (await state.list('faults/')) as readonly Fault[]
  const { fault, changed } = chooseFault(faults, plan.call)
  const staged: Record<string, unknown> = { ...changed }
  const ask = await makeAsk(fake, request, params, bytes, fault, staged, now)
  const limit = dialect.limits[plan.bucket] ?? { calls: 300, windowMs: 300_000 }
  const window = currentWindow(await ask.get<RateWindow>(rateKey(plan.bucket)), limit, now)
  const judged = await judge(fake, plan, ask, window)
  const { reply, ending, spent } = judged
  if (fault && spent) ask.put(spend(fault))
  const left = { ...window, remaining: Math.max(0, window.remaining - 1), ...judged.window }
  ask.put({ [rateKey(plan.bucket)]: left })
  if (plan.call !== 'read') await log(fake, ask, staged, reply.status, spent ? fault : null)
  delete staged['made']
  await state.put(staged)
  return { reply: { ...reply, headers: { ...dialect.rateHeaders(limit, left), ...reply.headers } }, ending }
}

interface Judged {
  readonly reply: Reply
  readonly ending: Ending
  /** The fault has befallen this call. */
  readonly spent: boolean
  readonly window?: Partial<RateWindow>
}

async function judge(fake: Fake, plan: Plan, ask: Ask, window: RateWindow): Promise<Judged> {
  const barred = bar(fake, plan, ask, window)
  if (barred) return barred
  const { says } = fake.dialect
  const kind = ask.fault?.kind
  const reply = await plan.handle(ask)
  const accepted = reply.status < 400
  if (kind === 'slow_media' || kind === 'delayed_visibility') return { reply, ending: 'answer', spent: accepted }
  const ending = kind && AFTER[kind]
  if (!ending || !accepted) return { reply, ending: 'answer', spent: false }
  if (kind === 'server_error_after') return refuseWith(says.broken)
  return kind === 'client_error_after' ? refuseWith(says.refused) : { reply, ending, spent: true }
}

function refuseWith(reply: Reply, spent = true): Judged {
  return { reply, ending: 'answer', spent }
}

/** @returns what keeps the call from being handled at all; null for nothing */
function bar({ dialect }: Fake, plan: Plan, ask: Ask, window: RateWindow): Judged | null {
  const { says } = dialect
  const kind = ask.fault?.kind
  const before = kind && BEFORE[kind]
  if (before) return { reply: says.broken, ending: before, spent: true }
  if (kind === 'token_revoked') return refuseWith(plan.auth === 'refresh' ? dialect.refusedRefresh : says.unauthorized)
  if (kind === 'token_expired' && plan.auth === 'access') {
    ask.put({ tokens: { ...ask.tokens, expiredUpTo: ask.tokens.serial } })
    return refuseWith(says.expired)
  }
  const refused = plan.auth === 'none' ? null : checkToken(dialect, plan.auth, ask)
  if (refused) return refuseWith(refused, false)
  if (ask.fault && kind === 'rate_limit')
    return { ...refuseWith(says.limited), window: { remaining: 0, resetsAt: ask.now + ask.fault.ms } }
  if (window.remaining <= 0) return refuseWith(says.limited, false)
  if (kind === 'refuse') return refuseWith(says.refused)
  return kind === 'duplicate' ? refuseWith(says.duplicate) : null
}

function checkToken({ platform, says, refusedRefresh }: Dialect, auth: 'access' | 'refresh', ask: Ask): Reply | null {
  const token = ask.request.headers.get('authorization')?.replace(/^Bearer /, '') ?? ''
  const serial = serialOf(platform, auth, token)
  const { serial: newest, expiredUpTo, expiresAt } = ask.tokens
  if (auth === 'refresh') return serial === newest ? null : refusedRefresh
  if (serial === null || serial > newest) return says.unauthorized
  const isOver = serial <= expiredUpTo || (serial === newest && expiresAt !== null && expiresAt <= ask.now)
  return isOver ? says.expired : null
}

async function makeAsk(
  { state }: Fake,
  request: Request,
  params: Incoming['params'],
  bytes: Uint8Array<ArrayBuffer>,
  fault: Fault | null,
  staged: Record<string, unknown>,
  now: number,
): Promise<Ask> {
  const get = async <T>(key: string) => (key in staged ? staged[key] : await state.get(key)) as T | undefined
  const put = (entries: Readonly<Record<string, unknown>>) => void Object.assign(staged, entries)
  return {
    ...{ request, fault, now, get, put },
    url: new URL(request.url),
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    tokens: (await get<Tokens>('tokens')) ?? FIRST_TOKENS,
    body: () => readBody(request.headers.get('content-type') ?? '', bytes),
    list: async <T>(prefix: string) => (await state.list(prefix)) as readonly T[],
    nextSerial: async () => {
      const serial = ((await get<number>('serial')) ?? 0) + 1
      put({ serial })
      return serial
    },
    created: (what, id) => put({ made: { what, id } }),
  }
}

/** @returns undefined for what cannot be read as what it says it is */
async function readBody(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    if (type.startsWith('application/json')) return JSON.parse(new TextDecoder().decode(bytes))
    if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type))
      return await new Response(bytes, { headers: { 'content-type': type } }).formData()
    return bytes
  } catch {
    return undefined
  }
}

async function log(
  { clock, state }: Fake,
  ask: Ask,
  staged: Record<string, unknown>,
  status: number,
  fault: Fault | null,
): Promise<void> {
  const serial = Number((await state.get('arrival-serial')) ?? 0) + 1
  const made = staged['made'] as { what: string; id: string } | undefined
  const arrival: Arrival = {
    ...{ serial, status },
    at: clock.realNow(),
    method: ask.request.method,
    path: ask.url.pathname,
    created: made?.what ?? null,
    id: made?.id ?? null,
    fault: fault?.kind ?? null,
  }
  ask.put({ 'arrival-serial': serial, [numbered(ARRIVALS, serial)]: arrival })
}

function untilGone(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, HANG_MS)
    const end = (): void => {
      clearTimeout(timer)
      resolve()
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/** Lets one piece of work go on at a time, in the order in which they came. */
export function makeTurn(): Fake['turn'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
