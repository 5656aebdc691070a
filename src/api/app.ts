import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps } from './deps.ts'
import { checkHost } from './guards.ts'
import { limitBody } from './limit-body.ts'
import { observe } from './observe.ts'
import { Refusal, toProblemResponse } from './refusal.ts'
import { type AppEnv, createRoute, type Route } from './route.ts'
import { mountAccess } from './routes/access.ts'
import { mountApprovals } from './routes/approvals.ts'
import { mountAudit } from './routes/audit.ts'
import { mountCalendar } from './routes/calendar.ts'
import { mountChannels } from './routes/channels.ts'
import { mountClock } from './routes/clock.ts'
import { mountConnections } from './routes/connections.ts'
import { mountDesk } from './routes/desk.ts'
import { mountIdentity } from './routes/identity.ts'
import { mountLinks } from './routes/links.ts'
import { mountLive } from './routes/live.ts'
import { mountMedia } from './routes/media.ts'
import { mountMending } from './routes/mending.ts'
import { mountOps } from './routes/ops.ts'
import { mountPauses } from './routes/pauses.ts'
import { mountPeople } from './routes/people.ts'
import { mountPickLists } from './routes/pick-lists.ts'
import { mountPostTalk } from './routes/post-talk.ts'
import { mountPosts } from './routes/posts.ts'
import { mountPublishing } from './routes/publishing.ts'
import { mountRedirects } from './routes/redirects.ts'
import { mountSimulator } from './routes/simulator.ts'
import { mountTokens } from './routes/tokens.ts'
import { mountValueRequests } from './routes/value-requests.ts'

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
      mountMedia,
      mountPickLists,
      mountValueRequests,
      mountLinks,
      mountPosts,
      mountPostTalk,
      mountApprovals,
      mountCalendar,
      mountPublishing,
      mountPauses,
      mountMending,
      mountConnections,
      mountLive,
      mountClock,
      mountSimulator,
    ],
    deps,
    mountRedirects,
  )
}

/** Only health and figures: what a process answers that serves no people. */
export function createOpsApi(deps: Deps): Hono<AppEnv> {
  return createAppOf([mountOps], deps)
}

/** @param bare mounted before all that pages need: headers, compression, budgets, the log of requests */
function createAppOf(mounts: readonly Mount[], deps: Deps, bare?: Mount): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const route = createRoute(app, deps)
  bare?.(route, deps)
  app.use(observe(deps))
  app.use(compress())
  app.use(securityHeaders(deps.settings.publicUrl.startsWith('https:')))
  app.use(async (context, next) => {
    checkHost(context.req.raw, deps.settings)
    await next()
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
  })
  app.use(limitBody(deps.settings.bodyLimit))
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

/** The policy every page and answer carries. Styles may be inline (Mantine sets them), scripts never. */
function securityHeaders(https: boolean) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      mediaSrc: ["'self'", 'blob:'],
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
