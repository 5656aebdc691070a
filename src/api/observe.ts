import type { MiddlewareHandler } from 'hono'
import type { Deps } from './deps.ts'
import type { AppEnv } from './route.ts'

const REQUEST_ID = /^[\w-]{8,64}$/

/** Gives every request an id, one log line and one measurement. Paths are logged without their secrets. */
export function observe(deps: Deps): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const given = context.req.header('x-request-id')
    const requestId = given && REQUEST_ID.test(given) ? given : deps.ids.newId()
    context.set('requestId', requestId)
    context.set('operation', 'none')
    context.set('actor', null)
    const started = performance.now()
    await next()
    context.header('x-request-id', requestId)
    const ms = performance.now() - started
    const operation = context.get('operation')
    const facts = {
      requestId,
      operation,
      method: context.req.method,
      status: context.res.status,
      ms: Math.round(ms * 10) / 10,
    }
    const personId = context.get('actor')?.personId
    deps.log.info(personId ? { ...facts, personId } : facts, 'request')
    deps.metrics.observeRequest({ operation, method: context.req.method, status: context.res.status }, ms / 1000)
  }
}
