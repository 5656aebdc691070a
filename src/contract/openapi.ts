import * as z from 'zod'
import { contract } from './contract.ts'
import { type Operation, OPERATION_IDS, type OperationId, operations } from './operations.ts'
import { PROBLEMS } from './problem.ts'
import type { Schemas } from './schemas.ts'

type Json = Record<string, unknown>

/** Describes every operation as OpenAPI 3.1, from the schemas the server itself validates with. */
export function makeOpenApi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const id of OPERATION_IDS) {
    const operation: Operation = operations[id]
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(id, operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Signalbox',
      version,
      description: 'The API of a Signalbox desk. Errors are RFC 9457 problem details with a stable `code`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'signalbox.session_token' },
        token: { type: 'http', scheme: 'bearer', description: 'An API token of the desk (sbx_…)' },
      },
      schemas: { Problem: problemSchema() },
      responses: {
        Problem: {
          description: 'No, and why',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

function describe(id: OperationId, operation: Operation): Json {
  const schemas: Schemas = contract[id]
  return {
    operationId: id,
    summary: operation.summary,
    tags: [tagOf(operation.path)],
    'x-action': operation.action,
    security: operation.action === 'open' ? [] : [{ session: [] }, { token: [] }],
    parameters: [...parametersOf('path', schemas.params), ...parametersOf('query', schemas.query)],
    ...(operation.kind === 'upload' && {
      requestBody: {
        required: true,
        description: 'The bytes of the file. What they show counts, not the type they are sent as.',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    ...(schemas.body && {
      requestBody: { required: true, content: { 'application/json': { schema: toSchema(schemas.body, 'input') } } },
    }),
    responses: {
      200: schemas.output
        ? { description: 'Done', content: { 'application/json': { schema: toSchema(schemas.output, 'output') } } }
        : { description: 'Done' },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function tagOf(path: string): string {
  return (path.startsWith('/api/') && path.split('/')[2]?.split('.')[0]) || 'operations'
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = toSchema(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: each,
  }))
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return json
}

function problemSchema(): Json {
  const text = { type: 'string' }
  const violation = {
    type: 'object',
    required: ['field', 'rule', 'message'],
    properties: { field: text, rule: text, message: text, measured: { type: ['string', 'number'] }, allowed: text },
  }
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      ...{ type: text, title: text, detail: text, requestId: text, current: {} },
      status: { type: 'integer' },
      code: { type: 'string', enum: Object.keys(PROBLEMS) },
      violations: { type: 'array', items: violation },
      retryAfterSeconds: { type: 'integer' },
    },
  }
}
