import { sayAtRisk, sayExpiry, expiresSoon } from '#core/channel/credentials.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Tone } from '#ui/tone.ts'
import type { Connection } from './queries.ts'

/** The state of a connection, in a word or two. */
export const CONNECTION_NAMES: Record<Connection['state'], string> = {
  connected: 'Connected',
  broken: 'Broken',
  none: 'Never connected',
  unsupported: 'Not connected',
}

const TONES: Record<Connection['state'], Tone> = {
  connected: 'clear',
  broken: 'danger',
  none: 'neutral',
  unsupported: 'neutral',
}

/** Caution where it still works and soon will not. */
export function toneOf(connection: Connection, now: Instant): Tone {
  return isAboutToEnd(connection, now) ? 'caution' : TONES[connection.state]
}

function isAboutToEnd({ state, expiresAt, renewsItself }: Connection, now: Instant): boolean {
  return state === 'connected' && expiresAt !== null && !renewsItself && expiresSoon(expiresAt, now)
}

/** What there is to know beside the state, in one line; empty when there is nothing. */
export function sayBeside(connection: Connection, now: Instant): string {
  const { state, expiresAt, atRiskCount, says } = connection
  if (state === 'unsupported') return says
  if (state === 'broken') return `${toSentence(sayAtRisk(atRiskCount))}.`
  if (expiresAt && isAboutToEnd(connection, now))
    return `Credentials ${sayExpiry(expiresAt, now)}; ${sayAtRisk(atRiskCount)}.`
  return ''
}

/** What becomes of the credentials when they run out. */
export function sayRenewal({ expiresAt, renewsItself }: Connection): string {
  if (renewsItself) return 'Renewed by the desk when they run out.'
  return expiresAt ? 'Nobody but a person can renew them.' : 'No end is known.'
}

function toSentence(words: string): string {
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}
