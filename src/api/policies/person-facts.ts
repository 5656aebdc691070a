import type { Facts } from '#core/person/condition.ts'
import type { Level } from '#core/person/level.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../refusal.ts'

/** What the conditions about another person ask: who it is, their level, and the level they would get. */
export async function loadPersonFacts(deps: Deps, personId: string, newLevel?: Level): Promise<Facts> {
  const person = await deps.stores.people.get(personId)
  if (!person) throw notFound('person')
  return { person: { id: person.id, level: person.level }, ...(newLevel && { newLevel }) }
}
