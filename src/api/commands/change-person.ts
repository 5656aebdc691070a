import { diffFields } from '#core/audit/diff.ts'
import { withoutUndefined } from '#core/base/without-undefined.ts'
import type { Person } from '#core/person/person.ts'
import type { Cause, Tx } from '#core/ports/transact.ts'
import type { Deps } from '../deps.ts'
import { Refusal, staleVersion } from '../refusal.ts'
import { notify } from './notify.ts'

interface PersonChange {
  readonly person: Person
  /** What the change was made against. */
  readonly version: number
  readonly event: string
  readonly to: { readonly [K in keyof Person]?: Person[K] | undefined }
  /** What the person is told of it. */
  readonly tell?: { readonly title: string; readonly detail: string }
  /** What else happens in the same transaction. */
  readonly also?: (tx: Tx) => Promise<void>
}

/**
 * The one way a person's row changes: against a version, with the differing fields in the audit log.
 * @returns the person afterwards; unchanged when nothing differs
 * @throws Refusal `conflict` with the present row when the version is stale
 */
export async function changePerson(deps: Deps, cause: Cause, change: PersonChange): Promise<Person> {
  const { person, event } = change
  const given = withoutUndefined(change.to)
  const diff = diffFields({ ...person }, given)
  if (person.version !== change.version) throw staleVersion('person', person)
  if (!diff) return person
  const changed: Person = { ...person, ...given }
  return deps.transact(cause, async (tx) => {
    const guardsAdministrators = person.administrator && (!changed.administrator || changed.deactivatedAt !== null)
    if (guardsAdministrators && (await tx.people.lockAdministrators()) < 2) throw lastAdministrator()
    if (!(await tx.people.update(changed))) throw staleVersion('person', await tx.people.get(person.id))
    await change.also?.(tx)
    if (change.tell) await notify(deps, tx, [person.id], { ...change.tell, path: '/policy' })
    tx.record({ event, subject: { kind: 'person', id: person.id, name: changed.name }, ...diff })
    return { ...changed, version: person.version + 1 }
  })
}

function lastAdministrator(): Refusal {
  return new Refusal('forbidden', 'This is the last active administrator. Make somebody else one first.')
}
