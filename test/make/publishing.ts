import { setTimeout as sleep } from 'node:timers/promises'
import { createPublisher } from '#api/publishing/publisher.ts'
import type { Platform } from '#core/channel/platform.ts'
import type { Connector } from '#core/ports/connector.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import { addMs, type Instant } from '#core/time/instant.ts'
import type { OpenDatabase } from '#db/database.ts'
import { FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import { createConnectors } from '#platforms/registry.ts'
import { createFakes } from '#runtime/fake-controls.ts'
import { type OpenFakePlatforms, openFakePlatforms } from '#runtime/fake-platforms.ts'
import { systemIds } from '#runtime/ids.ts'
import { createRecordKeys } from '#runtime/platforms.ts'
import { makeTempDir } from '../temp-dir.ts'
import { connectChannels } from './connect-channels.ts'
import { makeDesk, type TestDesk } from './desk.ts'
import { furnish } from './post.ts'

export interface PublishingDesk {
  readonly desk: TestDesk
  readonly fakes: OpenFakePlatforms
  readonly publisher: DueSource
  /** Moves the clock to this moment and lets the publisher work, also on what it puts off, until then. */
  playTo(at: Instant): Promise<void>
  /** How many posts the imitation holds, deleted ones not counted. */
  countPosts(platform: FakePlatform): Promise<number>
}

/** A desk with channels on X, Mastodon and Bluesky, connected to imitations of its own. */
export async function makePublishingDesk(database: OpenDatabase, { demo = false } = {}): Promise<PublishingDesk> {
  let desk: TestDesk | null = null
  const clock = { now: () => desk?.deps.clock.now() ?? '', realNow: () => desk?.deps.clock.realNow() ?? '' }
  const fakes = await openFakePlatforms(await makeTempDir(), clock)
  // Waiting for a platform that never answers would make a test slow: it is cut off soon.
  const made = createConnectors({ fetch: fakes.fetch, clock, sleep: async () => {}, timeoutMs: 500, x: APP })
  const connectors = new Map<Platform, Connector>()
  for (const connector of Object.values(made)) if (connector) connectors.set(connector.platform, connector)
  const channels = [...FAKE_PLATFORMS, 'linkedin'] as const
  desk = await furnish(await makeDesk(database, { connectors, fakes: createFakes(fakes) }), channels, {}, demo)
  await connectChannels(desk)
  const { stores, transact, ids, vault, log, media } = desk.deps
  const publisher = createPublisher({
    ...{ stores, transact, ids, vault, log, connectors, files: media.files, clock: desk.deps.clock },
    ...{
      publicUrl: desk.deps.settings.publicUrl,
      workerId: systemIds.newId(),
      newRecordKey: createRecordKeys(desk.deps.clock),
    },
    sleep: async (ms) => void (await sleep(ms)),
  })
  const made2 = { desk, fakes, publisher }
  return { ...made2, playTo: (at) => playTo(made2, at), countPosts: (platform) => countPosts(fakes, platform) }
}

const APP = { clientId: 'test', clientSecret: null }

async function playTo({ desk, publisher }: Pick<PublishingDesk, 'desk' | 'publisher'>, at: Instant): Promise<void> {
  for (;;) {
    const now = desk.deps.clock.now()
    await publisher.runDue(now)
    if (now >= at) return
    const next = (await publisher.nextDue(now, at)) ?? at
    desk.tick(new Date(next).getTime() - new Date(now).getTime())
  }
}

async function countPosts({ controls }: OpenFakePlatforms, platform: FakePlatform): Promise<number> {
  return (await controls[platform].arrivals()).filter((each) => each.created === 'post').length
}

/** A minute later than this. */
export const after = (at: Instant, ms = 60_000): Instant => addMs(at, ms)
