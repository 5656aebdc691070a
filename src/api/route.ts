import type { Context, Hono } from 'hono'
import { assert } from '#core/base/assert.ts'
import type { PersonActor } from '#core/person/actor.ts'
import type { Facts } from '#core/person/condition.ts'
import { type Action, can, mayEver, POLICY, type Subject } from '#core/person/policy.ts'
import type { Cause } from '#core/ports/transact.ts'
import { contract, type Output, type Parsed } from '#contract/contract.ts'
import { type Operation, type OperationId, operations } from '#contract/operations.ts'
import type { Schemas } from '#contract/schemas.ts'
import { authenticate } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { checkOrigin, takeBudget } from './guards.ts'
import { readRawInput } from './read-input.ts'
import { Refusal } from './refusal.ts'
import { parseInput } from './validate.ts'

/** What the middleware keeps for one request. */
export interface Vars {
  requestId: string
  operation: OperationId | 'none'
  actor: PersonActor | null
}
export type AppEnv = { Variables: Vars }

/** One request, parsed and allowed. */
export interface Call<Id extends OperationId> {
  readonly input: Parsed<Id>
  readonly context: Context<AppEnv>
  readonly headers: Headers
  /** The person asking. @throws BugError on an open operation without a session */
  readonly me: PersonActor
  /** The person asking, if any. */
  readonly maybeMe: PersonActor | null
  /** @param why the reason for the audit log */
  cause(why: string): Cause
}

type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Output<Id> | Response>
/** Loads the facts that the action's conditions ask about. */
type LoadFacts<Id extends OperationId> = (input: Parsed<Id>) => Promise<Facts>

export type Route = <Id extends OperationId>(id: Id, handler: Handler<Id>, loadFacts?: LoadFacts<Id>) => void

/**
 * The only way to mount an endpoint. In order: origin, budget, who asks, may they at all (401 and 403 come before a
 * word about the body), is the input right, may they do it to this, and only then the handler.
 */
export function createRoute(app: Hono<AppEnv>, deps: Deps): Route {
  return (id, handler, loadFacts) => {
    const operation: Operation = operations[id]
    assert(
      operation.action === 'open' || !hasConditions(operation.action) || loadFacts,
      `${id} must load the facts of ${operation.action}`,
    )
    app.on(operation.method, operation.path, async (context) => {
      context.set('operation', id)
      if (operation.method !== 'GET') checkOrigin(context.req.raw, deps.settings)
      const actor = await authenticate(deps, context.req.raw.headers, operation)
      context.set('actor', actor)
      await takeBudget(deps, context, operation, actor)
      if (operation.action !== 'open') allowAtAll(actor, operation.action)
      const input = parseInput(contract[id] as Schemas, await readRawInput(context, operation)) as Parsed<typeof id>
      if (operation.action !== 'open' && loadFacts) allow(actor, operation.action, await loadFacts(input))
      const answer = await handler(toCall(context, actor, input))
      return answer instanceof Response ? answer : context.json(answer as object)
    })
  }
}

function toCall<Id extends OperationId>(
  context: Context<AppEnv>,
  actor: PersonActor | null,
  input: Parsed<Id>,
): Call<Id> {
  return {
    input,
    context,
    headers: context.req.raw.headers,
    maybeMe: actor,
    get me() {
      assert(actor, 'An open operation asked who is there without looking')
      return actor
    },
    cause: (why) => ({ actor: actor ?? { kind: 'system', name: 'Desk' }, why, requestId: context.get('requestId') }),
  }
}

function hasConditions(action: Action): boolean {
  const { cells, administrator } = POLICY[action]
  return [...Object.values(cells), administrator].some((cell) => cell !== 'yes' && cell !== 'no')
}

function allowAtAll(actor: PersonActor | null, action: Action): asserts actor is PersonActor {
  if (!actor) throw new Refusal('unauthenticated', 'There is no session, or it has ended. Sign in and try again.')
  if (!mayEver(toSubject(actor), action)) refuse(toSubject(actor), action, {})
}

function allow(actor: PersonActor | null, action: Action, facts: Facts): void {
  if (actor) refuse(toSubject(actor), action, facts)
}

function refuse(subject: Subject, action: Action, facts: Facts): void {
  const decision = can(subject, action, facts)
  if (!decision.allowed) throw new Refusal('forbidden', decision.reason)
}

function toSubject(actor: PersonActor): Subject {
  const { personId, level, administrator, via } = actor
  return { personId, level, administrator, via }
}
