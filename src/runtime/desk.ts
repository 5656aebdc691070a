import { setTimeout as sleep } from 'node:timers/promises'
import type { Hono } from 'hono'
import { createApi, createOpsApi } from '#api/app.ts'
import { createClockPlayer } from '#api/clock-player.ts'
import type { Deps, Log } from '#api/deps.ts'
import { createApprovalLapses } from '#api/jobs/approval-lapses.ts'
import { createCredentialWarnings } from '#api/jobs/credential-warnings.ts'
import { createHolidayNotices } from '#api/jobs/holiday-notices.ts'
import { createLiveFeed } from '#api/live/feed.ts'
import { createClickCounter } from '#api/redirects/click-counter.ts'
import { createRedirects } from '#api/redirects/redirects.ts'
import { createImitatedPages } from '#mocks/world/pages.ts'
import type { PublisherNeeds } from '#api/publishing/needs.ts'
import { createPublisher } from '#api/publishing/publisher.ts'
import type { AppEnv } from '#api/route.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import { createStores } from '#db/stores.ts'
import { CLICKED_CHANNEL } from '#db/link-store.ts'
import { CHANGED_CHANNEL, createTransact } from '#db/transact.ts'
import { createIdentity } from './auth.ts'
import { findNewestBackup } from './backup.ts'
import { createBudget } from './budgets.ts'
import { calmly } from './calmly.ts'
import { clientAddress } from './client-address.ts'
import { createSharedClock } from './desk-clock.ts'
import type { Env } from './env.ts'
import { createFakes } from './fake-controls.ts'
import { prepareDesk } from './first-start.ts'
import { systemIds } from './ids.ts'
import { createJobs } from './jobs.ts'
import { startLoops } from './loops.ts'
import { deriveKey, loadMasterKey } from './master-key.ts'
import { openMedia } from './media.ts'
import { createMetrics } from './metrics.ts'
import { type BuildFiles, type DeskDatabase, openDeskDatabase } from './open-database.ts'
import { createPageReader } from './page-reader.ts'
import { connectDemoChannels, createRecordKeys, openPlatforms } from './platforms.ts'
import { refuseUnsafe } from './refuse-unsafe.ts'
import { createSettings, offersDemo } from './settings.ts'
import { createVault } from './vault.ts'

export interface RunningDesk {
  readonly app: Hono<AppEnv>
  readonly deps: Deps
  /** One-click sign-in is offered: this is a demonstration. */
  readonly demo: boolean
  /** A demonstration workspace that was started as a real desk: its invented people cannot come in. */
  readonly demoClosed: boolean
  /** Of the first administrator's link, when nobody has used it yet. */
  readonly setupSecret: string | null
  /** Ends the streams that would go on for ever, so that the server can finish. */
  endStreams(): void
  /** Lets jobs finish and closes the database; requests must have been answered before. */
  close(): Promise<void>
}

/**
 * Joins everything: environment, database, identity, API and jobs. Either all of it runs afterwards, or nothing.
 * @throws with a message for people when something cannot be
 */
export async function openDesk(
  env: Env,
  files: BuildFiles,
  log: Log,
  onLost: (reason: string) => void,
): Promise<RunningDesk> {
  const opened = await openDeskDatabase(env, files, log, onLost)
  try {
    const joined = await joinDeps(env, opened, log)
    return runDesk(env, opened, joined)
  } catch (error) {
    await opened.database.close()
    throw error
  }
}

type Joined = Awaited<ReturnType<typeof joinDeps>>

