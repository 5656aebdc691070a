import type { JsonSchema } from './openapi.ts'

/** A schema without its "or null", and whether there was one. */
export function unwrapNull(schema: JsonSchema): { schema: JsonSchema; nullable: boolean } {
  const rest = schema.anyOf?.filter((each) => each.type !== 'null')
  const [only] = rest ?? []
  if (!rest || !only || rest.length === schema.anyOf?.length) return { schema, nullable: false }
  if (rest.length > 1) return { schema: { ...schema, anyOf: rest }, nullable: true }
  return { schema: schema.description ? { description: schema.description, ...only } : only, nullable: true }
}

/** What a value is, in a word or two: `string`, `list of string`, `"a" or "b"`. */
export function sayType(given: JsonSchema): string {
  const { schema, nullable } = unwrapNull(given)
  return nullable ? `${sayPlainType(schema)} or null` : sayPlainType(schema)
}

function sayPlainType(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.anyOf) return schema.anyOf.map(sayType).join(' | ')
  if (schema.type === 'array') return `list of ${schema.items ? sayType(schema.items) : 'anything'}`
  if (schema.format) return `${String(schema.type)}, ${schema.format}`
  if (Array.isArray(schema.type)) return schema.type.join(' | ')
  return typeof schema.type === 'string' ? schema.type : 'anything'
}

/** The limits a value has to keep, in words. */
export function sayLimits(schema: JsonSchema): string[] {
  const limits = [
    sayRange('characters', schema.minLength, schema.maxLength),
    sayRange('', schema.minimum, biggest(schema.maximum)),
    sayRange('entries', schema.minItems, schema.maxItems),
    schema.default === undefined ? null : `default ${JSON.stringify(schema.default)}`,
  ]
  return limits.filter((limit) => limit !== null)
}

/** The largest safe integer is zod's way to say nothing. */
function biggest(maximum: number | undefined): number | undefined {
  return maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
}

function sayRange(noun: string, low: number | undefined, high: number | undefined): string | null {
  const from = low === Number.MIN_SAFE_INTEGER ? undefined : low
  const end = noun && ` ${noun}`
  if (from !== undefined && high !== undefined) return `${from} to ${high}${end}`
  if (from !== undefined) return `at least ${from}${end}`
  return high === undefined ? null : `at most ${high}${end}`
}

/** The fields inside a value, through lists and "or null". */
export function fieldsOf(given: JsonSchema): { name: string; schema: JsonSchema; required: boolean }[] {
  const { schema } = unwrapNull(given)
  if (schema.items) return fieldsOf(schema.items)
  return Object.entries(schema.properties ?? {}).map(([name, each]) => ({
    name,
    schema: each,
    required: schema.required?.includes(name) ?? false,
  }))
}
