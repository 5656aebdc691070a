import createClient, { type Client } from 'openapi-fetch'
import type {
  Account,
  Connector,
  Delivery,
  Failure,
  Parcel,
  Refreshed,
  Removal,
  Sighting,
  StepOutcome,
} from '#core/ports/connector.ts'
import { addMs, SECOND_MS } from '#core/time/instant.ts'
import { createHttp, type Effect, type Heard, type HttpDeps, lose } from '../http.ts'
import { bearer, quote } from '../http-say.ts'
import { afterPost, afterSighting, isPosting, isThread, listPosts, placeOf, postHandle, withHandles } from '../steps.ts'
import { toFailure } from './errors.ts'
import { findTweet, listMediaIds, readFrom, toCreate } from './map.ts'
import { readTimeline } from './timeline.ts'
import { runUpload } from './upload.ts'
import type { XPaths } from './wire.ts'

/** The app that X knows the desk as; a public client has no secret. */
export interface XApp {
  readonly clientId: string
  readonly clientSecret: string | null
}

const TWEETS = 'tweets'

/** @param app needed to refresh credentials only */
export function createX(deps: HttpDeps, app: XApp): Connector {
  const ask = createAsk(deps)
  return {
    platform: 'x',
    publishBucket: TWEETS,
    begin: (parcel) => (parcel.files.length > 0 ? 'upload.0' : 'create'),
    isIrrevocable: isPosting,
    isFollowUp: isThread,
    run: (parcel, delivery, account) =>
      isPosting(delivery.step)
        ? post(ask, deps, parcel, delivery, account)
        : runUpload({
            ...{ parcel, delivery, account, now: deps.clock.now() },
            prepare: (bucket, reads, call) => ask(account, bucket, reads ? 'reads' : 'prepares', call),
          }),
    // X has no idempotency at all: a post sent twice is refused at best (platforms.md section 0).
    mayRepeat: (step) => !isPosting(step),
    find: (parcel, delivery, account, others) => find(ask, deps, { parcel, delivery, account, others }),
    remove: (ids, account) => remove(ask, deps, ids, account),
    refresh: (account) => refresh(ask, deps, app, account),
    reads: { inbound: true, metrics: true },
  }
}

export type Ask = <T>(
  account: Account,
  bucket: string,
  effect: Effect,
  call: (client: Client<XPaths>) => Promise<T>,
) => Promise<Heard<T>>

function createAsk(deps: HttpDeps): Ask {
  const http = createHttp(deps)
  return ({ origin, accessToken, channelId }, bucket, effect, call) =>
    http({ who: 'X', channelId, bucket, effect }, (fetch) =>
      call(createClient<XPaths>({ baseUrl: origin, fetch, headers: bearer(accessToken) })),
    )
}

async function post(
  ask: Ask,
  { clock }: HttpDeps,
  parcel: Parcel,
  delivery: Delivery,
  account: Account,
): Promise<StepOutcome> {
  const place = placeOf(delivery.step)
  const media = place === 0 ? listMediaIds(parcel, delivery.handles) : []
  const body = toCreate(listPosts(parcel)[place] ?? '', media, delivery.handles[postHandle(place - 1)])
  const heard = await ask(account, TWEETS, 'changes', (client) => client.POST('/2/tweets', { body }))
  if (heard.kind !== 'heard') return heard
  const { data, error, response } = heard.value
  if (!response.ok) return toFailure(response.status, error, account, clock.now())
  // Data beside errors is a success with a complaint (platforms.md section 1, Errors).
  if (!data?.data?.id) return lose({ who: 'X', effect: 'changes' }, 'did not say what it made of the post')
  const { id } = data.data
  const handles = withHandles(delivery, { [postHandle(place)]: id })
  return afterPost(parcel, place, { externalId: id, url: urlOf(account, id) }, handles)
}

interface Looking {
  readonly parcel: Parcel
  readonly delivery: Delivery
  readonly account: Account
  readonly others: ReadonlySet<string>
}

async function find(ask: Ask, { clock }: HttpDeps, looking: Looking): Promise<Sighting> {
  const { parcel, delivery, account, others } = looking
  if (!isPosting(delivery.step)) return { kind: 'absent' }
  const place = placeOf(delivery.step)
  const read = await readTimeline(ask, clock, account, readFrom(delivery.createdAt))
  if (read.kind !== 'heard') return { kind: 'unreadable', failure: read }
  const parent = delivery.handles[postHandle(place - 1)]
  const mine = read.value.filter((each) => !others.has(each.id))
  const tweet = findTweet(mine, listPosts(parcel)[place] ?? '', parent)
  if (!tweet) return { kind: 'absent' }
  const handles = withHandles(delivery, { [postHandle(place)]: tweet.id })
  const first = handles[postHandle(0)] ?? tweet.id
  return afterSighting(parcel, place, { externalId: first, url: urlOf(account, first) }, handles)
}

async function remove(ask: Ask, { clock }: HttpDeps, ids: readonly string[], account: Account): Promise<Removal> {
  let removed = false
  // The last one first, so that no part is left hanging on a post that is gone.
  for (const id of ids.toReversed()) {
    const heard = await ask(account, 'delete-tweets', 'changes', (client) =>
      client.DELETE('/2/tweets/{id}', { params: { path: { id } } }),
    )
    if (heard.kind !== 'heard') return heard
    const { error, response } = heard.value
    if (response.ok) removed = true
    else if (response.status !== 404) return toFailure(response.status, error, account, clock.now())
  }
  return { kind: removed ? 'removed' : 'gone' }
}

/** X hands out a new refresh token each time and takes none twice: an answer that is lost may cost the connection. */
async function refresh(ask: Ask, { clock }: HttpDeps, app: XApp, account: Account): Promise<Refreshed> {
  const none = { kind: 'auth_expired', says: 'X gave no way to renew these credentials.', lasting: true } as const
  if (!account.refreshToken) return none
  const body = { grant_type: 'refresh_token', refresh_token: account.refreshToken, client_id: app.clientId }
  const authorization = app.clientSecret ? `Basic ${btoa(`${app.clientId}:${app.clientSecret}`)}` : null
  const heard = await ask(account, 'tokens', 'changes', (client) =>
    client.POST('/2/oauth2/token', {
      body,
      bodySerializer: (fields) => new URLSearchParams(fields),
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
  if (heard.kind !== 'heard') return heard
  const { data, error, response } = heard.value
  if (!response.ok) return refuseRefresh(response.status, error?.error_description ?? error?.error, account)
  if (!data?.access_token) return none
  const { access_token: accessToken, refresh_token: refreshToken = account.refreshToken, expires_in: secs } = data
  const expiresAt = secs === undefined ? null : addMs(clock.now(), secs * SECOND_MS)
  return { kind: 'refreshed', account: { accessToken, refreshToken, expiresAt } }
}

function refuseRefresh(status: number, said: string | undefined, account: Account): Failure {
  return { kind: 'auth_expired', says: `X answered ${status}: ${quote(said, account)}`, lasting: true }
}

function urlOf({ handle }: Account, id: string): string {
  return `https://x.com/${handle.replace(/^@/, '')}/status/${id}`
}
