import { DEFAULT_SETTINGS, type Desk } from '#core/desk/desk.ts'
import { makeDefaultValues } from '#core/pick-list/make-default-values.ts'
import type { Person } from '#core/person/person.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Parsed } from '#contract/contract.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'

/** @throws Refusal `gone` when the link is not the one the console printed last, or has expired */
export async function findSetupLink(deps: Deps, secret: string): Promise<void> {
  const link = await deps.stores.setupLink.get()
  if (!link || link.tokenHash !== deps.ids.hash(secret)) throw goneLink()
  if (link.expiresAt <= deps.clock.realNow())
    throw new Refusal('gone', 'This set-up link has expired. Restart the desk: it prints a new one.')
}

function goneLink(): Refusal {
  return new Refusal('gone', 'This set-up link was used, or a newer one was printed to the console.')
}

/**
 * Makes the desk and its first administrator, once.
 * @returns the id of the administrator
 */
export async function completeSetup(
  deps: Deps,
  cause: Cause,
  secret: string,
  body: Parsed<'completeSetup'>['body'],
): Promise<string> {
  await findSetupLink(deps, secret)
  const hash = await deps.identity.hashPassword(body.password)
  const now = deps.clock.realNow()
  const person = firstAdministrator(deps, body, now)
  return deps.transact(cause, async (tx) => {
    // Whoever removes the link first makes the desk; a second browser with the same link gets nothing.
    if (!(await tx.setupLink.remove())) throw goneLink()
    const desk: Desk = {
      ...DEFAULT_SETTINGS,
      name: body.deskName,
      zone: body.deskZone,
      demo: false,
      clockOffsetMs: 0,
      createdAt: now,
      version: 1,
    }
    await tx.desk.insert(desk)
    await tx.pickLists.insert(makeDefaultValues(deps.ids.newId, now))
    await tx.people.insert(person)
    await tx.people.setPassword(person.id, deps.ids.newId(), hash, now)
    tx.record({
      event: 'desk.made',
      subject: { kind: 'desk', id: 'desk', name: desk.name },
      after: { name: desk.name, zone: desk.zone },
    })
    const { name, email, level, administrator } = person
    tx.record({
      event: 'person.joined',
      subject: { kind: 'person', id: person.id, name },
      after: { email, level, administrator },
    })
    return person.id
  })
}

function firstAdministrator(deps: Deps, body: Parsed<'completeSetup'>['body'], now: string): Person {
  return {
    id: deps.ids.newId(),
    name: body.name,
    email: body.email,
    title: '',
    pronouns: '',
    level: 'senior_people_manager',
    administrator: true,
    zone: body.deskZone,
    demo: false,
    createdAt: now,
    joinedAt: now,
    deactivatedAt: null,
    version: 1,
  }
}
