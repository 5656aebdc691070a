import type { Account, Failure } from '#core/ports/connector.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Heard } from '../http.ts'
import type { Ask } from './connector.ts'
import { toFailure } from './errors.ts'
import type { XTweet } from './wire.ts'

/** As many as X gives at once, and as many pages as we read: an account that posts more than that since is not ours. */
const PAGE = 100
const PAGES = 20

/**
 * Reads what the account posted since then, all pages: a page that is not read could hold the one looked for.
 * @param since in whole seconds, as X wants its times
 * @returns a failure when a page could not be read, or when there is more than we read
 */
export async function readTimeline(
  ask: Ask,
  clock: Pick<Clock, 'now'>,
  account: Account,
  since: Instant,
): Promise<Heard<readonly XTweet[]>> {
  const tweets: XTweet[] = []
  let next: string | undefined
  for (let page = 0; page < PAGES; page += 1) {
    const heard = await readPage(ask, account, since, next)
    if (heard.kind !== 'heard') return heard
    const { data, error, response } = heard.value
    if (!response.ok) return toFailure(response.status, error, account, clock.now())
    tweets.push(...(data?.data ?? []))
    next = data?.meta?.next_token
    if (!next) return { kind: 'heard', value: tweets }
  }
  return TOO_MANY
}

const TOO_MANY: Failure = {
  kind: 'unreachable',
  says: `The account has posted more than ${PAGES * PAGE} times since: the desk cannot read that far back.`,
}

function readPage(ask: Ask, account: Account, since: Instant, next: string | undefined) {
  const query = {
    max_results: PAGE,
    start_time: since,
    'tweet.fields': 'created_at,entities,referenced_tweets',
    ...(next && { pagination_token: next }),
  }
  return ask(account, 'own-tweets', 'reads', (client) =>
    client.GET('/2/users/{id}/tweets', { params: { path: { id: account.accountId }, query } }),
  )
}
