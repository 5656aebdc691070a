import type { Violation } from '#core/base/violation.ts'

/**
 * Every way an endpoint can say no, with its HTTP status. Codes are stable; titles and details are for people.
 */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request could not be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 401, title: 'Email or password is not right' },
  forbidden: { status: 403, title: 'You may not do this' },
  'origin-refused': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  conflict: { status: 409, title: 'Somebody changed this in the meantime' },
  'already-exists': { status: 409, title: 'There is one already' },
  gone: { status: 410, title: 'This link no longer works' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'Send JSON' },
  invalid: { status: 422, title: 'Something needs mending' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'The desk is not ready' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** RFC 9457 problem details, with a stable code. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  readonly detail: string
  readonly requestId?: string
  readonly violations?: readonly Violation[]
  /** On a conflict: the object as it is now, so that both versions can be shown. */
  readonly current?: unknown
  /** On rate limits: seconds until another try makes sense. */
  readonly retryAfterSeconds?: number
}
