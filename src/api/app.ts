import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps } from './deps.ts'
import { checkHost } from './guards.ts'
import { observe } from './observe.ts'
import { Refusal, toProblemResponse } from './refusal.ts'
import { type AppEnv, createRoute, type Route } from './route.ts'
import { mountAccess } from './routes/access.ts'
import { mountAudit } from './routes/audit.ts'
import { mountChannels } from './routes/channels.ts'
import { mountClock } from './routes/clock.ts'
import { mountDesk } from './routes/desk.ts'
import { mountIdentity } from './routes/identity.ts'
import { mountLive } from './routes/live.ts'
import { mountOps } from './routes/ops.ts'
import { mountPeople } from './routes/people.ts'
import { mountPickLists } from './routes/pick-lists.ts'
import { mountTokens } from './routes/tokens.ts'

type Mount = (route: Route, deps: Deps) => void

/** The whole API as one Fetch handler; it needs no socket and no Node. */
export function createApi(deps: Deps): Hono<AppEnv> {
  return createAppOf(
    [
      mountOps,
      mountAccess,
      mountIdentity,
      mountPeople,
      mountDesk,
      mountAudit,
      mountTokens,
      mountChannels,
      mountPickLists,
      mountLive,
      mountClock,
    ],
    deps,
  )
}

/** Only health and figures: what a process answers that serves no people. */
export function createOpsApi(deps: Deps): Hono<AppEnv> {
  return createAppOf([mountOps], deps)
}

function createAppOf(mounts: readonly Mount[], deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(observe(deps))
  app.use(compress())
  app.use(securityHeaders(deps.settings.publicUrl.startsWith('https:')))
  app.use(async (context, next) => {
    checkHost(context.req.raw, deps.settings)
    context.header('cache-control', 'no-store')
    await next()
  })
  app.use(bodyLimit({ maxSize: deps.settings.bodyLimit, onError: () => refuseBody(deps.settings.bodyLimit) }))
  const route = createRoute(app, deps)
  for (const mount of mounts) mount(route, deps)
  app.notFound((context) =>
    toProblemResponse(
      'not-found',
      `There is nothing at ${context.req.method} ${context.req.path}.`,
      context.get('requestId'),
    ),
  )
  app.onError((error, context) => answerError(deps, error, context.get('requestId') ?? 'none'))
  return app
}

function refuseBody(limit: number): never {
  throw new Refusal('too-large', `The body is larger than ${limit} bytes, which is the most this desk reads.`)
}

/** The policy every page and answer carries. Styles may be inline (Mantine sets them), scripts never. */
function securityHeaders(https: boolean) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

function answerError(deps: Deps, error: Error, requestId: string): Response {
  if (error instanceof Refusal) return toProblemResponse(error.code, error.message, requestId, error.extras)
  if (error instanceof HTTPException && error.status < 500)
    return toProblemResponse('bad-request', error.message, requestId)
  deps.log.error({ err: error, requestId }, 'A request failed')
  return toProblemResponse(
    'internal',
    'The desk could not finish this. Nothing was changed; the log has the details under the request id.',
    requestId,
  )
}
