import { can, type Subject } from '#core/person/policy.ts'
import type { ApiToken } from '#core/ports/stores.ts'
import type { Output } from '#contract/contract.ts'
import { makeToken, revokeToken } from '../commands/tokens.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../refusal.ts'
import type { Route } from '../route.ts'

type ShownToken = Output<'listTokens'>['tokens'][number]

/** API tokens: one's own; an administrator sees and revokes everyone's. */
export function mountTokens(route: Route, deps: Deps): void {
  const mayAll = (me: Subject): boolean => can(me, 'token.all').allowed

  route('listTokens', async ({ me }) => {
    const [tokens, people] = await Promise.all([
      deps.stores.apiTokens.list(mayAll(me) ? null : me.personId),
      deps.stores.people.list(),
    ])
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return { tokens: tokens.map((token) => toShown(token, names.get(token.ownerId) ?? 'Unknown')) }
  })

  route('createToken', async ({ input: { body }, me, cause }) => {
    const { token, secret } = await makeToken(deps, cause(`API token for ${body.name}`), me, body)
    return { token: toShown(token, me.name), secret }
  })

  route('revokeToken', async ({ input: { params }, me, cause }) => {
    const token = await deps.stores.apiTokens.get(params.id)
    // Somebody else's token is not even known to those who may not see it.
    if (!token || (token.ownerId !== me.personId && !mayAll(me))) throw notFound('API token')
    await revokeToken(deps, cause('API token revoked'), me, token)
    return { done: true }
  })
}

function toShown({ tokenHash: _, scopes, ...token }: ApiToken, ownerName: string): ShownToken {
  return { ...token, scopes: [...scopes], ownerName }
}
