import { PLATFORM_NAMES, PLATFORMS, type Platform } from '#core/channel/platform.ts'
import type { Instant } from '#core/time/instant.ts'

/** What a pause can be about. */
export const PAUSE_KINDS = ['everything', 'platform', 'channel', 'campaign', 'pillar', 'language', 'region'] as const
export type PauseKind = (typeof PAUSE_KINDS)[number]

export interface PauseScope {
  readonly kind: PauseKind
  /** Platform, channel id, or value of the pick-list; empty for everything. */
  readonly value: string
}

/** A lever that somebody has thrown. */
export interface Pause {
  readonly id: string
  readonly scope: PauseScope
  readonly reason: string
  readonly setBy: string
  readonly setAt: Instant
  /** It ends by itself then; null when only a person ends it. */
  readonly endsAt: Instant | null
  readonly liftedBy: string | null
  readonly liftedAt: Instant | null
}

/** What a pause asks about a publication. */
export interface Pausable {
  readonly platform: Platform
  readonly channelId: string
  readonly campaign: string | null
  readonly pillars: readonly string[]
  readonly language: string | null
  readonly region: string | null
}

/** @returns whether the pause holds at this moment */
export function isActive(pause: Pick<Pause, 'liftedAt' | 'endsAt'>, now: Instant): boolean {
  return pause.liftedAt === null && (pause.endsAt === null || pause.endsAt > now)
}

/** @returns whether the publication is within the scope */
export function covers({ kind, value }: PauseScope, publication: Pausable): boolean {
  switch (kind) {
    case 'everything':
      return true
    case 'platform':
      return publication.platform === value
    case 'channel':
      return publication.channelId === value
    case 'campaign':
      return publication.campaign === value
    case 'pillar':
      return publication.pillars.includes(value)
    case 'language':
      return publication.language === value
    case 'region':
      return publication.region === value
  }
}

/** @returns the pause that stops the publication now; null when none does */
export function findPause(pauses: readonly Pause[], publication: Pausable, now: Instant): Pause | null {
  return pauses.find((pause) => isActive(pause, now) && covers(pause.scope, publication)) ?? null
}

/** How people say a scope; names of channels and values are the caller’s. */
export function sayScope({ kind, value }: PauseScope, nameOf: (value: string) => string = (each) => each): string {
  if (kind === 'everything') return 'Everything'
  const platform = PLATFORMS.find((each) => each === value)
  if (kind === 'platform' && platform) return PLATFORM_NAMES[platform]
  return `${kind[0]?.toUpperCase()}${kind.slice(1)} ${nameOf(value)}`
}
