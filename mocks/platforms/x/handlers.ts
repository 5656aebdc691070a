import { http, type RequestHandler } from 'msw'
import { HOUR_MS, SECOND_MS } from '#core/time/instant.ts'
import { DEMO_ACCOUNTS, serialOf, tokenOf } from '../accounts.ts'
import { type Ask, type Fake, type Plan, type Reply, serve } from '../fake.ts'
import { problem, X_DIALECT } from './dialect.ts'
import { append, describe, finalize, initialize, readStatus, uploadWhole } from './media.ts'
import { createTweet, deleteTweet, listTweets } from './tweets.ts'

const ORIGIN = DEMO_ACCOUNTS.x.origin
/** An access token holds for two hours. */
const TOKEN_MS = 2 * HOUR_MS

const upload = (handle: Plan['handle'], bucket = 'media'): Plan => ({ call: 'upload', bucket, auth: 'access', handle })

/** The imitation of X: every endpoint that the desk uses, bound to X's own origin. */
export function createXHandlers(fake: Fake): RequestHandler[] {
  const on = (plan: Plan) => serve(fake, plan)
  return [
    http.post(`${ORIGIN}/2/tweets`, on({ call: 'publish', bucket: 'tweets', auth: 'access', handle: createTweet })),
    http.delete(
      `${ORIGIN}/2/tweets/:id`,
      on({ call: 'delete', bucket: 'delete-tweets', auth: 'access', handle: deleteTweet }),
    ),
    http.get(
      `${ORIGIN}/2/users/:id/tweets`,
      on({ call: 'read', bucket: 'own-tweets', auth: 'access', handle: readTimeline }),
    ),
    http.post(`${ORIGIN}/2/media/upload`, on(upload(uploadWhole))),
    http.post(`${ORIGIN}/2/media/upload/initialize`, on(upload(initialize))),
    http.post(`${ORIGIN}/2/media/upload/:id/append`, on(upload(append))),
    http.post(`${ORIGIN}/2/media/upload/:id/finalize`, on(upload(finalize))),
    http.get(
      `${ORIGIN}/2/media/upload`,
      on({ call: 'read', bucket: 'media-status', auth: 'access', handle: readStatus }),
    ),
    http.post(`${ORIGIN}/2/media/metadata`, on(upload(describe, 'media-metadata'))),
    http.post(`${ORIGIN}/2/oauth2/token`, on({ call: 'refresh', bucket: 'tokens', auth: 'none', handle: renew })),
  ]
}

function readTimeline(ask: Ask): Promise<Reply> | Reply {
  if (ask.params['id'] === DEMO_ACCOUNTS.x.accountId) return listTweets(ask)
  return problem(404, 'resource-not-found', 'Not Found Error', `Could not find user with id: [${ask.params['id']}].`)
}

/** A refresh token is taken once; the next one comes with the answer. */
async function renew(ask: Ask): Promise<Reply> {
  const form = await ask.body()
  const given = form instanceof FormData ? form : new FormData()
  const serial = serialOf('x', 'refresh', String(given.get('refresh_token') ?? ''))
  if (given.get('grant_type') !== 'refresh_token' || !given.get('client_id') || serial !== ask.tokens.serial)
    return X_DIALECT.refusedRefresh
  const next = serial + 1
  ask.put({ tokens: { serial: next, expiredUpTo: serial, expiresAt: ask.now + TOKEN_MS } })
  return {
    status: 200,
    body: {
      token_type: 'bearer',
      expires_in: TOKEN_MS / SECOND_MS,
      access_token: tokenOf('x', 'access', next),
      refresh_token: tokenOf('x', 'refresh', next),
      scope: 'tweet.read tweet.write users.read media.write offline.access',
    },
  }
}
