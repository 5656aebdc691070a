import createClient, { type Client } from 'openapi-fetch'
import type { Account } from '#core/ports/connector.ts'
import { createHttp, type Effect, type Heard, type HttpDeps } from '../http.ts'
import { bearer } from '../http-say.ts'
import type { MastodonPaths } from './wire.ts'

/** Makes one call for an account, on the instance where it lives. */
export type Ask = <T>(
  account: Account,
  bucket: string,
  effect: Effect,
  call: (client: Client<MastodonPaths>) => Promise<T>,
) => Promise<Heard<T>>

export function createAsk(deps: HttpDeps): Ask {
  const http = createHttp(deps)
  return ({ origin, accessToken, channelId }, bucket, effect, call) =>
    http({ who: 'Mastodon', channelId, bucket, effect }, (fetch) =>
      call(createClient<MastodonPaths>({ baseUrl: origin, fetch, headers: bearer(accessToken) })),
    )
}