async function joinDeps(env: Env, opened: DeskDatabase, log: Log) {
  const { database } = opened
  const master = loadMasterKey(env.SIGNALBOX_KEY, env.DATA_DIR)
  const stores = createStores(database.db)
  const clock = createSharedClock()
  const transact = createTransact(database.db, clock)
  const media = await openMedia(env, opened, clock)
  const { setupSecret } = await prepareDesk(
    { stores, transact, ids: systemIds, media, now: clock.realNow() },
    offersDemo(env),
  )
  const desk = await stores.desk.get()
  refuseUnsafe(env, desk)
  await clock.follow(database, stores.desk.getClock, log)
  // Nobody else has this database open: whoever held a lease is dead, and nothing has to wait for it to run out.
  if (opened.kind === 'pglite') await stores.deliveries.freeAll()
  const live = await createLiveFeed(stores.audit)
  const look = calmly(() => live.poke(), log, 'What changed could not be read')
  await database.listen(CHANGED_CHANNEL, look, look)
  await database.listen(CLICKED_CHANNEL, live.pokeClicks, live.pokeClicks)
  const settings = createSettings(env, opened.kind, desk)
  const identity = joinIdentity(env, {
    database,
    stores,
    transact,
    settings,
    log,
    secret: deriveKey(master, 'sessions').toString('base64'),
  })
  const metrics = createMetrics({ stores, clock })
  const vault = createVault(deriveKey(master, 'vault'))
  const { connectors, fakes } = await openPlatforms(env, { stores, clock, log })
  if (desk?.demo) await connectDemoChannels({ stores, transact, vault, clock })
  const publisher = openPublisher({
    ...{ stores, transact, clock, vault, connectors, log, files: media.files, publicUrl: settings.publicUrl },
  })
  const sources = [publisher, ...createTellers({ stores, transact, vault })]
  const player = createClockPlayer({ stores, transact, clock, sources, spread: clock.spread, log })
  const deps: Deps = {
    ...{ stores, transact, clock, ids: systemIds, identity, settings, log, metrics, live, player, media },
    ...{ vault, connectors, fakes: fakes && createFakes(fakes) },
    redirects: createRedirects(stores.links, clock),
    clicks: createClickCounter({ stores, transact, clock }),
    pages: env.PLATFORMS === 'simulated' ? createImitatedPages() : createPageReader(),
    budgets: {
      read: createBudget(env.READ_LIMIT),
      write: createBudget(env.WRITE_LIMIT),
      signIn: createBudget(env.SIGN_IN_LIMIT),
    },
    clientAddress: (context, headers) => clientAddress(context, headers, env.TRUST_PROXY === 'on'),
    findUnready: () =>
      database.ping().then(
        () => [],
        (error: Error) => [`the database does not answer: ${error.message}`],
      ),
    findNewestBackup: async () => (opened.kind === 'pglite' ? findNewestBackup(env.DATA_DIR) : null),
  }
  const demoClosed = desk?.demo === true && !settings.demoSignIn
  return { deps, setupSecret, demoClosed, sources, registry: metrics.registry }
}

type PublisherParts = Omit<PublisherNeeds, 'ids' | 'workerId' | 'newRecordKey' | 'sleep'>

function openPublisher(parts: PublisherParts): DueSource {
  return createPublisher({
    ...{ ...parts, ids: systemIds, workerId: systemIds.newId(), newRecordKey: createRecordKeys(parts.clock) },
    sleep: async (ms) => void (await sleep(ms)),
  })
}

/** What tells people of something ahead of its time. */
function createTellers(needs: Pick<Deps, 'stores' | 'transact' | 'vault'>): DueSource[] {
  return [createHolidayNotices(needs), createApprovalLapses(needs), createCredentialWarnings(needs)]
}

interface ForIdentity extends Pick<Deps, 'stores' | 'transact' | 'settings' | 'log'> {
  readonly database: DeskDatabase['database']
  readonly secret: string
}

function joinIdentity(env: Env, { database, settings, ...rest }: ForIdentity) {
  const { demoSignIn, publicUrl } = settings
  const sso = env.OIDC_ISSUER
    ? { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID ?? '', clientSecret: env.OIDC_CLIENT_SECRET ?? '' }
    : null
  return createIdentity({
    ...rest,
    db: database.db,
    publicUrl,
    demoSignIn,
    sso,
    newId: systemIds.newId,
    signInLimit: env.SIGN_IN_LIMIT,
  })
}

function runDesk(
  env: Env,
  opened: DeskDatabase,
  { deps, setupSecret, demoClosed, sources, registry }: Joined,
): RunningDesk {
  const jobs = createJobs(env, opened, deps, sources)
  const loops = startLoops(jobs.list, deps.log, registry)
  return {
    app: env.ROLE === 'worker' ? createOpsApi(deps) : createApi(deps),
    deps,
    demo: deps.settings.demoSignIn,
    ...{ demoClosed, setupSecret },
    endStreams: () => deps.live.close(),
    close: async () => {
      await loops.stop()
      await deps.player.settle()
      await deps.clicks.flush()
      await deps.stores.heartbeats.remove(jobs.processId).catch(() => undefined)
      await opened.database.close()
    },
  }
}
