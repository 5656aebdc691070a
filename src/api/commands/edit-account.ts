import type { Person } from '#core/person/person.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Parsed } from '#contract/contract.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../refusal.ts'
import { changePerson } from './change-person.ts'

/** Changes what people may change about themselves. */
export async function editAccount(
  deps: Deps,
  cause: Cause,
  personId: string,
  { version, ...fields }: Parsed<'updateMe'>['body'],
): Promise<Person> {
  const person = await deps.stores.people.get(personId)
  if (!person) throw notFound('person')
  return changePerson(deps, cause, { person, version, event: 'person.edited', to: fields })
}
