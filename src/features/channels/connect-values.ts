import type { Platform } from '#core/channel/platform.ts'
import type { Instant } from '#core/time/instant.ts'
import { isDay, toInstantOf, WALL_TIME_PATTERN } from '#core/time/wall.ts'
import type { Zone } from '#core/time/zone.ts'
import { readFailure } from '#client/api-error.ts'
import type { FormFailure } from '#ui/form/use-submit-form.ts'
import type { Connection } from './queries.ts'

/** Credentials as the form holds them. */
export type ConnectValues = {
  accountId: string
  origin: string
  accessToken: string
  refreshToken: string
  day: string
  time: string
}

/** Where accounts live, on platforms where that is the same for all. */
const ORIGINS: Partial<Record<Platform, string>> = { x: 'https://api.x.com', bluesky: 'https://bsky.social' }

/** What is known from before; tokens never come back from the desk. */
export function beginConnect({ accountId, origin, platform }: Connection): ConnectValues {
  return {
    ...{ accountId, origin: origin || (ORIGINS[platform] ?? '') },
    ...{ accessToken: '', refreshToken: '', day: '', time: '' },
  }
}

const isOrigin = (text: string) => /^https?:\/\/[^\s/?#]+\/?$/.test(text) && URL.canParse(text)

export const checkConnect = {
  accountId: (id: string) => (id.trim() ? null : 'Give the id of the account on the platform.'),
  origin: (origin: string) =>
    isOrigin(origin.trim()) ? null : 'Give the address where the account lives, such as https://social.example.',
  accessToken: (token: string) => (token.trim() ? null : 'Paste the access token.'),
  day: (day: string, { time }: ConnectValues) =>
    time && !isDay(day) ? 'Choose the day, too, or leave both empty.' : null,
  time: (time: string, { day }: ConnectValues) =>
    day && !WALL_TIME_PATTERN.test(time) ? 'Give the time of day, too, such as 09:30.' : null,
}

/** @param zone in which day and time were given */
export function writeConnect(values: ConnectValues, zone: Zone) {
  const { accountId, origin, accessToken, refreshToken, day, time } = values
  const expiresAt: Instant | null = day && time ? toInstantOf(day, time, zone) : null
  return {
    accountId: accountId.trim(),
    origin: origin.trim().replace(/\/$/, ''),
    accessToken: accessToken.trim(),
    refreshToken: refreshToken.trim() || null,
    expiresAt,
  }
}

export function readConnectFailure(error: unknown): FormFailure {
  const { message, fields } = readFailure(error)
  const { expiresAt, ...rest } = fields
  return { message, fields: expiresAt ? { ...rest, day: expiresAt } : rest }
}
