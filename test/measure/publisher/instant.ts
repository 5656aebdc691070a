import { setTimeout as sleep } from 'node:timers/promises'
import { createPublisher } from '#api/publishing/publisher.ts'
import type { Platform } from '#core/channel/platform.ts'
import type { Connector } from '#core/ports/connector.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import { toMs } from '#core/time/instant.ts'
import type { OpenDatabase } from '#db/database.ts'
import { systemIds } from '#runtime/ids.ts'
import { createRecordKeys } from '#runtime/platforms.ts'
import { connectChannels } from '../../make/connect-channels.ts'
import { makeDesk, NOW, type TestDesk } from '../../make/desk.ts'
import { contentBy, furnish, planFor, SOON } from '../../make/post.ts'

const PLATFORMS = ['mastodon', 'bluesky'] as const

/** Says yes at once: what is left is what the publisher itself costs. */
function createInstant(platform: Platform): Connector {
  return {
    ...{ platform, publishBucket: 'posts', begin: () => 'create', isIrrevocable: () => true, isFollowUp: () => false },
    run: async (_parcel, { handles, idempotencyKey }) => {
      const post = { externalId: idempotencyKey, url: `https://${platform}.example/${idempotencyKey}` }
      return { kind: 'published', post, handles, step: null }
    },
    mayRepeat: () => false,
    find: async () => ({ kind: 'absent' }),
    remove: async () => ({ kind: 'removed' }),
    refresh: async ({ accessToken, refreshToken, expiresAt }) => ({
      kind: 'refreshed',
      account: { accessToken, refreshToken, expiresAt },
    }),
    reads: { inbound: false, metrics: false },
  }
}

const connectors = new Map<Platform, Connector>(PLATFORMS.map((platform) => [platform, createInstant(platform)]))

/** Fills a desk with this many publications that are all due at one minute. */
export async function fillDue(database: OpenDatabase, publications: number): Promise<TestDesk> {
  const desk = await furnish(await makeDesk(database, { connectors }))
  await desk.addPerson({ level: 'manager', name: 'Priya' })
  await connectChannels(desk)
  const owner = (await desk.deps.stores.people.list())[0]
  if (!owner) throw new Error('There is nobody to write')
  const browser = await desk.browserOf(owner)
  for (let count = 0; count < publications / PLATFORMS.length; count += 1) {
    const content = contentBy(owner.id, {
      ...{ text: `Number ${count}: calmer pipelines.`, channels: PLATFORMS.map((each) => planFor(each)) },
    })
    const made = await browser.send('POST', '/api/posts', { content })
    const body = { version: 1, channelIds: PLATFORMS }
    const released = await browser.send('POST', `/api/posts/${made.json.id}/releases`, body)
    if (released.status !== 200) throw new Error(released.text)
  }
  return desk
}

/** A publisher on this database, five seconds after everything was due. */
export async function openPublisher(database: OpenDatabase, vault: TestDesk['deps']['vault']): Promise<DueSource> {
  const desk = await makeDesk(database, { connectors })
  desk.tick(toMs(`${SOON}T09:30:05.000Z`) - toMs(NOW))
  const { stores, transact, ids, log, media, clock } = desk.deps
  return createPublisher({
    ...{ stores, transact, ids, vault, log, connectors, files: media.files, clock },
    ...{
      workerId: systemIds.newId(),
      newRecordKey: createRecordKeys(clock),
      publicUrl: desk.deps.settings.publicUrl,
      sleep: async (ms) => void (await sleep(ms)),
    },
  })
}
