import type { Facts } from '#core/person/condition.ts'
import { LEVEL_FACTS } from '#core/person/level.ts'
import type { Person } from '#core/person/person.ts'
import { changePerson } from '../commands/change-person.ts'
import { invite, renewInvitation, withdrawInvitation } from '../commands/invite.ts'
import type { Deps } from '../deps.ts'
import { loadPersonFacts } from '../policies/person-facts.ts'
import { notFound, refuseField } from '../refusal.ts'
import type { Route } from '../route.ts'

/** Who is at the desk, and as what. */
export function mountPeople(route: Route, deps: Deps): void {
  const find = async (id: string): Promise<Person> => {
    const person = await deps.stores.people.get(id)
    if (!person) throw notFound('person')
    return person
  }

  route('listPeople', async () => {
    const [people, open] = await Promise.all([deps.stores.people.list(), deps.stores.invitations.listOpen()])
    const names = new Map(people.map(({ id, name }) => [id, name]))
    const now = deps.clock.realNow()
    const openInvitations = open.map(({ personId, invitedBy, expiresAt }) => ({
      personId,
      invitedBy: names.get(invitedBy) ?? 'The desk',
      expiresAt,
      expired: expiresAt <= now,
    }))
    return { people, openInvitations }
  })

  mountInvitations(route, deps)

  route(
    'updatePerson',
    async ({ input: { params, body }, cause }) => {
      const { why, version, ...to } = body
      const person = await find(params.id)
      const tells = to.level !== undefined && to.level !== person.level
      return changePerson(deps, cause(why), {
        ...{ person, version, event: 'person.edited', to },
        ...(tells && { tell: { title: `You are now ${LEVEL_FACTS[to.level ?? person.level].title}`, detail: why } }),
      })
    },
    ({ params, body }) => loadPersonFacts(deps, params.id, body.level),
  )

  route(
    'setAdministrator',
    async ({ input: { params, body }, cause }) => {
      const { why, version, administrator } = body
      const event = administrator ? 'person.made-administrator' : 'person.no-longer-administrator'
      const title = administrator ? 'You are now an administrator' : 'You are no longer an administrator'
      const person = await find(params.id)
      return changePerson(deps, cause(why), {
        person,
        version,
        event,
        to: { administrator },
        tell: { title, detail: why },
      })
    },
    ({ params }) => loadPersonFacts(deps, params.id),
  )

  mountDeactivation(route, deps, find)
}

function mountInvitations(route: Route, deps: Deps): void {
  const loadLevel = async ({ params }: { params: { id: string } }): Promise<Facts> => {
    const { person } = await loadPersonFacts(deps, params.id)
    return person ? { newLevel: person.level } : {}
  }
  route(
    'invitePerson',
    async ({ input: { body }, me, cause }) => {
      if (body.administrator && !me.administrator) {
        throw refuseField({
          field: 'body.administrator',
          rule: 'policy',
          message: 'Only an administrator can invite an administrator.',
        })
      }
      return invite(deps, cause('Invited to the desk'), me.personId, body)
    },
    async ({ body }) => ({ newLevel: body.level }),
  )
  route(
    'renewInvitation',
    ({ input, me, cause }) => renewInvitation(deps, cause('A new link was asked for'), me.personId, input.params.id),
    loadLevel,
  )
  route(
    'withdrawInvitation',
    async ({ input, cause }) => {
      await withdrawInvitation(deps, cause('The invitation was withdrawn'), input.params.id)
      return { done: true }
    },
    loadLevel,
  )
}

function mountDeactivation(route: Route, deps: Deps, find: (id: string) => Promise<Person>): void {
  route(
    'deactivatePerson',
    async ({ input: { params, body }, cause }) => {
      const to = { deactivatedAt: deps.clock.realNow() }
      // Tokens need no word here: one whose owner is not active opens nothing.
      const also = {
        also: (tx: { people: { endSessions(id: string): Promise<void> } }) => tx.people.endSessions(params.id),
      }
      return changePerson(deps, cause(body.why), {
        person: await find(params.id),
        version: body.version,
        event: 'person.deactivated',
        to,
        ...also,
      })
    },
    ({ params }) => loadPersonFacts(deps, params.id),
  )
  route(
    'reactivatePerson',
    async ({ input: { params, body }, cause }) =>
      changePerson(deps, cause(body.why), {
        person: await find(params.id),
        version: body.version,
        event: 'person.reactivated',
        to: { deactivatedAt: null },
      }),
    ({ params }) => loadPersonFacts(deps, params.id),
  )
}
