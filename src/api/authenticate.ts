import type { PersonActor } from '#core/person/actor.ts'
import { type Person, personState } from '#core/person/person.ts'
import type { Operation } from '#contract/operations.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './refusal.ts'

const BEARER = /^Bearer (sbx_[\w-]{20,128})$/

/**
 * Finds who is asking: by API token when one is sent, else by session cookie.
 * @returns null without either
 * @throws Refusal `unauthenticated` for a token that is unknown, expired or revoked
 */
export async function authenticate(deps: Deps, headers: Headers, operation: Operation): Promise<PersonActor | null> {
  const authorization = headers.get('authorization')
  // /metrics has a bearer token of its own.
  if (authorization && operation.path !== '/metrics') return byToken(deps, authorization)
  if (!headers.get('cookie')) return null
  const session = await deps.identity.findSession(headers)
  return session?.active && mayBeHere(deps, session) ? toActor(session, { kind: 'session' }) : null
}

/** The invented people of a demonstration are nobody outside it, however they came in while it was one. */
function mayBeHere({ settings }: Deps, { demo }: Pick<Person, 'demo'>): boolean {
  return !demo || settings.demoSignIn
}

async function byToken(deps: Deps, authorization: string): Promise<PersonActor> {
  const secret = BEARER.exec(authorization)?.[1]
  if (!secret)
    throw new Refusal(
      'unauthenticated',
      'The Authorization header must read: Bearer sbx_… with an API token of this desk.',
    )
  const token = await deps.stores.apiTokens.getByHash(deps.ids.hash(secret))
  const now = deps.clock.realNow()
  if (!token || token.revokedAt) throw new Refusal('unauthenticated', 'This API token is unknown or was revoked.')
  if (token.expiresAt <= now) throw new Refusal('unauthenticated', `This API token expired at ${token.expiresAt}.`)
  const owner = await deps.stores.people.get(token.ownerId)
  if (!owner || personState(owner) !== 'active' || !mayBeHere(deps, owner))
    throw new Refusal('unauthenticated', 'The owner of this API token no longer has a place at the desk.')
  await deps.stores.apiTokens.touch(token.id, now)
  return toActor(owner, { kind: 'token', tokenId: token.id, scopes: token.scopes })
}

function toActor(
  person: Pick<Person, 'id' | 'name' | 'level' | 'administrator'>,
  via: PersonActor['via'],
): PersonActor {
  const { id, name, level, administrator } = person
  return { kind: 'person', personId: id, name, level, administrator, via }
}
