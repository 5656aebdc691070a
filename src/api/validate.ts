import type * as z from 'zod'
import type { Violation } from '#core/base/violation.ts'
import type { Schemas } from '#contract/schemas.ts'
import { Refusal } from './refusal.ts'

export interface RawInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

type Part = keyof RawInput
const PARTS: readonly Part[] = ['params', 'query', 'body']

/**
 * Checks every part of a request against the contract, and reports all that is wrong at once.
 * @throws Refusal `invalid` with one violation per broken rule
 */
export function parseInput(schemas: Schemas, raw: RawInput): Partial<Record<Part, unknown>> {
  const violations: Violation[] = []
  const parsed: Partial<Record<Part, unknown>> = {}
  for (const part of PARTS) {
    const schema = schemas[part]
    if (!schema) continue
    const result = schema.safeParse(raw[part])
    if (result.success) parsed[part] = result.data
    else violations.push(...result.error.issues.flatMap((issue) => toViolations(part, issue, raw[part])))
  }
  if (violations.length > 0) throw new Refusal('invalid', summarize(violations), { violations })
  return parsed
}

function summarize(violations: readonly Violation[]): string {
  const fields = [...new Set(violations.map((each) => each.field))]
  return `${fields.length === 1 ? 'One field needs' : `${fields.length} fields need`} mending: ${fields.join(', ')}. Nothing was changed.`
}

function toViolations(part: string, issue: z.core.$ZodIssue, root: unknown): Violation[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [part, ...issue.path, key].join('.'),
      rule: 'unknown_field',
      message: 'There is no such field here.',
    }))
  }
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    root,
  )
  const measured = measure(issue, value)
  const allowed = allowedBy(issue)
  return [
    {
      field: [part, ...issue.path].join('.'),
      rule: issue.code,
      message: sentence(issue, value),
      ...(measured !== undefined && { measured }),
      ...(allowed && { allowed }),
    },
  ]
}

/** Of the wrong kind its kind; of the wrong form the beginning of it; of what is too long or too short how long it is. */
function measure(issue: z.core.$ZodIssue, value: unknown): string | number | undefined {
  if (value === undefined) return undefined
  if (issue.code === 'invalid_type') return kindOf(value)
  const isForm = issue.code === 'invalid_format' || issue.code === 'invalid_value'
  if (typeof value === 'string') return isForm ? value.slice(0, MEASURED_MOST) : value.length
  if (typeof value === 'number') return value
  return Array.isArray(value) ? value.length : undefined
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

const MEASURED_MOST = 200
const UNITS: Record<string, string> = { string: 'character', array: 'item' }
const FORMATS: Record<string, string> = {
  url: 'a whole web address',
  email: 'an email address',
  datetime: 'a moment in UTC, such as 2026-05-12T09:30:00.000Z',
}

/** “5 characters”, “1 item”; of numbers the number. */
function sayLimit(limit: number | bigint, origin: string): string {
  const unit = UNITS[origin]
  if (unit === undefined) return String(limit)
  return `${limit} ${unit}${Number(limit) === 1 ? '' : 's'}`
}

function allowedBy(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'too_small':
      return `at least ${sayLimit(issue.minimum, issue.origin)}`
    case 'too_big':
      return `at most ${sayLimit(issue.maximum, issue.origin)}`
    case 'invalid_value':
      return issue.values.join(', ')
    case 'invalid_type':
      return issue.expected
    case 'invalid_format':
      return issue.format === 'regex' ? issue.pattern : (FORMATS[issue.format] ?? issue.format)
    default:
      return undefined
  }
}

/** Says the common rules as people would; the rest as zod does. */
function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined || value === '') return 'This is needed.'
  if (issue.code === 'too_small' && issue.origin === 'string')
    return `At least ${issue.minimum} characters; this has ${String(value).length}.`
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `At most ${issue.maximum} characters; this has ${String(value).length}.`
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'This is not an email address.'
  return issue.message
}
