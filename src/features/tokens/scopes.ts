import { type Action, ACTIONS, mayEver, POLICY, type Subject } from '#core/person/policy.ts'
import { type Operation, operations } from '#contract/operations.ts'

export interface Scope {
  readonly action: Action
  readonly says: string
  /** The requests it opens, such as `GET /api/people`. */
  readonly opens: readonly string[]
}

/** What this person may hand to a token: what they may do themselves, and what does not need them in person. */
export function listScopes(subject: Subject): Scope[] {
  return ACTIONS.filter((action) => !('sessionOnly' in POLICY[action]) && mayEver(subject, action)).map((action) => ({
    action,
    says: POLICY[action].says,
    opens: operationsOf(action).map(({ method, path }) => `${method} ${path}`),
  }))
}

/** By the noun the actions are about. */
export function groupScopes(scopes: readonly Scope[]): { noun: string; scopes: Scope[] }[] {
  const nounOf = ({ action }: Scope) => action.split('.')[0] ?? action
  return [...new Set(scopes.map(nounOf))].map((noun) => ({
    noun,
    scopes: scopes.filter((scope) => nounOf(scope) === noun),
  }))
}

function operationsOf(action: string): Operation[] {
  return Object.values<Operation>(operations).filter((operation) => operation.action === action)
}

/** A request that a token with these scopes can make at once, for trying it out. */
export function makeExample(scopes: readonly string[], secret: string, origin: string): string {
  const readable = scopes.flatMap(operationsOf).find(({ method, path }) => method === 'GET' && !path.includes(':'))
  return `curl -H 'Authorization: Bearer ${secret}' \\\n  ${origin}${readable?.path ?? '/api/session'}`
}
