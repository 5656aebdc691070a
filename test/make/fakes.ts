import type { Account, Connector, Delivery, Failure, Parcel, ParcelFile, RateReading } from '#core/ports/connector.ts'
import { addMs, MINUTE_MS, toMs } from '#core/time/instant.ts'
import { DEMO_ACCOUNTS, FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import { createFakePlatforms, type FakeControls } from '#mocks/platforms/fake-platforms.ts'
import type { FakeState } from '#mocks/platforms/state.ts'
import { makeTid } from '#platforms/bluesky/index.ts'
import { createConnectors } from '#platforms/registry.ts'
import { createFakeFetch } from '#runtime/fake-platforms.ts'

export const START = '2026-11-23T09:30:00.000Z'

/** A clock that stands until it is moved. */
export function makeHandClock(start = START) {
  let now = start
  return { now: () => now, realNow: () => now, move: (ms: number) => void (now = addMs(now, ms)) }
}

export function makeMemoryState(): FakeState {
  const kept = new Map<string, string>()
  const read = (key: string): unknown => JSON.parse(kept.get(key) ?? 'null') ?? undefined
  return {
    get: async (key) => read(key),
    list: async (prefix) =>
      [...kept.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map(read),
    put: async (entries) => {
      for (const [key, value] of Object.entries(entries))
        if (value === null || value === undefined) kept.delete(key)
        else kept.set(key, JSON.stringify(value))
    },
  }
}

/** One call that went over the wire, and its answer. */
export interface Exchange {
  readonly request: Request
  readonly body: Uint8Array<ArrayBuffer>
  readonly response: Response | null
}

export interface Stage {
  readonly platform: FakePlatform
  readonly connector: Connector
  readonly controls: FakeControls
  readonly clock: ReturnType<typeof makeHandClock>
  readonly rates: RateReading[]
  readonly exchanges: Exchange[]
  /** What the connector was made with. */
  readonly fetch: (request: Request) => Promise<Response>
  account: Account
}

interface StageOptions {
  readonly state?: FakeState
  readonly clock?: ReturnType<typeof makeHandClock>
  /** Wraps the fetch that ends at the imitation. */
  readonly via?: (fetch: (request: Request) => Promise<Response>) => (request: Request) => Promise<Response>
}

/** A connector before its imitation, and everything that can be seen of both. */
export function makeStage(platform: FakePlatform, options: StageOptions = {}): Stage {
  const { state = makeMemoryState(), clock = makeHandClock(), via = (fetch) => fetch } = options
  const states = Object.fromEntries(FAKE_PLATFORMS.map((each) => [each, each === platform ? state : makeMemoryState()]))
  const fakes = createFakePlatforms(states as Record<FakePlatform, FakeState>, clock)
  const [rates, exchanges]: [RateReading[], Exchange[]] = [[], []]
  const fetch = via(recording(createFakeFetch(fakes.handlers), exchanges))
  const connectors = createConnectors({
    fetch,
    clock,
    sleep: async () => {},
    onRate: (reading) => void rates.push(reading),
    timeoutMs: 250,
    x: { clientId: 'imitated-client', clientSecret: null },
  })
  const connector = connectors[platform]
  if (!connector) throw new Error(`No connector for ${platform}`)
  return {
    ...{ platform, connector, clock, rates, exchanges, fetch },
    controls: fakes.controls[platform],
    account: DEMO_ACCOUNTS[platform],
  }
}

function recording(fetch: (request: Request) => Promise<Response>, exchanges: Exchange[]) {
  return async (request: Request): Promise<Response> => {
    const body = new Uint8Array(await request.clone().arrayBuffer())
    let response: Response | null = null
    try {
      response = await fetch(request)
      return response
    } finally {
      exchanges.push({ request, body, response: response?.clone() ?? null })
    }
  }
}

interface MakeParcel extends Partial<Omit<Parcel, 'rendered'>> {
  readonly text?: string
  readonly thread?: readonly string[]
  readonly link?: string
  readonly tags?: readonly string[]
  readonly contentWarning?: string
}

export function makeParcel({ text, thread, link, tags, contentWarning, ...rest }: MakeParcel = {}): Parcel {
  return {
    ...{ publicationId: 'publication-1', language: 'en', files: [], ...rest },
    rendered: {
      text:
        text ??
        'We ship on Mondays & read <logs> too: https://example.com/changelog?from=desk&to=all #release and example.org/',
      media: [],
      ...(thread && { thread }),
      ...(link && { link }),
      ...(tags && { tags }),
      ...(contentWarning && { contentWarning }),
    },
  }
}

export function makeFile(given: Partial<ParcelFile> = {}): ParcelFile {
  const bytes = new Uint8Array(given.bytes ?? 1_000).fill(7)
  return {
    ...{ name: 'launch.png', type: 'image/png', width: 600, height: 400, altText: 'A green merge button' },
    ...given,
    bytes: bytes.length,
    read: async () => bytes,
  }
}

export function makeDelivery({ connector, clock }: Pick<Stage, 'connector' | 'clock'>, parcel: Parcel): Delivery {
  const createdAt = clock.now()
  const posts = 1 + (parcel.rendered.thread?.length ?? 0)
  return {
    idempotencyKey: `key-${parcel.publicationId}`,
    createdAt,
    recordKeys: Array.from({ length: posts }, (_, at) => makeTid(createdAt, 7, at)),
    step: connector.begin(parcel),
    handles: {},
  }
}

/** What became of a publication. `partly`: the post is out, its thread is not whole. */
export type Ended = 'published' | 'partly' | 'failed' | 'unconfirmed' | 'held'

export interface Told {
  ended: Ended
  externalId: string | null
  url: string | null
  failures: Failure[]
  delivery: Delivery
  steps: string[]
}

/** Nothing that the desk knows of is out. */
export const NO_OTHERS: ReadonlySet<string> = new Set()

const READS = 6
/** A platform that cannot be read proves nothing: such looks do not count as readings. */
const LOOKS = 24
const TRIES = 40

/**
 * Publishes as the server does: what may have been done is repeated only where the platform recognizes the repeat,
 * otherwise it is looked for; a refusal of a post is not believed before that either.
 */
export async function publish(stage: Stage, parcel: Parcel): Promise<Told> {
  const delivery = makeDelivery(stage, parcel)
  const told: Told = { ended: 'failed', externalId: null, url: null, failures: [], steps: [], delivery }
  let lost = ''
  for (let tries = 0; tries < TRIES; tries += 1) {
    // What was lost and had to wait may be past the time in which its platform recognizes the repeat.
    if (lost === told.delivery.step && !mayRepeat(stage, told)) {
      const seen = await readBack(stage, parcel, told)
      if (seen === 'next') continue
      return seen === 'end' ? told : end(told, 'unconfirmed')
    }
    told.steps.push(told.delivery.step)
    const done = take(stage, told, await stage.connector.run(parcel, told.delivery, stage.account))
    if (done === 'end') return told
    if (done === 'next') continue
    told.failures.push(done)
    if (done.kind === 'unknown_outcome') lost = told.delivery.step
    if (await recover(stage, parcel, told, done)) return told
  }
  return end(told, 'unconfirmed')
}

/** Does what follows a failure. @returns whether that was the end */
async function recover(stage: Stage, parcel: Parcel, told: Told, failure: Failure): Promise<boolean> {
  const { connector, clock } = stage
  const { step } = told.delivery
  if (failure.kind === 'auth_expired') {
    const renewed = !failure.lasting && (await renew(stage))
    if (!renewed) end(told, 'held')
    return !renewed
  }
  const lost = failure.kind === 'unknown_outcome'
  if (failure.kind === 'rejected' && !connector.isIrrevocable(step)) {
    end(told, 'failed')
    return true
  }
  if (failure.kind === 'rejected' || (lost && !mayRepeat(stage, told))) {
    const seen = await readBack(stage, parcel, told)
    if (seen === 'absent') end(told, lost ? 'unconfirmed' : 'failed')
    if (seen === 'unreadable') end(told, 'unconfirmed')
    return seen !== 'next'
  }
  const until = failure.kind === 'rate_limited' ? toMs(failure.until) - toMs(clock.now()) : 0
  clock.move(Math.max(5_000, until))
  return false
}

function mayRepeat({ connector, clock }: Stage, { delivery }: Told): boolean {
  return connector.mayRepeat(delivery.step, toMs(clock.now()) - toMs(delivery.createdAt))
}

function end(told: Told, ended: Ended): Told {
  told.ended = told.externalId === null ? ended : 'partly'
  return told
}

async function readBack(stage: Stage, parcel: Parcel, told: Told): Promise<'end' | 'next' | 'absent' | 'unreadable'> {
  let reads = 0
  for (let looks = 0; reads < READS && looks < LOOKS; looks += 1) {
    stage.clock.move([5, 15, 40, 120, 300, 600][reads]! * 1_000)
    const sighting = await stage.connector.find(parcel, told.delivery, stage.account, NO_OTHERS)
    if (sighting.kind === 'absent') reads += 1
    if (sighting.kind !== 'there') continue
    told.delivery = { ...told.delivery, handles: sighting.handles, step: sighting.step ?? 'done' }
    told.externalId ??= sighting.post.externalId
    told.url ??= sighting.post.url
    if (sighting.step) return 'next'
    told.ended = 'published'
    return 'end'
  }
  return reads < READS ? 'unreadable' : 'absent'
}

function take({ clock }: Stage, told: Told, outcome: Awaited<ReturnType<Connector['run']>>): 'end' | 'next' | Failure {
  switch (outcome.kind) {
    case 'continue':
      told.delivery = { ...told.delivery, step: outcome.step, handles: outcome.handles }
      if (outcome.at) clock.move(Math.max(0, toMs(outcome.at) - toMs(clock.now())))
      return 'next'
    case 'published':
      told.externalId = outcome.post.externalId
      told.url = outcome.post.url
      told.delivery = { ...told.delivery, step: outcome.step ?? 'done', handles: outcome.handles }
      if (outcome.step) return 'next'
      told.ended = 'published'
      return 'end'
    case 'finished':
      told.delivery = { ...told.delivery, handles: outcome.handles }
      told.ended = 'published'
      return 'end'
    default:
      return outcome
  }
}

async function renew(stage: Stage): Promise<boolean> {
  stage.clock.move(MINUTE_MS)
  const refreshed = await stage.connector.refresh(stage.account)
  if (refreshed.kind !== 'refreshed') return false
  stage.account = { ...stage.account, ...refreshed.account }
  return true
}

/** @returns the posts that the imitation made, by its own log */
export async function countPosts({ controls }: Stage): Promise<number> {
  return (await controls.arrivals()).filter((each) => each.created === 'post').length
}
