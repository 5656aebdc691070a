import createClient, { type Client } from 'openapi-fetch'
import type { Account } from '#core/ports/connector.ts'
import { createHttp, type Effect, type Heard, type HttpDeps } from '../http.ts'
import { bearer } from '../http-say.ts'
import type { BlueskyPaths } from './wire.ts'

/** Makes one call for an account, on the server where it lives. @param token the access token when absent */
export type Ask = <T>(
  account: Account,
  bucket: string,
  effect: Effect,
  call: (client: Client<BlueskyPaths>) => Promise<T>,
  token?: string,
) => Promise<Heard<T>>

export function createAsk(deps: HttpDeps): Ask {
  const http = createHttp(deps)
  return ({ origin, accessToken, channelId }, bucket, effect, call, token = accessToken) =>
    http({ who: 'Bluesky', channelId, bucket, effect }, (fetch) =>
      call(createClient<BlueskyPaths>({ baseUrl: origin, fetch, headers: bearer(token) })),
    )
}
