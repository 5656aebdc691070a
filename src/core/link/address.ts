import { fault, type LinkFault } from './fault.ts'
import { LINK_FIELDS, LINK_PARAMETERS, type LinkFields } from './fields.ts'
import { type ParsedUrl, parseUrl } from './parse-url.ts'

/** The longest address the desk keeps; browsers and platforms take about as much. */
const MAX_ADDRESS = 2000

/** An address taken apart without changing a byte of what is not ours. */
export interface Address {
  /** Up to the question mark. */
  readonly base: string
  /** Pairs as they were written, such as `a=1`. */
  readonly pairs: readonly string[]
  /** With its `#`; empty without. */
  readonly fragment: string
}

export function splitAddress(text: string): Address {
  const [beforeHash = '', ...hash] = text.split('#')
  const [base = '', ...query] = beforeHash.split('?')
  const pairs = query.join('?').split('&').filter(Boolean)
  return { base, pairs, fragment: hash.length > 0 ? `#${hash.join('#')}` : '' }
}

function joinAddress({ base, pairs, fragment }: Address): string {
  return `${base}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}${fragment}`
}

export interface Parameter {
  readonly name: string
  readonly value: string
}

/** @returns name and value as a program reads them; what cannot be decoded stays as it is written */
export function readPair(pair: string): Parameter {
  const [name = '', ...value] = pair.split('=')
  return { name: decode(name), value: decode(value.join('=')) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** @returns whether a pair is a UTM parameter, in whatever case */
export function isUtm(pair: string): boolean {
  return /^utm_/i.test(readPair(pair).name)
}

/** The fields as pairs, in the order of the convention; empty ones are left out. */
export function toPairs(fields: LinkFields): string[] {
  return LINK_FIELDS.filter((field) => fields[field] !== '').map(
    (field) => `${LINK_PARAMETERS[field]}=${encodeURIComponent(fields[field])}`,
  )
}

/** The address with these UTM parameters and no other; its own query and fragment stay as they were. */
export function tagAddress(text: string, fields: LinkFields): string {
  const address = splitAddress(text)
  const own = address.pairs.filter((pair) => !isUtm(pair))
  return joinAddress({ ...address, pairs: [...own, ...toPairs(fields)] })
}

/** Reads a destination. @returns the address, or what is wrong with it */
export function parseDestination(
  text: string,
): { readonly url: ParsedUrl } | { readonly faults: readonly LinkFault[] } {
  const trimmed = text.trim()
  const refuse = (rule: string, message: string, mend: string, value?: string): { faults: LinkFault[] } => ({
    faults: [
      fault({
        ...{ field: 'destination', rule, message, mend, measured: trimmed.slice(0, 200) },
        allowed: 'a whole web address, such as https://example.com/page',
        fix: value ? { field: 'destination', value } : null,
      }),
    ],
  })
  if (trimmed === '') return refuse('needed', 'There is no destination.', 'Paste the address of the page.')
  if (trimmed.length > MAX_ADDRESS)
    return refuse('too_long', `An address has at most ${MAX_ADDRESS} characters.`, 'Use a shorter address.')
  if (/\s/.test(trimmed)) return refuse('space', 'An address has no spaces.', 'Take out the space, or write it as %20.')
  const url = parseUrl(trimmed)
  if (!url) {
    const whole = `https://${trimmed}`
    const guess = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(trimmed) && parseUrl(whole) ? whole : undefined
    return refuse('not_an_address', 'This is not a whole web address.', 'Begin it with https://.', guess)
  }
  if (!/^https?:$/.test(url.protocol))
    return refuse('scheme', `A link begins with https://, not with ${url.protocol}`, 'Give the address of a web page.')
  if (url.username || url.password)
    return refuse('credentials', 'The address holds a user name or password.', 'Take out what stands before the @.')
  return { url }
}
