import type { Hono } from 'hono'
import { createApi, createOpsApi } from '#api/app.ts'
import type { Deps, Log } from '#api/deps.ts'
import type { AppEnv } from '#api/route.ts'
import type { Clock } from '#core/ports/clock.ts'
import { createStores } from '#db/stores.ts'
import { createTransact } from '#db/transact.ts'
import { createIdentity } from './auth.ts'
import { findNewestBackup } from './backup.ts'
import { createBudget } from './budgets.ts'
import { clientAddress } from './client-address.ts'
import { createSystemClock } from './clock.ts'
import type { Env } from './env.ts'
import { prepareDesk } from './first-start.ts'
import { systemIds } from './ids.ts'
import { createJobs } from './jobs.ts'
import { startLoops } from './loops.ts'
import { deriveKey, loadMasterKey } from './master-key.ts'
import { createMetrics } from './metrics.ts'
import { type DeskDatabase, openDeskDatabase, type BuildFiles } from './open-database.ts'
import { refuseUnsafe } from './refuse-unsafe.ts'
import { createSettings, offersDemo } from './settings.ts'

export interface RunningDesk {
  readonly app: Hono<AppEnv>
  readonly deps: Deps
  /** One-click sign-in is offered: this is a demonstration. */
  readonly demo: boolean
  /** Of the first administrator's link, when nobody has used it yet. */
  readonly setupSecret: string | null
  /** Lets jobs finish and closes the database; requests must have been answered before. */
  close(): Promise<void>
}

/**
 * Joins everything: environment, database, identity, API and jobs. Either all of it runs afterwards, or nothing.
 * @throws with a message for people when something cannot be
 */
export async function openDesk(env: Env, files: BuildFiles, log: Log, onLost: (reason: string) => void): Promise<RunningDesk> {
  const offset = { ms: 0 }
  const clock = createSystemClock(() => offset.ms)
  const opened = await openDeskDatabase(env, files, log, onLost)
  try {
    return await joinDesk(env, opened, { clock, offset }, log)
  } catch (error) {
    await opened.database.close()
    throw error
  }
}

interface Time {
  readonly clock: Clock
  /** How far the desk is ahead of real time. */
  readonly offset: { ms: number }
}

async function joinDesk(env: Env, opened: DeskDatabase, { clock, offset }: Time, log: Log): Promise<RunningDesk> {
  const { db } = opened.database
  const master = loadMasterKey(env.SIGNALBOX_KEY, env.DATA_DIR)
  const stores = createStores(db)
  const transact = createTransact(db, clock)
  const { setupSecret } = await prepareDesk({ stores, transact, ids: systemIds, now: clock.realNow() }, offersDemo(env))
  const desk = await stores.desk.get()
  refuseUnsafe(env, desk)
  offset.ms = desk?.clockOffsetMs ?? 0
  const settings = createSettings(env, opened.kind, desk)
  const { newId } = systemIds
  const secret = deriveKey(master, 'sessions').toString('base64')
  const { demoSignIn, publicUrl } = settings
  const sso = env.OIDC_ISSUER ? { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID ?? '', clientSecret: env.OIDC_CLIENT_SECRET ?? '' } : null
  const identity = createIdentity({ db, stores, transact, secret, publicUrl, demoSignIn, sso, newId, log, signInLimit: env.SIGN_IN_LIMIT })
  const metrics = createMetrics(stores)
  const budgets = { read: createBudget(env.READ_LIMIT), write: createBudget(env.WRITE_LIMIT), signIn: createBudget(env.SIGN_IN_LIMIT) }
  const deps: Deps = {
    ...{ stores, transact, clock, ids: systemIds, identity, settings, log, metrics, budgets },
    clientAddress: (context, headers) => clientAddress(context, headers, env.TRUST_PROXY === 'on'),
    findUnready: async () => opened.database.ping().then(() => [], (error: Error) => [`the database does not answer: ${error.message}`]),
    findNewestBackup: async () => (opened.kind === 'pglite' ? findNewestBackup(env.DATA_DIR) : null),
  }
  const jobs = createJobs(env, opened, stores, clock)
  const loops = startLoops(jobs, log, metrics.registry)
  const close = async (): Promise<void> => {
    await loops.stop()
    await stores.heartbeats.remove(jobs.processId).catch(() => undefined)
    await opened.database.close()
  }
  return { app: env.ROLE === 'worker' ? createOpsApi(deps) : createApi(deps), deps, demo: demoSignIn, setupSecret, close }
}
