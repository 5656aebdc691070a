import { http, type RequestHandler } from 'msw'
import { DEMO_ACCOUNTS, tokenOf } from '../accounts.ts'
import { type Ask, type Fake, type Plan, type Reply, serve } from '../fake.ts'
import { makeCid } from './cids.ts'
import { refuse } from './dialect.ts'
import { deleteRecord, getRecord, putRecord, uploadBlob } from './records.ts'

const { origin, accountId, handle: HANDLE } = DEMO_ACCOUNTS.bluesky
const XRPC = `${origin}/xrpc`

/** The imitation of a personal data server: every call that the desk makes, bound to its own origin. */
export function createBlueskyHandlers(fake: Fake): RequestHandler[] {
  const on = (plan: Plan) => serve(fake, plan)
  const plan = (call: Plan['call'], handle: Plan['handle'], bucket = 'writes'): Plan => ({
    ...{ call, bucket, handle, auth: 'access' },
  })
  return [
    http.post(`${XRPC}/com.atproto.repo.putRecord`, on(plan('publish', putRecord))),
    http.post(`${XRPC}/com.atproto.repo.deleteRecord`, on(plan('delete', deleteRecord))),
    http.post(`${XRPC}/com.atproto.repo.uploadBlob`, on(plan('upload', uploadBlob))),
    http.get(
      `${XRPC}/com.atproto.repo.getRecord`,
      on({ call: 'read', bucket: 'default', auth: 'none', handle: getRecord }),
    ),
    http.get(
      `${XRPC}/com.atproto.identity.resolveHandle`,
      on({ call: 'read', bucket: 'default', auth: 'none', handle: resolveHandle }),
    ),
    http.post(
      `${XRPC}/com.atproto.server.refreshSession`,
      on({ call: 'refresh', bucket: 'sessions', auth: 'refresh', handle: renew }),
    ),
  ]
}

/** Names below `.test` belong to somebody; nobody else is known, because nobody is asked. */
async function resolveHandle(ask: Ask): Promise<Reply> {
  const handle = ask.url.searchParams.get('handle') ?? ''
  if (handle === HANDLE.slice(1)) return { status: 200, body: { did: accountId } }
  if (!handle.endsWith('.test')) return refuse(400, 'InvalidRequest', 'Unable to resolve handle')
  const cid = await makeCid('record', new TextEncoder().encode(handle))
  return { status: 200, body: { did: `did:plc:${cid.slice(-24)}` } }
}

/** The token before is over with the first use of the new one; here at once. */
function renew(ask: Ask): Reply {
  const serial = ask.tokens.serial + 1
  ask.put({ tokens: { serial, expiredUpTo: serial - 1, expiresAt: null } })
  return {
    status: 200,
    body: {
      accessJwt: tokenOf('bluesky', 'access', serial),
      refreshJwt: tokenOf('bluesky', 'refresh', serial),
      handle: HANDLE.slice(1),
      did: accountId,
      active: true,
    },
  }
}
