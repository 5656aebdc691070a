import type { Context } from 'hono'
import type { PersonActor } from '#core/person/actor.ts'
import type { Operation } from '#contract/operations.ts'
import type { Deps, Settings } from './deps.ts'
import { Refusal } from './refusal.ts'
import type { AppEnv } from './route.ts'

/**
 * Refuses a write that a page of another site sends with our cookie. Requests with an API token carry no cookie and
 * programs send no Origin; browsers always send it with a write.
 */
export function checkOrigin(request: Request, settings: Settings): void {
  const origin = request.headers.get('origin')
  if (origin === null) {
    if (request.headers.get('cookie'))
      throw new Refusal('origin-refused', 'A write with a session cookie must say its Origin.')
    return
  }
  const own = [new URL(settings.publicUrl).origin, new URL(request.url).origin]
  if (!own.includes(origin))
    throw new Refusal('origin-refused', `This desk is at ${own[0]}; the request came from ${origin}.`)
}

/**
 * Refuses a request that names a host which is not this desk's: what a page does that has rebound its own name to
 * our address.
 */
export function checkHost(request: Request, settings: Settings): void {
  const host = new URL(request.url).host
  if (settings.allowedHosts && !settings.allowedHosts.includes(host)) {
    throw new Refusal('bad-request', `This desk does not answer for ${host}. Set PUBLIC_URL to the address people use.`)
  }
}

/** Takes one from the budget of whoever asks. @throws Refusal `rate-limited`, saying when to come back */
export async function takeBudget(
  deps: Deps,
  context: Context<AppEnv>,
  operation: Operation,
  actor: PersonActor | null,
): Promise<void> {
  if (!operation.path.startsWith('/api/')) return
  const who = actor?.personId ?? deps.clientAddress(context.env, context.req.raw.headers)
  const take = pickBudget(deps, operation)
  const wait = await take(who)
  if (wait !== null) {
    throw new Refusal('rate-limited', `Too many requests at once; try again in ${wait} s.`, { retryAfterSeconds: wait })
  }
}

function pickBudget(deps: Deps, operation: Operation) {
  if (operation.method === 'GET') return deps.budgets.read
  // Whatever answers without a session, or checks a password, could be tried by force.
  return operation.action === 'open' || operation.action === 'account.password'
    ? deps.budgets.signIn
    : deps.budgets.write
}
