import type { Violation } from '#core/base/violation.ts'
import type { Problem, ProblemCode } from '#contract/problem.ts'

/** The server answered, and its answer was no. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }

  get code(): ProblemCode {
    return this.problem.code
  }

  /** The broken rules by the last part of their field, as forms show them. */
  get violations(): readonly Violation[] {
    return this.problem.violations ?? []
  }
}

/** The server could not be asked: nothing was changed as far as this page knows. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
  constructor(cause: unknown) {
    super('The desk could not be reached. What you typed is still here; try again when the connection is back.', {
      cause,
    })
  }
}

/** What a form shows of a failure: one sentence, and the faults by field. */
export function readFailure(error: unknown): { message: string; fields: Record<string, string> } {
  return { message: error instanceof Error ? error.message : String(error), fields: fieldErrors(error) }
}

/** @returns the fields of a form that the server found fault with: name of the input → sentence */
function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {}
  return Object.fromEntries(
    error.violations.map((each) => [each.field.replace(/^(body|query|params)\./, ''), each.message]),
  )
}
