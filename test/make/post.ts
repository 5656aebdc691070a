import { DEFAULT_APPROVAL_RULES, type ApprovalRules } from '#core/approval/rules.ts'
import { CHANNEL_DEFAULTS } from '#core/channel/channel.ts'
import type { Platform } from '#core/channel/platform.ts'
import { DEFAULT_SETTINGS } from '#core/desk/desk.ts'
import type { ChannelPlan, PostContent } from '#core/post/content.ts'
import { addMs, DAY_MS } from '#core/time/instant.ts'
import { dayOf } from '#core/time/wall.ts'
import { NOW, type TestDesk } from './desk.ts'

/** The day after tomorrow of the test desk, in UTC. */
export const SOON = dayOf(addMs(NOW, 2 * DAY_MS), 'UTC')

/** Gives a test desk its settings and a channel on each of these platforms, named `x`, `mastodon` and so on. */
export async function furnish(
  desk: TestDesk,
  platforms: readonly Platform[] = ['x', 'mastodon', 'bluesky', 'linkedin'],
  approval: Partial<ApprovalRules> = {},
  demo = false,
): Promise<TestDesk> {
  await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A desk' }, async (tx) => {
    await tx.desk.insert({
      ...DEFAULT_SETTINGS,
      approval: { ...DEFAULT_APPROVAL_RULES, ...approval },
      ...{ name: 'Test desk', zone: 'UTC', demo, clockOffsetMs: 0, createdAt: NOW, version: 1 },
    })
    tx.record({ event: 'desk.made', subject: { kind: 'desk', id: 'desk', name: 'Test desk' } })
  })
  await addChannels(desk, platforms)
  return desk
}

/** Gives a desk that has its settings a channel on each of these platforms. */
export async function addChannels(desk: TestDesk, platforms: readonly Platform[]): Promise<void> {
  await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Channels' }, async (tx) => {
    for (const platform of platforms) {
      const account = {
        id: platform,
        platform,
        name: `Test on ${platform}`,
        handle: '@test',
        url: 'https://example.com',
      }
      await tx.channels.insert({ ...account, ...CHANNEL_DEFAULTS[platform], retiredAt: null, version: 1 })
    }
    tx.record({ event: 'channel.added', subject: { kind: 'channel', id: 'all', name: 'Channels' } })
  })
}

export function planFor(channelId: string, given: Partial<ChannelPlan> = {}): ChannelPlan {
  return { channelId, own: {}, day: SOON, time: '09:30', zone: 'UTC', ...given }
}

export function contentBy(ownerId: string, given: Partial<PostContent> = {}): PostContent {
  return {
    text: 'The autumn release is out: faster pipelines, calmer dashboards.',
    link: null,
    media: [],
    campaign: null,
    pillars: [],
    types: [],
    region: null,
    language: null,
    ownerId,
    sensitivity: { kind: 'normal' },
    why: 'The release is what people asked for.',
    channels: [planFor('x'), planFor('mastodon')],
    ...given,
  }
}
