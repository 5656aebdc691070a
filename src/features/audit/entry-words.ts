import { type Level, LEVEL_FACTS } from '#core/person/level.ts'
import { formatMoment, offsetName } from '#ui/time/format.ts'

/** What a kind of subject is called; one that is not special is its own name. */
export function sayKind(kind: string): string {
  if (kind === 'token') return 'API token'
  return `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`
}

/** An event's name as words: `person.made-administrator` is "Person made administrator". */
export function sayEvent(event: string): string {
  const [noun = '', ...rest] = event.split('.')
  const did = rest
    .join(' ')
    .replaceAll(/[_-]/g, ' ')
    .replace('sign on', 'sign-on')
    .replace('set up link', 'set-up link')
  return `${sayKind(noun)} ${did}`.trim()
}

/** A field's name as words: `expiresAt` is "Expires". */
export function sayField(field: string): string {
  const words = field
    .replace(/At$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** A value as people would say it; moments on the wall of `zone`. */
export function sayValue(value: unknown, zone: string): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === '') return 'empty'
  if (Array.isArray(value)) return value.length > 0 ? value.map((each) => sayValue(each, zone)).join(', ') : 'none'
  if (typeof value === 'object') return JSON.stringify(value)
  if (typeof value !== 'string') return String(value)
  if (INSTANT.test(value)) return `${formatMoment(value, zone, 'full')} ${offsetName(zone, value)}`
  return value in LEVEL_FACTS ? LEVEL_FACTS[value as Level].title : value
}

/** By which way the actor came. */
export function sayVia(via: string): string {
  if (via === 'session') return 'Signed in at the desk'
  if (via === 'desk') return 'The desk itself'
  return via.startsWith('token ') ? 'An API token' : via
}

/** @returns the id of the token the actor came by, if it was one */
export function tokenOf(via: string): string | null {
  return via.startsWith('token ') ? via.slice('token '.length) : null
}
