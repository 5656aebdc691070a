import { type Parameter, parseDestination, readPair, splitAddress, tagAddress } from './address.ts'
import { MUST_NOT } from './build-link.ts'
import { checkFields } from './check-fields.ts'
import type { Convention } from './convention.ts'
import { fault, isSound, type LinkFault } from './fault.ts'
import { LINK_FIELDS, LINK_PARAMETERS, type LinkField, type LinkFields, NO_FIELDS } from './fields.ts'
import { decideTagging, type TagNeed } from './owned-host.ts'

/** What is known of a link that is already out, or about to be. */
export interface LinkReport {
  readonly url: string
  readonly tagging: TagNeed | null
  readonly fields: LinkFields
  readonly faults: readonly LinkFault[]
  /** The address with everything mended that can be mended in one way only; null when that is not enough. */
  readonly mended: string | null
}

interface CheckOptions {
  /** The page it stands on. */
  readonly standsOn?: string | null
  /** The source that the channel it is posted on has; medium is then organic. */
  readonly channelSource?: string | null
}

/** Every fault of one address. */
export function checkLink(text: string, convention: Convention, options: CheckOptions = {}): LinkReport {
  const report = readReport(text, convention, options)
  return { ...report, mended: isSound(report.faults) ? null : mend(report, convention, options) }
}

function readReport(text: string, convention: Convention, options: CheckOptions): Omit<LinkReport, 'mended'> {
  const url = text.trim()
  const parsed = parseDestination(url)
  if ('faults' in parsed) return { url, tagging: null, fields: NO_FIELDS, faults: parsed.faults }
  const tagging = decideTagging(parsed.url, convention.hosts, options.standsOn ?? null)
  const parameters = splitAddress(url)
    .pairs.map(readPair)
    .filter(({ name }) => /^utm_/i.test(name))
  const fields = readFields(parameters)
  if (tagging.need === 'must-not')
    return { url, tagging, fields, faults: parameters.length > 0 ? [sayMustNot(tagging.because, parameters)] : [] }
  if (parameters.length === 0)
    return { url, tagging, fields, faults: tagging.need === 'must' ? [sayUntagged(url)] : [] }
  const faults = [
    ...checkParameters(parameters),
    ...checkFields(fields, convention),
    ...checkChannel(fields, options.channelSource ?? null),
  ]
  return { url, tagging, fields, faults }
}

const BY_PARAMETER = new Map<string, LinkField>(LINK_FIELDS.map((field) => [LINK_PARAMETERS[field], field]))
/** Spellings that are seen. Source: domain.md 2.1, the note on `utm_partner_id`. */
const VARIANTS: Record<string, LinkField> = { utm_partner_id: 'partnerId' }

function fieldOf(name: string): LinkField | null {
  const lower = name.toLowerCase()
  return BY_PARAMETER.get(lower) ?? VARIANTS[lower] ?? null
}

/** The first value of each that is not empty. */
function readFields(parameters: readonly Parameter[]): LinkFields {
  const fields: Record<LinkField, string> = { ...NO_FIELDS }
  for (const { name, value } of parameters) {
    const field = fieldOf(name)
    if (field && fields[field] === '') fields[field] = value
  }
  return fields
}

/** What is wrong with how the parameters are written; each has one right way, the one the builder writes. */
function checkParameters(parameters: readonly Parameter[]): LinkFault[] {
  const seen = new Map<LinkField, string>()
  return parameters.flatMap(({ name, value }) => {
    const field = fieldOf(name)
    const said = { field: name, measured: `${name}=${value}` }
    if (!field) {
      const allowed = Object.values(LINK_PARAMETERS).join(', ')
      const message = `${name} is not a parameter of the convention.`
      return [fault({ ...said, rule: 'unknown_parameter', allowed, message, mend: 'Take it out.' })]
    }
    const right = LINK_PARAMETERS[field]
    const first = seen.get(field)
    if (first === undefined) seen.set(field, value)
    const found: LinkFault[] = []
    if (name !== right)
      found.push(
        fault({
          ...{ ...said, rule: 'spelling', allowed: right, message: `The parameter is written ${right}.` },
          mend: `Write ${right}.`,
        }),
      )
    if (value === '')
      found.push(
        fault({
          ...{ ...said, rule: 'empty', allowed: 'no parameter without a value' },
          ...{ message: `${name} has no value.`, mend: 'Take it out.' },
        }),
      )
    if (first !== undefined && first !== value)
      found.push(
        fault({
          ...{ ...said, rule: 'twice', allowed: 'each parameter once' },
          ...{ message: `${right} is there twice, with different values.`, mend: 'Keep the one that is right.' },
        }),
      )
    return found
  })
}

/** A post carries the source of its own channel. */
function checkChannel({ source, medium }: LinkFields, expected: string | null): LinkFault[] {
  if (expected === null) return []
  const wrong = (field: 'source' | 'medium', measured: string, value: string) =>
    fault({
      ...{ field, rule: 'channel', measured: measured || 'nothing', allowed: value },
      message: `On this channel the ${field} is ${value}.`,
      mend: `Set the ${field} to ${value}.`,
      fix: { field, value },
    })
  return [
    ...(source === expected ? [] : [wrong('source', source, expected)]),
    ...(medium === 'social' ? [] : [wrong('medium', medium, 'social')]),
  ]
}

function sayUntagged(url: string): LinkFault {
  return fault({
    ...{ field: 'url', rule: 'untagged', measured: url.slice(0, 200), allowed: 'source, medium and campaign' },
    message: 'This page is ours and measured, and the link has no UTM parameters.',
    mend: 'Make a tracked link for it.',
  })
}

function sayMustNot(because: 'foreign' | 'internal', parameters: readonly Parameter[]): LinkFault {
  const measured = parameters.map(({ name, value }) => `${name}=${value}`).join('&')
  const mend = 'Take the UTM parameters out.'
  return fault({ field: 'url', rule: `must_not_${because}`, measured, mend, ...MUST_NOT[because] })
}

/** Rules that writing the address anew mends by itself. */
const REWRITTEN = new Set(['spelling', 'empty', 'unknown_parameter', 'must_not_foreign', 'must_not_internal'])

/** Mends what can be mended in one way, and looks whether that is all. */
function mend(report: Omit<LinkReport, 'mended'>, convention: Convention, options: CheckOptions): string | null {
  if (!report.tagging) {
    const value = report.faults.find((each) => each.fix)?.fix?.value
    return value && isSound(readReport(value, convention, options).faults) ? value : null
  }
  if (report.faults.some((each) => each.level === 'fault' && !each.fix && !REWRITTEN.has(each.rule))) return null
  let fields = report.tagging.need === 'must-not' ? NO_FIELDS : report.fields
  for (const { fix } of report.faults)
    if (fix && fix.field !== 'destination') fields = { ...fields, [fix.field]: fix.value }
  const mended = tagAddress(report.url, fields)
  return isSound(readReport(mended, convention, options).faults) ? mended : null
}
