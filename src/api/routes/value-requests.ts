import { decideValueRequest, LIST, requestValue } from '../commands/link/value-requests.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../route.ts'

/** Values that somebody misses in a pick-list. */
export function mountValueRequests(route: Route, deps: Deps): void {
  route('listValueRequests', async () => ({ requests: await deps.stores.valueRequests.list(LIST) }))
  route('requestValue', ({ input: { body }, me, cause }) => requestValue(deps, me, cause(body.why), body))
  route('decideValueRequest', ({ input: { params, body }, me, cause }) =>
    decideValueRequest(deps, me, cause(body.note || `The value was ${body.verdict}`), params.id, body),
  )
}
