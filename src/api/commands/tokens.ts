import type { PersonActor } from '#core/person/actor.ts'
import { type Action, mayEver, POLICY } from '#core/person/policy.ts'
import type { ApiToken } from '#core/ports/stores.ts'
import type { Cause } from '#core/ports/transact.ts'
import { addMs, DAY_MS } from '#core/time/instant.ts'
import type { Parsed } from '#contract/contract.ts'
import type { Deps } from '../deps.ts'
import { Refusal, refuseField } from '../refusal.ts'
import { notify } from './notify.ts'

/** Leading characters kept in the open, to tell tokens apart: `sbx_` and four of the secret. */
const PREFIX_LENGTH = 8

/**
 * Makes an API token that can do at most what its owner can.
 * @returns the token, and its secret, which is shown once
 */
export async function makeToken(
  deps: Deps,
  cause: Cause,
  owner: PersonActor,
  body: Parsed<'createToken'>['body'],
): Promise<{ token: ApiToken; secret: string }> {
  body.scopes.forEach((scope, index) => checkScope(owner, scope, index))
  const secret = `sbx_${deps.ids.newSecret()}`
  const now = deps.clock.realNow()
  const token: ApiToken = {
    id: deps.ids.newId(),
    ownerId: owner.personId,
    name: body.name,
    prefix: secret.slice(0, PREFIX_LENGTH),
    tokenHash: deps.ids.hash(secret),
    scopes: [...new Set(body.scopes)],
    createdAt: now,
    expiresAt: addMs(now, body.expiresInDays * DAY_MS),
    lastUsedAt: null,
    revokedAt: null,
  }
  await deps.transact(cause, async (tx) => {
    await tx.apiTokens.insert(token)
    const { name, scopes, expiresAt } = token
    tx.record({
      event: 'token.made',
      subject: { kind: 'token', id: token.id, name },
      after: { name, scopes, expiresAt },
    })
  })
  return { token, secret }
}

function checkScope(owner: PersonActor, scope: Action, index: number): void {
  const field = `body.scopes.${index}`
  if ('sessionOnly' in POLICY[scope])
    throw refuseField({
      field,
      rule: 'session_only',
      message: `${scope} needs a person at the desk and cannot be given to a token.`,
    })
  if (!mayEver(owner, scope))
    throw refuseField({
      field,
      rule: 'policy',
      message: `You may not do ${scope} yourself, so neither may your token.`,
    })
}

/** @throws Refusal `conflict` when it was revoked before */
export async function revokeToken(deps: Deps, cause: Cause, by: PersonActor, token: ApiToken): Promise<void> {
  const at = deps.clock.realNow()
  const subject = { kind: 'token', id: token.id, name: token.name } as const
  await deps.transact(cause, async (tx) => {
    if (!(await tx.apiTokens.revoke(token.id, at))) throw new Refusal('conflict', 'This API token was already revoked.')
    if (token.ownerId !== by.personId) {
      const detail = `${by.name} revoked it. Whatever used it no longer works.`
      await notify(deps, tx, [token.ownerId], {
        title: `Your API token ${token.name} was revoked`,
        detail,
        path: '/tokens',
      })
    }
    tx.record({ event: 'token.revoked', subject, before: { revokedAt: null }, after: { revokedAt: at } })
  })
}
