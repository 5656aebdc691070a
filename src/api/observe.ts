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
    const personId = context.get('actor')?.personId
    const answered = { operation: context.get('operation'), method: context.req.method, status: context.res.status }
    noteRequest(deps, answered, performance.now() - started, { requestId, ...(personId && { personId }) })
  }
}

interface Answered {
  readonly operation: string
  readonly method: string
  readonly status: number
}

/** One line of the log and one measurement: neither has an address in it. @param more of the line alone */
export function noteRequest(
  { log, metrics }: Pick<Deps, 'log' | 'metrics'>,
  answered: Answered,
  ms: number,
  more: { readonly requestId?: string; readonly personId?: string } = {},
): void {
  log.info({ ...more, ...answered, ms: Math.round(ms * 10) / 10 }, 'request')
  metrics.observeRequest(answered, ms / 1000)
}
