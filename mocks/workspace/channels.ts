import type { Platform } from '#core/channel/platform.ts'

interface DemoChannel {
  readonly id: string
  readonly platform: Platform
  readonly name: string
  readonly handle: string
  readonly url: string
}

/** Thistledown's accounts, one on each platform. The addresses lead nowhere: the platforms are imitated. */
export const DEMO_CHANNELS: readonly DemoChannel[] = [
  { id: 'demo-x', platform: 'x', name: 'Thistledown on X', handle: '@thistledown', url: 'https://x.com/thistledown' },
  {
    id: 'demo-linkedin',
    platform: 'linkedin',
    name: 'Thistledown on LinkedIn',
    handle: 'thistledown',
    url: 'https://www.linkedin.com/company/thistledown',
  },
  {
    id: 'demo-facebook',
    platform: 'facebook',
    name: 'Thistledown on Facebook',
    handle: 'thistledown',
    url: 'https://www.facebook.com/thistledown',
  },
  {
    id: 'demo-instagram',
    platform: 'instagram',
    name: 'Thistledown on Instagram',
    handle: '@thistledown.dev',
    url: 'https://www.instagram.com/thistledown.dev',
  },
  {
    id: 'demo-threads',
    platform: 'threads',
    name: 'Thistledown on Threads',
    handle: '@thistledown.dev',
    url: 'https://www.threads.net/@thistledown.dev',
  },
  {
    id: 'demo-youtube',
    platform: 'youtube',
    name: 'Thistledown on YouTube',
    handle: '@thistledown',
    url: 'https://www.youtube.com/@thistledown',
  },
  {
    id: 'demo-mastodon',
    platform: 'mastodon',
    name: 'Thistledown on Mastodon',
    handle: '@thistledown@social.example',
    url: 'https://social.example/@thistledown',
  },
  {
    id: 'demo-bluesky',
    platform: 'bluesky',
    name: 'Thistledown on Bluesky',
    handle: '@thistledown.example',
    url: 'https://bsky.app/profile/thistledown.example',
  },
]

/** What this desk has approved for itself beyond the convention: sources for the platforms that it lacks, and YouTube for what is organic. */
export const DEMO_SOURCES: readonly { value: string; mediums: readonly string[] }[] = [
  'instagram',
  'threads',
  'mastodon',
  'bluesky',
]
  .map((value) => ({ value, mediums: ['social'] }))
  .concat([{ value: 'youtube', mediums: ['video', 'social'] }])
