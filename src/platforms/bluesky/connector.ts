import type {
  Account,
  Connector,
  Delivery,
  Parcel,
  Refreshed,
  Removal,
  Sighting,
  StepOutcome,
} from '#core/ports/connector.ts'
import { type HttpDeps, lose } from '../http.ts'
import { afterPost, afterSighting, isPosting, isThread, placeOf, postHandle, withHandles } from '../steps.ts'
import { type Ask, createAsk } from './ask.ts'
import { toFailure } from './errors.ts'
import { cidHandle, isSameRecord, POSTS, toPublished, toPut } from './map.ts'
import { runPreparation, stepAfterFiles } from './prepare.ts'
import type { StrongRef } from './wire.ts'

export function createBluesky(deps: HttpDeps): Connector {
  const ask = createAsk(deps)
  return {
    platform: 'bluesky',
    publishBucket: 'writes',
    begin: (parcel) => (parcel.files.length > 0 ? 'upload.0' : stepAfterFiles(parcel)),
    isIrrevocable: isPosting,
    isFollowUp: isThread,
    run: (parcel, delivery, account) =>
      isPosting(delivery.step) ? post(ask, parcel, delivery, account) : runPreparation(ask, parcel, delivery, account),
    // The same record under the same key changes nothing, however late (platforms.md section 8, Exactly-once).
    mayRepeat: () => true,
    find: (parcel, delivery, account) => find(ask, parcel, delivery, account),
    remove: (ids, account) => remove(ask, ids, account),
    refresh: (account) => refresh(ask, account),
    reads: { inbound: true, metrics: true },
  }
}

async function post(ask: Ask, parcel: Parcel, delivery: Delivery, account: Account): Promise<StepOutcome> {
  const place = placeOf(delivery.step)
  const body = toPut(parcel, delivery, account, place)
  const heard = await ask(account, 'writes', 'changes', (client) =>
    client.POST('/xrpc/com.atproto.repo.putRecord', { body }),
  )
  if (heard.kind !== 'heard') return heard
  const { data, error, response } = heard.value
  if (!response.ok) return toFailure(response.status, error, account)
  if (!data?.uri) return lose({ who: 'Bluesky', effect: 'changes' }, 'did not say what it made of the post')
  return afterPost(parcel, place, toPublished(data.uri, account), withPost(delivery, place, data))
}

function withPost(delivery: Delivery, place: number, { uri, cid }: StrongRef) {
  return withHandles(delivery, { [postHandle(place)]: uri, [cidHandle(place)]: cid })
}

async function find(ask: Ask, parcel: Parcel, delivery: Delivery, account: Account): Promise<Sighting> {
  if (!isPosting(delivery.step)) return { kind: 'absent' }
  const place = placeOf(delivery.step)
  const put = toPut(parcel, delivery, account, place)
  const query = { repo: put.repo, collection: put.collection, rkey: put.rkey }
  const heard = await ask(account, 'default', 'reads', (client) =>
    client.GET('/xrpc/com.atproto.repo.getRecord', { params: { query } }),
  )
  if (heard.kind !== 'heard') return { kind: 'unreadable', failure: heard }
  const { data, error, response } = heard.value
  if (error?.error === 'RecordNotFound') return { kind: 'absent' }
  if (!response.ok) return { kind: 'unreadable', failure: toFailure(response.status, error, account) }
  if (!data?.cid || !isSameRecord(data, put)) return { kind: 'absent' }
  const handles = withPost(delivery, place, { uri: data.uri, cid: data.cid })
  return afterSighting(parcel, place, toPublished(handles[postHandle(0)] ?? data.uri, account), handles)
}

/** Deleting what is not there is no error on this platform; only the commit shows that there was something. */
async function remove(ask: Ask, ids: readonly string[], account: Account): Promise<Removal> {
  let removed = false
  for (const uri of ids.toReversed()) {
    const body = { repo: account.accountId, collection: POSTS, rkey: uri.split('/').at(-1) ?? '' } as const
    const heard = await ask(account, 'writes', 'changes', (client) =>
      client.POST('/xrpc/com.atproto.repo.deleteRecord', { body }),
    )
    if (heard.kind !== 'heard') return heard
    const { data, error, response } = heard.value
    if (!response.ok) return toFailure(response.status, error, account)
    if (data?.commit) removed = true
  }
  return { kind: removed ? 'removed' : 'gone' }
}

/** The refresh token itself is renewed each time; when it does not hold, only a person can help. */
async function refresh(ask: Ask, account: Account): Promise<Refreshed> {
  const { refreshToken } = account
  if (!refreshToken)
    return { kind: 'auth_expired', says: 'Bluesky gave no way to renew these credentials.', lasting: true }
  const heard = await ask(
    account,
    'sessions',
    'changes',
    (client) => client.POST('/xrpc/com.atproto.server.refreshSession'),
    refreshToken,
  )
  if (heard.kind !== 'heard') return heard
  const { data, error, response } = heard.value
  if (!response.ok || !data?.accessJwt) {
    const failure = toFailure(response.status, error, account)
    return failure.kind === 'auth_expired' ? { ...failure, lasting: true } : failure
  }
  // The server does not say until when: it answers ExpiredToken when the time has come.
  return {
    kind: 'refreshed',
    account: { accessToken: data.accessJwt, refreshToken: data.refreshJwt, expiresAt: null },
  }
}
