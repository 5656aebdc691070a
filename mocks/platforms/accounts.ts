import type { Platform } from '#core/channel/platform.ts'
import type { Account } from '#core/ports/connector.ts'

/** The platforms that are imitated. */
export const FAKE_PLATFORMS = ['x', 'mastodon', 'bluesky'] as const satisfies readonly Platform[]
export type FakePlatform = (typeof FAKE_PLATFORMS)[number]

/** The accounts that the imitations know, one on each. Their tokens open nothing but the imitation. */
export const DEMO_ACCOUNTS: Record<FakePlatform, Account> = {
  x: {
    channelId: 'demo-x',
    origin: 'https://api.x.com',
    accountId: '1700000000000000042',
    handle: '@thistledown',
    accessToken: tokenOf('x', 'access', 1),
    refreshToken: tokenOf('x', 'refresh', 1),
    expiresAt: null,
  },
  mastodon: {
    channelId: 'demo-mastodon',
    origin: 'https://social.example',
    accountId: '109300000000000042',
    handle: '@thistledown@social.example',
    accessToken: tokenOf('mastodon', 'access', 1),
    refreshToken: null,
    expiresAt: null,
  },
  bluesky: {
    channelId: 'demo-bluesky',
    origin: 'https://pds.example',
    accountId: 'did:plc:thistledowndemodesk22222',
    handle: '@thistledown.example',
    accessToken: tokenOf('bluesky', 'access', 1),
    refreshToken: tokenOf('bluesky', 'refresh', 1),
    expiresAt: null,
  },
}

/** @param serial counts the renewals, from 1 */
export function tokenOf(platform: FakePlatform, kind: 'access' | 'refresh', serial: number): string {
  return `imitated-${platform}-${kind}-token-${serial}`
}

/** @returns which renewal the token is from; null when it is no token of this kind */
export function serialOf(platform: FakePlatform, kind: 'access' | 'refresh', token: string): number | null {
  const start = tokenOf(platform, kind, 0).slice(0, -1)
  const serial = token.startsWith(start) ? Number(token.slice(start.length)) : Number.NaN
  return Number.isInteger(serial) && serial > 0 ? serial : null
}
