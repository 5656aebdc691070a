import { randomBytes } from 'node:crypto'
import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { createApi } from '#api/app.ts'
import { createClockPlayer } from '#api/clock-player.ts'
import { createApprovalLapses } from '#api/jobs/approval-lapses.ts'
import { createHolidayNotices } from '#api/jobs/holiday-notices.ts'
import { createClickCounter } from '#api/redirects/click-counter.ts'
import { createRedirects } from '#api/redirects/redirects.ts'
import { createLiveFeed } from '#api/live/feed.ts'
import type { Deps, Settings } from '#api/deps.ts'
import type { AppEnv } from '#api/route.ts'
import type { Level } from '#core/person/level.ts'
import type { Person } from '#core/person/person.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { MediaFiles } from '#core/ports/media-files.ts'
import type { DeskClock } from '#core/ports/stores.ts'
import { addMs, type Instant } from '#core/time/instant.ts'
import type { OpenDatabase } from '#db/database.ts'
import { createDatabaseMediaFiles } from '#db/media-files.ts'
import { createStores } from '#db/stores.ts'
import { CLICKED_CHANNEL } from '#db/link-store.ts'
import { CHANGED_CHANNEL, createTransact } from '#db/transact.ts'
import { createIdentity, type AuthOptions } from '#runtime/auth.ts'
import { systemIds } from '#runtime/ids.ts'
import { createMediaTools } from '#runtime/media.ts'
import { createMetrics } from '#runtime/metrics.ts'
import { createVault } from '#runtime/vault.ts'
import { createQuietLog } from '../quiet-log.ts'

export const ORIGIN = 'http://127.0.0.1:4310'
export const NOW: Instant = new Date().toISOString()

const SETTINGS: Settings = {
  version: '0.0.0-test',
  publicUrl: ORIGIN,
  allowedHosts: ['127.0.0.1:4310'],
  demoSignIn: false,
  sso: null,
  platforms: 'simulated',
  databaseKind: 'pglite',
  metricsToken: null,
  bodyLimit: 100_000,
}

export interface TestDesk {
  readonly app: Hono<AppEnv>
  readonly deps: Deps
  /** Moves the desk's clock. */
  tick(ms: number): void
  addPerson(given?: Partial<Person>): Promise<Person>
  /** The cookie of a new session of this person. */
  cookieOf(person: Person): Promise<string>
  /** @returns a browser of this person, or of nobody */
  browserOf(person: Person | null): Promise<Browser>
}

/** Sends requests as one browser does: with its cookie and origin. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // Tests look into answers of every shape.
  readonly json: any
}

interface MakeDesk {
  readonly settings?: Partial<Settings>
  readonly budgets?: Partial<Deps['budgets']>
  readonly signInLimit?: number
  readonly sso?: AuthOptions['sso']
  readonly connectors?: Deps['connectors']
  readonly fakes?: Deps['fakes']
  readonly pages?: Deps['pages']
  /** The largest upload. */
  readonly mediaLimitBytes?: number
}

const NO_PAGES: Deps['pages'] = {
  simulated: true,
  read: async () => ({ kind: 'failed', says: 'This test has no pages.' }),
}

const free = async (): Promise<null> => null

/** The real API over a real database, without a socket. */
export async function makeDesk(database: OpenDatabase, options: MakeDesk = {}): Promise<TestDesk> {
  const settings = { ...SETTINGS, ...options.settings }
  let ahead = 0
  let offset = 0
  const clock = { now: () => addMs(NOW, ahead + offset), realNow: () => addMs(NOW, ahead) }
  const stores = createStores(database.db)
  const transact = createTransact(database.db, clock)
  const log = createQuietLog()
  const { demoSignIn, publicUrl } = settings
  const identity = createIdentity({
    ...{ db: database.db, stores, transact, publicUrl, demoSignIn, log },
    secret: 'a secret of tests, and of nothing else',
    sso: options.sso ?? null,
    newId: systemIds.newId,
    signInLimit: options.signInLimit ?? 1000,
  })
  const live = await createLiveFeed(stores.audit)
  await database.listen(CHANGED_CHANNEL, () => void live.poke())
  await database.listen(CLICKED_CHANNEL, live.pokeClicks)
  const spread = async (moved: DeskClock): Promise<void> => void (offset = moved.offsetMs)
  const player = createClockPlayer({
    stores,
    transact,
    clock,
    sources: [createHolidayNotices({ stores, transact }), createApprovalLapses({ stores, transact })],
    spread,
    log,
  })
  const deps: Deps = {
    ...{
      stores,
      transact,
      clock,
      ids: systemIds,
      identity,
      settings,
      log,
      live,
      player,
      metrics: createMetrics({ stores, clock }),
      media: {
        ...createMediaTools(),
        files: createMediaFiles(database, clock),
        limitBytes: options.mediaLimitBytes ?? 20_000_000,
      },
    },
    redirects: createRedirects(stores.links, clock),
    clicks: createClickCounter({ stores, transact, clock }),
    pages: options.pages ?? NO_PAGES,
    vault: createVault(randomBytes(32)),
    connectors: options.connectors ?? new Map(),
    fakes: options.fakes ?? null,
    budgets: { read: free, write: free, signIn: free, ...options.budgets },
    clientAddress: () => '127.0.0.1',
    findUnready: async () => [],
    findNewestBackup: async () => null,
  }
  const app = createApi(deps)
  return {
    ...{ app, deps },
    tick: (ms) => void (ahead += ms),
    addPerson: (given = {}) => addPerson(deps, given),
    cookieOf: (person) => cookieOf(deps, person),
    browserOf: async (person) => createBrowser(app, person ? await cookieOf(deps, person) : null),
  }
}

function createMediaFiles({ db }: OpenDatabase, clock: Pick<Clock, 'realNow'>): MediaFiles {
  return createDatabaseMediaFiles({ db, ids: systemIds, clock, createHash: () => createHash('sha256') })
}

let people = 0

async function addPerson(deps: Deps, given: Partial<Person>): Promise<Person> {
  people += 1
  const level: Level = given.level ?? 'associate'
  const person: Person = {
    id: `person-${people}`,
    name: `Person ${people}`,
    email: `person-${people}@example.com`,
    title: '',
    pronouns: '',
    administrator: false,
    zone: 'UTC',
    demo: false,
    createdAt: NOW,
    joinedAt: NOW,
    deactivatedAt: null,
    version: 1,
    ...given,
    level,
  }
  await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A test needs somebody' }, async (tx) => {
    await tx.people.insert(person)
    tx.record({ event: 'person.joined', subject: { kind: 'person', id: person.id, name: person.name } })
  })
  return person
}

async function cookieOf(deps: Deps, person: Person): Promise<string> {
  const cookies = await deps.identity.startSession(person.id, new Headers())
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** @param cookie null for a browser without a session */
export function createBrowser(app: Hono<AppEnv>, cookie: string | null): Browser {
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`${ORIGIN}${path}`, init)
    const text = await response.text()
    const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null }
  }
  const own = { ...(cookie && { cookie }), origin: ORIGIN }
  return {
    get: (path, headers = {}) => ask(path, { headers: { ...own, ...headers } }),
    send: (method, path, body, headers = {}) =>
      ask(path, {
        method,
        headers: { ...own, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  }
}
