/** What of an OpenAPI 3.1 document this page reads. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: { readonly securitySchemes: Readonly<Record<string, { readonly description?: string }>> }
}

export interface DescribedOperation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly 'x-action': string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: JsonSchema
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

/** The words of JSON Schema that zod writes. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly default?: unknown
  readonly description?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
}

/** One operation, with its place in the API. */
export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly action: string
  readonly parameters: readonly Parameter[]
  readonly body: JsonSchema | undefined
  /** The body is a file instead. */
  readonly takesFile: boolean
  readonly answer: JsonSchema | undefined
}

export function listOperations(api: OpenApi): Operation[] {
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase(),
      path,
      summary: described.summary,
      tag: described.tags[0] ?? 'other',
      action: described['x-action'],
      parameters: described.parameters,
      body: described.requestBody?.content['application/json']?.schema,
      takesFile: described.requestBody?.content['application/octet-stream'] !== undefined,
      answer: described.responses['200']?.content?.['application/json']?.schema,
    })),
  )
}

/** By tag, in the order of the document. */
export function groupByTag(
  operations: readonly Operation[],
): { tag: string; title: string; operations: Operation[] }[] {
  const tags = [...new Set(operations.map((operation) => operation.tag))]
  return tags.map((tag) => ({
    tag,
    title: sayTag(tag),
    operations: operations.filter((operation) => operation.tag === tag),
  }))
}

export function findOperations(operations: readonly Operation[], q: string | undefined): Operation[] {
  const words = q?.toLowerCase().split(/\s+/) ?? []
  return operations.filter(({ id, method, path, summary, action, tag }) => {
    const text = `${id} ${method} ${path} ${summary} ${action} ${tag}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

const TAGS: Readonly<Record<string, string>> = {
  operations: 'Operating',
  openapi: 'This description',
  me: 'Oneself',
  auth: 'Signing in',
  setup: 'Set-up',
  audit: 'Audit log',
  tokens: 'API tokens',
}

function sayTag(tag: string): string {
  return TAGS[tag] ?? `${tag[0]?.toUpperCase()}${tag.slice(1)}`
}
