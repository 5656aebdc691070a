import { makeOpenApi } from '#contract/openapi.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'

/** Health, readiness, figures, and the description of the API. */
export function mountOps(route: Route, deps: Deps): void {
  route('getHealth', async ({ context }) => context.text('ok'))

  route('getReadiness', async ({ context }) => {
    const missing = await deps.findUnready()
    return missing.length === 0 ? context.text('ready') : context.text(`not ready: ${missing.join('; ')}`, 503)
  })

  route('getMetrics', async ({ context, headers }) => {
    if (!mayReadMetrics(deps, deps.clientAddress(context.env, headers), headers)) {
      throw new Refusal(
        'forbidden',
        'Figures are shown to loopback, or to whoever sends Authorization: Bearer with METRICS_TOKEN.',
      )
    }
    const { contentType, text } = await deps.metrics.render()
    return context.body(text, 200, { 'content-type': contentType })
  })

  // The same until the process ends, and dear to make.
  let openApi: string | undefined
  route('getOpenApi', async ({ context }) => {
    openApi ??= JSON.stringify(makeOpenApi(deps.settings.version))
    return context.body(openApi, 200, { 'content-type': 'application/json' })
  })
}

function mayReadMetrics(deps: Deps, address: string, headers: Headers): boolean {
  const token = deps.settings.metricsToken
  if (token) return deps.ids.hash(headers.get('authorization') ?? '') === deps.ids.hash(`Bearer ${token}`)
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
}
