import type { Input, Output } from '#contract/contract.ts'
import { type Operation, type OperationId, operations } from '#contract/operations.ts'
import { fillPath } from '#contract/paths.ts'
import type { Problem } from '#contract/problem.ts'
import { ApiError, UnreachableError } from './api-error.ts'

type Args<Id extends OperationId> = unknown extends Input<Id> ? [] : [input: Input<Id>]

interface AnyInput {
  readonly params?: Record<string, string>
  readonly query?: Record<string, unknown>
  readonly body?: unknown
}

/**
 * The only way to call an endpoint.
 * @param id which operation of the contract
 * @throws ApiError when the server says no, with its problem details
 * @throws UnreachableError when there is no answer
 */
export async function call<Id extends OperationId>(id: Id, ...[input]: Args<Id>): Promise<Output<Id>> {
  const operation: Operation = operations[id]
  const response = await send(operation, (input ?? {}) as AnyInput)
  if (!response.ok) throw new ApiError(toProblem(response.status, await response.text()))
  return (operation.kind === 'text' ? response.text() : response.json()) as Promise<Output<Id>>
}

/** The address of an operation with its query, for links and downloads. */
export function addressOf<Id extends OperationId>(id: Id, ...[input]: Args<Id>): string {
  const { params, query } = (input ?? {}) as AnyInput
  return fillPath(operations[id].path, params) + toSearch(query)
}

async function send(operation: Operation, input: AnyInput): Promise<Response> {
  const writes = operation.method !== 'GET'
  try {
    return await fetch(fillPath(operation.path, input.params) + toSearch(input.query), {
      method: operation.method,
      headers: { accept: 'application/json', ...(writes && { 'content-type': 'application/json' }) },
      ...(writes && { body: JSON.stringify(input.body ?? {}) }),
    })
  } catch (cause) {
    throw new UnreachableError(cause)
  }
}

function toSearch(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}

/** @returns what the answer says is wrong; where it says nothing, something between did not come from the desk */
export function toProblem(status: number, text: string): Problem {
  try {
    const body = JSON.parse(text) as Problem
    if (typeof body.code === 'string') return body
  } catch {
    // Not from the desk but from something between: said below.
  }
  return {
    type: 'about:blank',
    title: 'Unexpected answer',
    status,
    code: status >= 500 ? 'unavailable' : 'bad-request',
    detail: `The desk answered ${status} without saying why.`,
  }
}
