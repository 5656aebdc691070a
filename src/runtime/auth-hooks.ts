import type { BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { SubjectKind } from '#core/audit/entry.ts'
import { type Person, personState } from '#core/person/person.ts'
import type { AuthOptions } from './auth.ts'

type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>
type Needs = Pick<AuthOptions, 'stores' | 'transact' | 'demoSignIn'>

/**
 * What the desk adds to better-auth's writes: who may have a session at all, and the audit entries, written directly
 * after (better-auth writes outside `transact`, the one exception).
 */
export function createAuthHooks(needs: Needs): Hooks {
  const note = createNote(needs)
  return {
    session: {
      create: {
        before: async (session) => {
          const person = await needs.stores.people.get(session.userId)
          if (!person) throw new APIError('FORBIDDEN', { message: 'There is no place for you at this desk.' })
          await admit(needs, person)
        },
        after: (session) => note(session.userId, 'session.started', { kind: 'session', id: session.id }, 'Signed in'),
      },
      delete: {
        after: (session) =>
          note(
            session.userId,
            'session.ended',
            { kind: 'session', id: session.id },
            'Signed out, or the session was ended',
          ),
      },
    },
    account: {
      create: {
        after: (account) =>
          note(
            account.userId,
            'person.sign-on-linked',
            { kind: 'person', id: account.userId },
            `Linked ${account.providerId}`,
          ),
      },
      update: {
        after: (account) =>
          account.password
            ? note(
                account.userId,
                'person.password-changed',
                { kind: 'person', id: account.userId },
                'Changed the password',
              )
            : Promise.resolve(),
      },
    },
  }
}

async function admit(needs: Needs, person: Person): Promise<void> {
  if (person.demo && !needs.demoSignIn)
    throw new APIError('FORBIDDEN', { message: 'The people of the demonstration workspace cannot sign in here.' })
  const state = personState(person)
  if (state === 'deactivated')
    throw new APIError('FORBIDDEN', { message: 'Your place at this desk was taken away. Ask an administrator.' })
  // An invited person has no password yet, so this is their first single sign-on: it accepts the invitation.
  if (state === 'invited') await acceptBySignOn(needs, person)
}

async function acceptBySignOn({ transact }: Needs, person: Person): Promise<void> {
  await transact(
    { actor: { kind: 'system', name: 'Single sign-on' }, why: 'First single sign-on of an invited person' },
    async (tx) => {
      const [invitation] = (await tx.invitations.listOpen()).filter((each) => each.personId === person.id)
      const at = new Date().toISOString()
      if (!invitation || invitation.expiresAt <= at)
        throw new APIError('FORBIDDEN', { message: 'Your invitation has expired. Ask for a new one.' })
      await tx.invitations.accept(invitation.id, at)
      await tx.people.update({ ...person, joinedAt: at })
      tx.record({
        event: 'person.joined',
        subject: { kind: 'person', id: person.id, name: person.name },
        after: { joinedAt: at },
      })
    },
  )
}

type About = { readonly kind: SubjectKind; readonly id: string }

function createNote({ stores, transact }: Needs) {
  return async (personId: string, event: string, about: About, why: string): Promise<void> => {
    const person = await stores.people.get(personId)
    if (!person) return
    const { id, name, level, administrator } = person
    const actor = { kind: 'person', personId: id, name, level, administrator, via: { kind: 'session' } } as const
    await transact({ actor, why }, async (tx) => tx.record({ event, subject: { ...about, name } }))
  }
}
