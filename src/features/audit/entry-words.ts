import { LEVEL_FACTS } from '#core/person/level.ts'
import { HELD_REASON_NAMES, STATE_NAMES } from '#core/publication/state.ts'
import { formatMoment, offsetName } from '#ui/time/format.ts'

/** What a kind of subject is called; one that is not special is its own name. */
export function sayKind(kind: string): string {
  if (kind === 'token') return 'API token'
  return `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`
}

/** Events whose names do not read as a sentence. */
const EVENT_WORDS: Readonly<Record<string, string>> = {
  'post.demonstration-filled': 'Demonstration posts made',
  'link.demonstration-filled': 'Demonstration links made',
  'post.approval-lapse-told': 'Approval about to lapse',
  'post.approval-lapsed': 'Approval lapsed',
  'post.approval-voided': 'Approval voided',
  'post.approval-restored': 'Approval restored',
  'post.changes-asked': 'Changes to post asked',
  'post.opinion-asked': 'Opinion on post asked',
  'post.opinion-given': 'Opinion on post given',
  'post.released-by-author': 'Post released by its author',
}

/** An event's name as words: `person.made-administrator` is "Person made administrator". */
export function sayEvent(event: string): string {
  const words = EVENT_WORDS[event]
  if (words) return words
  const [noun = '', ...rest] = event.split('.')
  const did = rest
    .join(' ')
    .replaceAll(/[_-]/g, ' ')
    .replace('sign on', 'sign-on')
    .replace('set up link', 'set-up link')
  return `${sayKind(noun)} ${did}`.trim()
}

/** What people call a channel or a person, by id. */
export type Names = ReadonlyMap<string, string>

/** A field's name as words: `expiresAt` is "Expires", the id of a channel its name. */
export function sayField(field: string, names: Names): string {
  const name = names.get(field)
  if (name) return name
  const words = field
    .replace(/At$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** A value as people would say it; moments on the wall of `zone`, ids by their names. */
export function sayValue(value: unknown, zone: string, names: Names): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === '') return 'empty'
  if (Array.isArray(value))
    return value.length > 0 ? value.map((each) => sayValue(each, zone, names)).join(', ') : 'none'
  if (typeof value === 'object') return sayParts(value, zone, names)
  if (typeof value !== 'string') return String(value)
  if (INSTANT.test(value)) return `${formatMoment(value, zone, 'full')} ${offsetName(zone, value)}`
  return names.get(value) ?? WORDS.get(value) ?? value
}

/** What is kept of states, reasons and levels. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(STATE_NAMES),
  ...Object.entries(HELD_REASON_NAMES),
  ...Object.entries(LEVEL_FACTS).map(([level, { title }]) => [level, title] as const),
])

function sayParts(value: object, zone: string, names: Names): string {
  const parts = Object.entries(value).map(
    ([field, part]) => `${names.get(field) ?? sayField(field, names).toLowerCase()}: ${sayValue(part, zone, names)}`,
  )
  return parts.length > 0 ? parts.join('; ') : 'none'
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
