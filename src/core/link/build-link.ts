import type { Platform } from '#core/channel/platform.ts'
import { isUtm, type Parameter, parseDestination, readPair, splitAddress, tagAddress, toPairs } from './address.ts'
import { checkFields } from './check-fields.ts'
import { type Convention, ORGANIC_MEDIUM } from './convention.ts'
import { fault, isSound, type LinkFault } from './fault.ts'
import { type LinkField, type LinkFields, NO_FIELDS } from './fields.ts'
import { decideTagging, type TagNeed } from './owned-host.ts'
import { BY_CHANNEL, type LinkPreset } from './presets.ts'

export interface LinkDraft {
  readonly destination: string
  readonly fields: LinkFields
  /** The page that will carry the link; null for a post, or when it is not known. */
  readonly standsOn: string | null
  /** UTM parameters that the destination has already may be replaced. */
  readonly replaceForeign: boolean
}

export interface BuiltLink {
  /** The address to spread; null when something has to be mended first. */
  readonly url: string | null
  /** The destination without any UTM parameter. */
  readonly destination: string
  readonly tagging: TagNeed | null
  readonly faults: readonly LinkFault[]
  /** UTM parameters that the destination had, and that the link no longer has. */
  readonly replaced: readonly Parameter[]
}

/** @returns whether the destination may carry UTM parameters at all */
export function isTaggable(
  { destination, standsOn }: Pick<LinkDraft, 'destination' | 'standsOn'>,
  { hosts }: Pick<Convention, 'hosts'>,
): boolean {
  const parsed = parseDestination(destination)
  return 'faults' in parsed || decideTagging(parsed.url, hosts, standsOn).need !== 'must-not'
}

/** Makes a link by the convention, or says everything that keeps it from being one. */
export function buildLink(draft: LinkDraft, convention: Convention): BuiltLink {
  const parsed = parseDestination(draft.destination)
  const none = { url: null, destination: draft.destination.trim(), tagging: null, replaced: [] }
  if ('faults' in parsed) return { ...none, faults: [...parsed.faults, ...checkFields(draft.fields, convention)] }
  const text = draft.destination.trim()
  const tagging = decideTagging(parsed.url, convention.hosts, draft.standsOn)
  const destination = tagAddress(text, NO_FIELDS)
  if (tagging.need === 'must-not') return withoutTags(draft, { text, destination, tagging })
  const wanted = new Set(toPairs(draft.fields))
  const replaced = splitAddress(text)
    .pairs.filter((pair) => isUtm(pair) && !wanted.has(pair))
    .map(readPair)
  const unknowing = replaced.length > 0 && !draft.replaceForeign ? [sayForeign(replaced)] : []
  const faults = [...unknowing, ...checkFields(draft.fields, convention)]
  const url = isSound(faults) ? tagAddress(text, draft.fields) : null
  return { url, destination, tagging, faults, replaced }
}

/** A link that must not be tagged is made without; values given for it are refused, so that nobody believes them counted. */
function withoutTags(
  { fields, replaceForeign }: LinkDraft,
  { text, destination, tagging }: { text: string; destination: string; tagging: TagNeed & { need: 'must-not' } },
): BuiltLink {
  const replaced = splitAddress(text).pairs.filter(isUtm).map(readPair)
  const given = Object.values(fields).some((value) => value !== '')
  const faults = [
    ...(replaced.length > 0 && !replaceForeign ? [sayForeign(replaced)] : []),
    ...(given ? [sayMustNot(tagging.because)] : []),
  ]
  return { url: isSound(faults) ? destination : null, destination, tagging, faults, replaced }
}

function sayForeign(replaced: readonly Parameter[]): LinkFault {
  const measured = replaced.map(({ name, value }) => `${name}=${value}`).join('&')
  return fault({
    ...{ field: 'destination', rule: 'foreign_utm', measured, allowed: 'an address without UTM parameters' },
    message: 'The destination has UTM parameters already. They would be replaced.',
    mend: 'Say that they may be replaced, or take them out.',
  })
}

export const MUST_NOT: Record<'foreign' | 'internal', { message: string; allowed: string }> = {
  foreign: {
    message: 'This is not one of our sites: nobody here could read the parameters, and somebody there would.',
    allowed: 'the address without UTM parameters',
  },
  internal: {
    message: 'From one of our pages to another, UTM parameters begin a new session and overwrite where it came from.',
    allowed: 'the address without UTM parameters',
  },
}

function sayMustNot(because: 'foreign' | 'internal'): LinkFault {
  const { message, allowed } = MUST_NOT[because]
  const mend = 'Make the link without UTM values.'
  return fault({
    field: 'destination',
    rule: `must_not_${because}`,
    measured: 'UTM values given',
    allowed,
    message,
    mend,
  })
}

function presetFields({ source, medium, campaign, budget }: LinkPreset): Partial<LinkFields> {
  const fixed = { source: source === BY_CHANNEL ? null : source, medium, campaign, budget }
  return Object.fromEntries(Object.entries(fixed).filter(([, value]) => value !== null))
}

/** What the channel and the preset decide is filled in; what is given beside them stays, and is checked. */
export function fillFields(
  given: LinkFields,
  preset: LinkPreset | null,
  platform: Platform | null,
  { sources }: Pick<Convention, 'sources'>,
): LinkFields {
  const byChannel = platform ? { source: sources[platform], medium: ORGANIC_MEDIUM } : {}
  const fixed = preset ? presetFields(preset) : {}
  const filled: Partial<LinkFields> = { ...byChannel, ...fixed }
  const both = Object.entries(given).map(([field, value]) => [field, value || (filled[field as LinkField] ?? '')])
  return Object.fromEntries(both) as LinkFields
}
