import { useQuery } from '@tanstack/react-query'
import { LEVEL_FACTS } from '#core/person/level.ts'
import { type PersonState, personState } from '#core/person/person.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import type { PeopleSearch } from './search-params.ts'

type People = Output<'listPeople'>
export type Person = People['people'][number]
export type Invitation = People['openInvitations'][number]

/** A person with what the list shows beside them. */
export interface PersonRow {
  readonly person: Person
  readonly state: PersonState
  /** The link that still waits for them, if any. */
  readonly invitation: Invitation | undefined
}

export function usePeople() {
  return useQuery({ ...apiQuery('listPeople'), select: toRows })
}

function toRows({ people, openInvitations }: People): PersonRow[] {
  const invitations = new Map(openInvitations.map((each) => [each.personId, each]))
  return people.map((person) => ({ person, state: personState(person), invitation: invitations.get(person.id) }))
}

/** The rows that the filters of the address let through. */
export function filterRows(rows: readonly PersonRow[], { q, state, level }: PeopleSearch): PersonRow[] {
  const words = q?.toLowerCase().split(/\s+/) ?? []
  return rows.filter(({ person, state: is }) => {
    if ((state && is !== state) || (level && person.level !== level)) return false
    const text = `${person.name} ${person.email} ${person.title} ${LEVEL_FACTS[person.level].title}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
