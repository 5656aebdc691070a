/** What crosses the port between the desk and the thread that owns PGlite. Plain data only: functions cannot cross. */
export type PgliteAsk =
  | { readonly kind: 'open' }
  | { readonly kind: 'query'; readonly sql: string; readonly params: readonly unknown[]; readonly rowMode: RowMode }
  | { readonly kind: 'exec'; readonly sql: string }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }

export type RowMode = 'array' | 'object'

export interface PgliteRequest {
  readonly id: number
  readonly ask: PgliteAsk
}

export type PgliteMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: SentError }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string }
  | { readonly kind: 'lost'; readonly reason: string }

/** An error as data: structured cloning would keep name and message and drop the rest. */
export interface SentError {
  readonly name: string
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
}

/** The fields of a PostgreSQL error that node-postgres has as well, so that callers read one shape. */
const keptFields = [
  'code',
  'severity',
  'detail',
  'hint',
  'constraint',
  'schema',
  'table',
  'column',
  'dataType',
  'position',
  'where',
  'routine',
] as const

/** An error that crossed a port; one of the database has the same fields as one from node-postgres. */
export class PgliteError extends Error {}

export function toSentError(error: unknown): SentError {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const source = Object(error) as Record<string, unknown>
  const kept = keptFields.filter((field) => typeof source[field] === 'string')
  return { name, message, fields: Object.fromEntries(kept.map((field) => [field, String(source[field])])) }
}

export function fromSentError({ name, message, fields }: SentError): PgliteError {
  return Object.assign(new PgliteError(message), { name }, fields)
}
