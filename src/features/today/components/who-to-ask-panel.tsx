import { useQuery } from '@tanstack/react-query'
import { isAtLeast, LEVEL_FACTS, LEVELS } from '#core/person/level.ts'
import { personState } from '#core/person/person.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { OutLink } from '#ui/link.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { PersonLine } from '#ui/person-mark.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import classes from '../today.module.css'

type Person = Output<'listPeople'>['people'][number]

const MOST = 5

/** Whom to turn to: those who manage people, and the administrators. */
export function WhoToAskPanel() {
  const { me } = useSession()
  const people = useQuery(apiQuery('listPeople'))
  return (
    <QueryPanel
      title="Who to ask"
      query={people}
      skeleton={<RowsSkeleton rows={2} marks />}
      isEmpty={(data) => listAskable(data.people, me.id).length === 0}
      empty={
        <EmptyState title="Nobody manages people here yet">
          An administrator can give somebody that level on the People page.
        </EmptyState>
      }
    >
      {(data) => (
        <ul>
          {listAskable(data.people, me.id).map((person) => (
            <li key={person.id} className={classes.row}>
              <span className={classes.words}>
                <PersonLine name={person.name} detail={whatFor(person)} />
              </span>
              <OutLink href={`mailto:${person.email}`} aria-label={`Write to ${person.name}`}>
                Write
              </OutLink>
            </li>
          ))}
        </ul>
      )}
    </QueryPanel>
  )
}

function listAskable(people: readonly Person[], myId: string): Person[] {
  return people
    .filter((person) => person.id !== myId && personState(person) === 'active')
    .filter((person) => person.administrator || isAtLeast(person.level, 'people_manager'))
    .toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))
    .slice(0, MOST)
}

function whatFor(person: Person): string {
  return person.administrator
    ? `Administrator · ${LEVEL_FACTS[person.level].short}`
    : person.title || LEVEL_FACTS[person.level].title
}
