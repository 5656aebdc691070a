/** The networks the desk speaks to. */
export const PLATFORMS = [
  'x',
  'linkedin',
  'facebook',
  'instagram',
  'threads',
  'youtube',
  'mastodon',
  'bluesky',
] as const
export type Platform = (typeof PLATFORMS)[number]

/** Where this edition can publish. On the others posts are drafted and approved, and never scheduled. */
const PUBLISHED_ON: readonly Platform[] = ['x', 'mastodon', 'bluesky']

export function canPublishOn(platform: Platform): boolean {
  return PUBLISHED_ON.includes(platform)
}

export const PLATFORM_NAMES: Record<Platform, string> = {
  x: 'X',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  youtube: 'YouTube',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
}
