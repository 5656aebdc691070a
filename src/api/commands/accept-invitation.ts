import type { Person } from '#core/person/person.ts'
import type { Invitation } from '#core/ports/stores.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Parsed } from '#contract/contract.ts'
import type { Deps } from '../deps.ts'
import { Refusal, staleVersion } from '../refusal.ts'
import { notify } from './notify.ts'

/** @throws Refusal `gone` when the link was used, withdrawn, replaced, or has expired */
export async function findInvitation(deps: Deps, secret: string): Promise<{ invitation: Invitation; person: Person }> {
  const invitation = await deps.stores.invitations.getByTokenHash(deps.ids.hash(secret))
  if (!invitation || invitation.acceptedAt || invitation.withdrawnAt) {
    throw new Refusal(
      'gone',
      'This invitation was already used or has been withdrawn. Ask whoever invited you for a new link.',
    )
  }
  if (invitation.expiresAt <= deps.clock.realNow()) {
    throw new Refusal(
      'gone',
      `This invitation expired at ${invitation.expiresAt}. Ask whoever invited you for a new link.`,
    )
  }
  const person = await deps.stores.people.get(invitation.personId)
  if (!person || person.deactivatedAt)
    throw new Refusal('gone', 'The place this invitation was for is no longer there.')
  return { invitation, person }
}

/**
 * Turns an invitation into a place at the desk.
 * @returns the id of the person who came in
 */
export async function acceptInvitation(
  deps: Deps,
  cause: Cause,
  secret: string,
  body: Parsed<'acceptInvitation'>['body'],
): Promise<string> {
  const { invitation, person } = await findInvitation(deps, secret)
  const hash = await deps.identity.hashPassword(body.password)
  const now = deps.clock.realNow()
  return deps.transact({ ...cause, actor: { kind: 'system', name: `Invitation of ${person.email}` } }, async (tx) => {
    if (!(await tx.invitations.accept(invitation.id, now)))
      throw new Refusal('gone', 'This invitation was used a moment ago.')
    const joined = { ...person, name: body.name, zone: body.zone, joinedAt: now }
    if (!(await tx.people.update(joined))) throw staleVersion('person', null)
    await tx.people.setPassword(person.id, deps.ids.newId(), hash, now)
    await notify(deps, tx, [invitation.invitedBy], {
      title: `${body.name} has come in`,
      detail: 'The invitation was accepted.',
      path: `/people?person=${person.id}`,
    })
    tx.record({
      event: 'person.joined',
      subject: { kind: 'person', id: person.id, name: body.name },
      after: { name: body.name, zone: body.zone },
    })
    return person.id
  })
}
