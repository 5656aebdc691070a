import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { secretOf } from '#api/publishing/accounts.ts'
import type { PublisherNeeds } from '#api/publishing/needs.ts'
import type { Log } from '#api/deps.ts'
import type { Platform } from '#core/channel/platform.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { Connector } from '#core/ports/connector.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import type { Vault } from '#core/ports/vault.ts'
import { DEMO_ACCOUNTS, FAKE_PLATFORMS } from '#mocks/platforms/accounts.ts'
import type { FakePlatforms } from '#mocks/platforms/fake-platforms.ts'
import { makeTid } from '#platforms/bluesky/index.ts'
import { createConnectors } from '#platforms/registry.ts'
import type { Env } from './env.ts'
import { openFakePlatforms } from './fake-platforms.ts'
import { createMocksFetch } from './mock-server.ts'
import { createRemoteControls } from './remote-fakes.ts'

export interface Platforms {
  readonly connectors: ReadonlyMap<Platform, Connector>
  /** The imitations, of this process or of one of their own; null where the real platforms are spoken to. */
  readonly fakes: Pick<FakePlatforms, 'controls'> | null
}

interface Needs {
  readonly stores: Stores
  readonly clock: Clock
  readonly log: Log
}

/** Joins connectors and what they reach: the imitations beside the data, or the world. */
export async function openPlatforms(env: Env, { stores, clock, log }: Needs): Promise<Platforms> {
  const imitated = env.PLATFORMS === 'simulated' ? await openImitations(env, clock) : null
  const made = createConnectors({
    fetch: imitated?.fetch ?? ((request) => fetch(request)),
    clock,
    sleep: async (ms) => void (await sleep(ms)),
    onRate: (reading) =>
      void stores.rates.put(reading).catch((error: unknown) => log.warn({ err: error }, 'A rate limit was not noted')),
    x: { clientId: env.X_CLIENT_ID ?? 'signalbox', clientSecret: env.X_CLIENT_SECRET ?? null },
  })
  const connectors = new Map<Platform, Connector>()
  for (const connector of Object.values(made)) if (connector) connectors.set(connector.platform, connector)
  return { connectors, fakes: imitated }
}

/** Beside the data; or elsewhere, where several processes share them. */
async function openImitations({ MOCKS_URL, DATA_DIR }: Env, clock: Clock) {
  if (!MOCKS_URL) return openFakePlatforms(join(DATA_DIR, 'platforms'), clock)
  return { fetch: createMocksFetch(MOCKS_URL, clock), controls: createRemoteControls(MOCKS_URL) }
}

interface DemoNeeds {
  readonly stores: Stores
  readonly transact: Transact
  readonly vault: Vault
  readonly clock: Clock
}

/** The demonstration’s channels are connected to the imitations from the beginning. */
export async function connectDemoChannels({ stores, transact, vault, clock }: DemoNeeds): Promise<void> {
  const known = new Set((await stores.connections.list()).map((each) => each.channelId))
  const names = new Map((await stores.channels.list()).map(({ id, name }) => [id, name]))
  const missing = FAKE_PLATFORMS.map((platform) => DEMO_ACCOUNTS[platform]).filter(
    ({ channelId }) => names.has(channelId) && !known.has(channelId),
  )
  if (missing.length === 0) return
  await transact(
    { actor: { kind: 'system', name: 'First start' }, why: 'The imitations were connected' },
    async (tx) => {
      const at = clock.realNow()
      for (const account of missing) {
        const { channelId, accountId, origin, expiresAt } = account
        await tx.secrets.put(secretOf(channelId), vault.seal(JSON.stringify(account), secretOf(channelId)), at)
        await tx.connections.put({
          ...{ channelId, accountId, origin, expiresAt, state: 'connected', says: '', changedAt: at, version: 1 },
        })
        const name = names.get(channelId) ?? channelId
        tx.record({ event: 'channel.connected', subject: { kind: 'channel', id: channelId, name } })
      }
    },
  )
}

/** Keys for Bluesky: of this process, so that two never make the same. */
export function createRecordKeys(clock: Clock): PublisherNeeds['newRecordKey'] {
  const clockId = randomInt(1024)
  let [last, extra] = ['', 0]
  return () => {
    const now = clock.realNow()
    extra = now === last ? extra + 1 : 0
    last = now
    return makeTid(now, clockId, extra % 1000)
  }
}
