import type { Person } from '#core/person/person.ts'
import { personState } from '#core/person/person.ts'
import type { Cause, Tx } from '#core/ports/transact.ts'
import { addMs, DAY_MS, type Instant } from '#core/time/instant.ts'
import type { Output, Parsed } from '#contract/contract.ts'
import type { Deps } from '../deps.ts'
import { notFound, Refusal } from '../refusal.ts'

/** How long an invitation link works. */
const INVITATION_DAYS = 7

/** Makes a place for somebody and the link that fills it. */
export async function invite(
  deps: Deps,
  cause: Cause,
  invitedBy: string,
  body: Parsed<'invitePerson'>['body'],
): Promise<Output<'invitePerson'>> {
  const taken = await deps.stores.people.getByEmail(body.email)
  if (taken)
    throw new Refusal('already-exists', `${taken.name} already has a place with ${body.email}.`, {
      violations: [emailTaken],
    })
  const now = deps.clock.realNow()
  const desk = await deps.stores.desk.get()
  const person: Person = {
    ...body,
    id: deps.ids.newId(),
    pronouns: '',
    zone: desk?.zone ?? 'UTC',
    demo: false,
    createdAt: now,
    joinedAt: null,
    deactivatedAt: null,
    version: 1,
  }
  return deps.transact(cause, async (tx) => {
    await tx.people.insert(person)
    const { email, level, administrator } = person
    tx.record({
      event: 'person.invited',
      subject: { kind: 'person', id: person.id, name: person.name },
      after: { email, level, administrator },
    })
    return putLink(deps, tx, person.id, invitedBy, now)
  })
}

const emailTaken = { field: 'body.email', rule: 'unique', message: 'Somebody at the desk already has this address.' }

/** Replaces the link of somebody who has not come in yet. */
export async function renewInvitation(
  deps: Deps,
  cause: Cause,
  invitedBy: string,
  personId: string,
): Promise<Output<'invitePerson'>> {
  const person = await findInvited(deps, personId)
  const now = deps.clock.realNow()
  return deps.transact(cause, async (tx) => {
    await tx.invitations.withdrawFor(personId, now)
    tx.record({ event: 'invitation.renewed', subject: { kind: 'invitation', id: personId, name: person.name } })
    return putLink(deps, tx, personId, invitedBy, now)
  })
}

/** Withdraws the link; the place stays listed, deactivated, because it was in the log. */
export async function withdrawInvitation(deps: Deps, cause: Cause, personId: string): Promise<void> {
  const person = await findInvited(deps, personId)
  const now = deps.clock.realNow()
  await deps.transact(cause, async (tx) => {
    await tx.invitations.withdrawFor(personId, now)
    if (!(await tx.people.update({ ...person, deactivatedAt: now })))
      throw new Refusal('conflict', `${person.name} came in a moment ago.`)
    tx.record({ event: 'invitation.withdrawn', subject: { kind: 'invitation', id: personId, name: person.name } })
  })
}

async function findInvited(deps: Deps, personId: string): Promise<Person> {
  const person = await deps.stores.people.get(personId)
  if (!person) throw notFound('person')
  if (personState(person) !== 'invited') throw new Refusal('conflict', `${person.name} has no open invitation.`)
  return person
}

async function putLink(
  deps: Deps,
  tx: Tx,
  personId: string,
  invitedBy: string,
  now: Instant,
): Promise<Output<'invitePerson'>> {
  const secret = deps.ids.newSecret()
  const expiresAt = addMs(now, INVITATION_DAYS * DAY_MS)
  const open = { acceptedAt: null, withdrawnAt: null }
  await tx.invitations.insert({
    id: deps.ids.newId(),
    personId,
    tokenHash: deps.ids.hash(secret),
    invitedBy,
    createdAt: now,
    expiresAt,
    ...open,
  })
  return { personId, url: `${deps.settings.publicUrl}/invitation/${secret}`, expiresAt }
}
