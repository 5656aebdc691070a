import type { JsonSchema, Operation } from './openapi.ts'
import { unwrapNull } from './say-schema.ts'
import { takesToken } from './who-may.ts'

/** A request as one would type it, with places to fill in. */
export function makeCurl(operation: Operation, origin: string): string {
  const { method, path, body, takesFile, action } = operation
  const lines = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${origin}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`)}`,
    ...credentialsFor(action, origin),
    body && `-H 'Content-Type: application/json'`,
    body && `-d '${JSON.stringify(makeExample(body), null, 2)}'`,
    takesFile && '--data-binary @FILE',
  ]
  return lines.filter(Boolean).join(' \\\n  ')
}

/** A token where one will do; else the cookie of whoever is signed in, from the desk's own origin. */
function credentialsFor(action: string, origin: string): string[] {
  if (action === 'open') return []
  if (takesToken(action)) return ['-H "Authorization: Bearer $TOKEN"']
  return ['-H "Cookie: $SESSION_COOKIE"', `-H 'Origin: ${origin}'`]
}

/** A value that fits, showing what is needed and nothing more. */
function makeExample(given: JsonSchema): unknown {
  const { schema } = unwrapNull(given)
  if (schema.default !== undefined) return schema.default
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return makeExample(schema.anyOf[0] ?? {})
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, makeExample(schema.properties?.[name] ?? {})]),
      )
    case 'array':
      return [makeExample(schema.items ?? {})]
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    default:
      return schema.format === 'email' ? 'ana@example.com' : '…'
  }
}
