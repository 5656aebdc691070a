import type { Violation } from '#core/base/violation.ts'
import { type Problem, type ProblemCode, PROBLEMS } from '#contract/problem.ts'

type Extras = Partial<Pick<Problem, 'violations' | 'current' | 'retryAfterSeconds'>>

/** Thrown by routes and commands to say no; inside a transaction it also undoes what was done so far. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ProblemCode
  readonly extras: Extras

  constructor(code: ProblemCode, detail: string, extras: Extras = {}) {
    super(detail)
    this.code = code
    this.extras = extras
  }
}

/** Refuses one field by a rule that the schema cannot know. */
export function refuseField(violation: Violation): Refusal {
  return new Refusal('invalid', violation.message, { violations: [violation] })
}

export function notFound(what: string): Refusal {
  return new Refusal('not-found', `There is no ${what} with this id.`)
}

/** @param current the object as it is now, for showing both versions */
export function staleVersion(what: string, current: unknown): Refusal {
  return new Refusal(
    'conflict',
    `The ${what} was changed by somebody else after you opened it. Nothing was overwritten; look at both and try again.`,
    { current },
  )
}

/** @returns RFC 9457 problem details as a response */
export function toProblemResponse(code: ProblemCode, detail: string, requestId: string, extras: Extras = {}): Response {
  const { status, title } = PROBLEMS[code]
  const problem: Problem = { type: `/api-reference#problem-${code}`, title, status, code, detail, requestId, ...extras }
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (extras.retryAfterSeconds !== undefined) headers.set('retry-after', String(extras.retryAfterSeconds))
  return new Response(JSON.stringify(problem), { status, headers })
}
