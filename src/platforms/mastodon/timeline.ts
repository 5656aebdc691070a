import type { Account, Failure } from '#core/ports/connector.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Heard } from '../http.ts'
import type { Ask } from './ask.ts'
import { toFailure } from './errors.ts'
import type { MastodonStatus } from './wire.ts'

/** As many as Mastodon gives at once, and as many pages as we read. */
const PAGE = 40
const PAGES = 25

/**
 * Reads the account's own statuses back to this moment, page by page: one that is not read could be the one looked for.
 * @returns a failure when a page could not be read, or when there is more than we read
 */
export async function readStatuses(
  ask: Ask,
  account: Account,
  since: Instant,
): Promise<Heard<readonly MastodonStatus[]>> {
  const statuses: MastodonStatus[] = []
  for (let page = 0; page < PAGES; page += 1) {
    const heard = await readPage(ask, account, statuses.at(-1)?.id)
    if (heard.kind !== 'heard') return heard
    const { data = [], error, response } = heard.value
    if (!response.ok) return toFailure(response.status, error, account)
    statuses.push(...data)
    if (data.length < PAGE || (data.at(-1)?.created_at ?? '') < since) return { kind: 'heard', value: statuses }
  }
  return TOO_MANY
}

const TOO_MANY: Failure = {
  kind: 'unreachable',
  says: `The account has posted more than ${PAGES * PAGE} times since: the desk cannot read that far back.`,
}

/** @param before the id of the last status of the page before */
function readPage(ask: Ask, account: Account, before: string | undefined) {
  const query = { limit: PAGE, exclude_reblogs: true, ...(before && { max_id: before }) }
  const params = { path: { id: account.accountId }, query }
  return ask(account, 'default', 'reads', (client) => client.GET('/api/v1/accounts/{id}/statuses', { params }))
}
