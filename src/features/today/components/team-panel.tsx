import { Tooltip, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { LEVEL_FACTS, LEVELS, type Level } from '#core/person/level.ts'
import { personState } from '#core/person/person.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { PersonMark } from '#ui/person-mark.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import classes from '../today.module.css'

type People = Output<'listPeople'>
type Person = People['people'][number]

const MOST_MARKS = 5

/** Who is at the desk, by level. */
export function TeamPanel() {
  const people = useQuery(apiQuery('listPeople'))
  return (
    <QueryPanel
      title="Team"
      query={people}
      meta={(data) => countPeople(data)}
      skeleton={<RowsSkeleton rows={5} />}
      isEmpty={(data) => listActive(data).length === 0}
      empty={<EmptyState title="Nobody here yet" />}
    >
      {(data) => (
        <ul>
          {groupByLevel(listActive(data)).map(({ level, members }) => (
            <li key={level} className={classes.row}>
              <span className={classes.words}>{LEVEL_FACTS[level].title}</span>
              <Marks people={members} />
              <span className={classes.count}>{members.length}</span>
            </li>
          ))}
        </ul>
      )}
    </QueryPanel>
  )
}

function Marks({ people }: { people: readonly Person[] }) {
  const names = people.map((person) => person.name).join(', ')
  return (
    <Tooltip label={names} multiline>
      <span className={classes.people}>
        <VisuallyHidden>{names}</VisuallyHidden>
        {people.slice(0, MOST_MARKS).map((person) => (
          <PersonMark key={person.id} name={person.name} size="small" />
        ))}
      </span>
    </Tooltip>
  )
}

function listActive({ people }: People): Person[] {
  return people.filter((person) => personState(person) === 'active')
}

function groupByLevel(people: readonly Person[]): { level: Level; members: Person[] }[] {
  return LEVELS.toReversed()
    .map((level) => ({ level, members: people.filter((person) => person.level === level) }))
    .filter((group) => group.members.length > 0)
}

function countPeople(data: People): string {
  const active = listActive(data).length
  const invited = data.openInvitations.length
  return `${active} ${active === 1 ? 'person' : 'people'}${invited > 0 ? `, ${invited} invited` : ''}`
}
