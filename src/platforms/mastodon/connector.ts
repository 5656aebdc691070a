import type {
  Account,
  Connector,
  Delivery,
  Parcel,
  Published,
  Refreshed,
  Removal,
  Sighting,
  StepOutcome,
} from '#core/ports/connector.ts'
import { type HttpDeps, lose } from '../http.ts'
import { afterPost, afterSighting, isPosting, isThread, listPosts, placeOf, postHandle, withHandles } from '../steps.ts'
import { type Ask, createAsk } from './ask.ts'
import { toFailure } from './errors.ts'
import { type InstanceLimits, REPEAT_MS, toLimits } from './limits.ts'
import { isSameText, keyOf, listCandidates, readFrom, toStatus } from './map.ts'
import { readStatuses } from './timeline.ts'
import { runUpload } from './upload.ts'
import type { MastodonStatus } from './wire.ts'

const STATUSES = 'statuses'

export function createMastodon(deps: HttpDeps): Connector {
  const ask = createAsk(deps)
  return {
    platform: 'mastodon',
    publishBucket: STATUSES,
    begin: (parcel) => (parcel.files.length > 0 ? 'upload.0' : 'create'),
    isIrrevocable: isPosting,
    isFollowUp: isThread,
    run: (parcel, delivery, account) =>
      isPosting(delivery.step)
        ? post(ask, parcel, delivery, account)
        : runUpload(ask, parcel, delivery, account, deps.clock.now()),
    // The same Idempotency-Key gives the same status, for an hour.
    mayRepeat: (step, sinceMs) => !isPosting(step) || sinceMs < REPEAT_MS,
    find: (parcel, delivery, account, others) => find(ask, { parcel, delivery, account, others }),
    remove: (ids, account) => remove(ask, ids, account),
    refresh: (account) => refresh(ask, account),
    reads: { inbound: true, metrics: true },
  }
}

/** Asks an instance what it allows. @returns null when it does not answer */
export async function readInstanceLimits(
  deps: HttpDeps,
  account: Pick<Account, 'channelId' | 'origin'>,
): Promise<InstanceLimits | null> {
  const anyone = { handle: '', accountId: '', accessToken: '', refreshToken: null, expiresAt: null, ...account }
  const heard = await createAsk(deps)(anyone, 'default', 'reads', (client) =>
    // Public: an empty token would be refused.
    client.GET('/api/v2/instance', { headers: { authorization: null } }),
  )
  return heard.kind === 'heard' && heard.value.data ? toLimits(heard.value.data) : null
}

async function post(ask: Ask, parcel: Parcel, delivery: Delivery, account: Account): Promise<StepOutcome> {
  const place = placeOf(delivery.step)
  const body = toStatus(parcel, delivery, place)
  const params = { header: { 'Idempotency-Key': keyOf(delivery, place) } }
  const heard = await ask(account, STATUSES, 'changes', (client) => client.POST('/api/v1/statuses', { params, body }))
  if (heard.kind !== 'heard') return heard
  const { data, error, response } = heard.value
  if (!response.ok) return toFailure(response.status, error, account)
  if (!data?.id) return lose({ who: 'Mastodon', effect: 'changes' }, 'did not say what it made of the post')
  const handles = withHandles(delivery, { [postHandle(place)]: data.id, ...urlHandle(place, data) })
  return afterPost(parcel, place, toPublished(data), handles)
}

/** The address of the first post is kept, so that what is found later can still say it. */
function urlHandle(place: number, { url }: MastodonStatus): Record<string, string> {
  return place === 0 && url ? { url } : {}
}

interface Looking {
  readonly parcel: Parcel
  readonly delivery: Delivery
  readonly account: Account
  readonly others: ReadonlySet<string>
}

async function find(ask: Ask, { parcel, delivery, account, others }: Looking): Promise<Sighting> {
  if (!isPosting(delivery.step)) return { kind: 'absent' }
  const place = placeOf(delivery.step)
  const read = await readStatuses(ask, account, readFrom(delivery))
  if (read.kind !== 'heard') return { kind: 'unreadable', failure: read }
  for (const status of listCandidates(read.value, delivery, place)) {
    if (others.has(status.id)) continue
    const text = await readSource(ask, account, status.id)
    if (text.kind !== 'text') return { kind: 'unreadable', failure: text }
    if (!isSameText(text.text, listPosts(parcel)[place] ?? '')) continue
    const handles = withHandles(delivery, { [postHandle(place)]: status.id, ...urlHandle(place, status) })
    const first = { externalId: handles[postHandle(0)] ?? status.id, url: handles['url'] ?? null }
    return afterSighting(parcel, place, first, handles)
  }
  return { kind: 'absent' }
}

/** A status comes as HTML in which mentions and links are rewritten; its source is what was sent. */
async function readSource(ask: Ask, account: Account, id: string) {
  const heard = await ask(account, 'default', 'reads', (client) =>
    client.GET('/api/v1/statuses/{id}/source', { params: { path: { id } } }),
  )
  if (heard.kind !== 'heard') return heard
  const { data, error, response } = heard.value
  if (response.ok || response.status === 404) return { kind: 'text', text: data?.text ?? '' } as const
  return toFailure(response.status, error, account)
}

async function remove(ask: Ask, ids: readonly string[], account: Account): Promise<Removal> {
  let removed = false
  // The last one first, so that no part is left hanging on a post that is gone.
  for (const id of ids.toReversed()) {
    const heard = await ask(account, 'delete-statuses', 'changes', (client) =>
      client.DELETE('/api/v1/statuses/{id}', { params: { path: { id } } }),
    )
    if (heard.kind !== 'heard') return heard
    const { error, response } = heard.value
    if (response.ok) removed = true
    else if (response.status !== 404) return toFailure(response.status, error, account)
  }
  return { kind: removed ? 'removed' : 'gone' }
}

/** Tokens do not expire and there is nothing to renew: this only looks whether the token still holds. */
async function refresh(ask: Ask, account: Account): Promise<Refreshed> {
  const heard = await ask(account, 'default', 'reads', (client) => client.GET('/api/v1/accounts/verify_credentials'))
  if (heard.kind !== 'heard') return heard
  const { error, response } = heard.value
  if (!response.ok) return toFailure(response.status, error, account)
  const { accessToken, refreshToken, expiresAt } = account
  return { kind: 'refreshed', account: { accessToken, refreshToken, expiresAt } }
}

function toPublished({ id, url }: MastodonStatus): Published {
  return { externalId: id, url: url ?? null }
}
