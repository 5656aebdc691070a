import type { Instant } from '#core/time/instant.ts'
import type { LinkFields } from './fields.ts'

/** A link that was made here: where it leads, by which values it is known, who made it, and why. */
export interface TrackedLink extends LinkFields {
  readonly id: string
  /** Of its short form. */
  readonly slug: string
  /** Without UTM parameters. */
  readonly destination: string
  /** With them: where a click is sent. */
  readonly url: string
  /** The channel it was made for; null for none. */
  readonly channelId: string | null
  readonly why: string
  readonly createdBy: string
  readonly createdAt: Instant
  /** From then on the short form explains itself instead of leading on; null when it does not end. */
  readonly expiresAt: Instant | null
  readonly disabledAt: Instant | null
  readonly disabledBy: string | null
  readonly disabledWhy: string
  readonly version: number
}

/** What a CSV file says of a link: the export writes them, the import reads them. */
export const LINK_COLUMNS = [
  'destination',
  'channel',
  'source',
  'medium',
  'campaign',
  'content',
  'partner_id',
  'budget',
  'slug',
  'why',
  'expires_at',
] as const

/** The import reads two more: a preset by its key, and whether UTM parameters of the destination may be replaced. */
export const IMPORT_COLUMNS = [...LINK_COLUMNS, 'preset', 'replace'] as const

export type LinkState = 'live' | 'expired' | 'disabled'

export function linkStateOf({ disabledAt, expiresAt }: TrackedLink, now: Instant): LinkState {
  if (disabledAt !== null) return 'disabled'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'live'
}

export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const SLUG_LENGTH = { least: 3, most: 50 }

/** Letters and digits that are not taken for one another. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const SLUG_LETTERS = 8

/** @param hash hexadecimal, of something nobody has had before */
export function makeSlug(hash: string): string {
  return Array.from({ length: SLUG_LETTERS }, (_, index) => {
    const byte = Number.parseInt(hash.slice(index * 4, index * 4 + 4), 16)
    return LETTERS[byte % LETTERS.length]
  }).join('')
}

/** The part of the desk’s address below which short links stand. */
export const SHORT_PATH = '/l/'

/** @returns the slug of a short link of this desk; null for any other address */
export function readShortLink(url: string, publicUrl: string): string | null {
  const prefix = `${publicUrl}${SHORT_PATH}`
  if (!url.startsWith(prefix)) return null
  const slug = url.slice(prefix.length).split(/[?#/]/)[0] ?? ''
  return slug === '' ? null : slug
}
