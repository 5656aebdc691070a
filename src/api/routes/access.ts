import type { Desk } from '#core/desk/desk.ts'
import { type Person, personState } from '#core/person/person.ts'
import type { Output } from '#contract/contract.ts'
import { acceptInvitation, findInvitation } from '../commands/accept-invitation.ts'
import { completeSetup, findSetupLink } from '../commands/complete-setup.ts'
import { editAccount } from '../commands/edit-account.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'

/** How people come in: the session, the first administrator's link, invitations, demonstration sign-in. */
export function mountAccess(route: Route, deps: Deps): void {
  route('getSession', async ({ maybeMe }) => {
    // Read first: what happens while the rest is read comes again as an event.
    const cursor = deps.live.lastId()
    const desk = await deps.stores.desk.get()
    const me = maybeMe && (await deps.stores.people.get(maybeMe.personId))
    const { publicUrl } = deps.settings
    return { me, desk: me ? desk : null, waysIn: await listWaysIn(deps, desk), publicUrl, cursor }
  })

  route('signInAsDemo', async ({ input, headers }) => {
    const person = deps.settings.demoSignIn ? await deps.stores.people.get(input.body.personId) : null
    if (!person?.demo || personState(person) !== 'active') {
      throw new Refusal(
        'forbidden',
        'One-click sign-in is for the people of a demonstration workspace, and only in demonstration mode.',
      )
    }
    return withCookies(await deps.identity.startSession(person.id, headers))
  })

  route('updateMe', ({ input, me, cause }) =>
    editAccount(deps, cause('Edited their own account'), me.personId, input.body),
  )

  route('getSetup', async ({ input }) => {
    await findSetupLink(deps, input.params.secret)
    return { good: true }
  })
  route('completeSetup', async ({ input, headers, cause }) => {
    const personId = await completeSetup(deps, cause('First start of the desk'), input.params.secret, input.body)
    return withCookies(await deps.identity.startSession(personId, headers))
  })

  route('getInvitation', async ({ input }) => {
    const { invitation, person } = await findInvitation(deps, input.params.secret)
    const [desk, inviter] = await Promise.all([deps.stores.desk.get(), deps.stores.people.get(invitation.invitedBy)])
    const { name, email, level } = person
    return {
      deskName: desk?.name ?? 'Signalbox',
      name,
      email,
      level,
      invitedBy: inviter?.name ?? 'The desk',
      expiresAt: invitation.expiresAt,
    }
  })
  route('acceptInvitation', async ({ input, headers, cause }) => {
    const personId = await acceptInvitation(deps, cause('Accepted the invitation'), input.params.secret, input.body)
    return withCookies(await deps.identity.startSession(personId, headers))
  })
}

async function listWaysIn(deps: Deps, desk: Desk | null): Promise<Output<'getSession'>['waysIn']> {
  const [link, people] = await Promise.all([
    deps.stores.setupLink.get(),
    deps.settings.demoSignIn ? deps.stores.people.list() : null,
  ])
  return {
    deskName: desk?.name ?? 'Signalbox',
    needsSetup: link !== null,
    sso: deps.settings.sso,
    demoPeople: people?.filter(isDemoActive).map(toDemoPerson) ?? null,
    demoClosed: desk?.demo === true && !deps.settings.demoSignIn,
  }
}

const isDemoActive = (person: Person): boolean => person.demo && personState(person) === 'active'

function toDemoPerson({ id, name, title, level, administrator }: Person) {
  return { id, name, title, level, administrator }
}

function withCookies(cookies: readonly string[]): Response {
  const headers = new Headers({ 'content-type': 'application/json' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(JSON.stringify({ done: true }), { headers })
}
