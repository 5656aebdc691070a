import { tzOffset } from '@date-fns/tz'
import { IconShieldCheck } from '@tabler/icons-react'
import { LEVELS } from '#core/person/level.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { RowLink } from '#ui/link.tsx'
import { PersonLine } from '#ui/person-mark.tsx'
import classes from '../people.module.css'
import type { PersonRow } from '../queries.ts'
import { STATES } from '../search-params.ts'
import { LevelWords } from './level-words.tsx'
import { LocalTime } from './local-time.tsx'
import { PersonStateMark } from './person-state.tsx'

const name: Column<PersonRow> = {
  id: 'name',
  header: 'Name',
  phone: 'title',
  sortBy: ({ person }) => person.name,
  cell: ({ person, state }) => (
    <RowLink from="/people" to="/people" search={(old) => ({ ...old, person: person.id })} className={classes.name}>
      <PersonLine
        name={person.name}
        detail={[person.title, person.pronouns].filter(Boolean).join(' · ') || person.email}
        faint={state !== 'active'}
      />
    </RowLink>
  ),
}

const level: Column<PersonRow> = {
  id: 'level',
  header: 'Level',
  width: '24%',
  sortBy: ({ person }) => LEVELS.indexOf(person.level),
  cell: ({ person }) => <LevelWords level={person.level} />,
}

const time: Column<PersonRow> = {
  id: 'time',
  header: 'Local time',
  width: 172,
  // From west to east.
  sortBy: ({ person }) => tzOffset(person.zone, new Date()),
  cell: ({ person, state }) => state !== 'deactivated' && <LocalTime zone={person.zone} />,
}

const state: Column<PersonRow> = {
  id: 'state',
  header: 'State',
  width: 208,
  phone: 'end',
  sortBy: (row) => STATES.indexOf(row.state),
  cell: (row) => <PersonStateMark {...row} />,
}

const administrator: Column<PersonRow> = {
  id: 'administrator',
  header: 'Administrator',
  width: 128,
  cell: ({ person }) => person.administrator && <AdministratorMark />,
}

/** Neutral: to be an administrator is a fact, not a state to act on. */
function AdministratorMark() {
  return (
    <span className={classes.administrator}>
      <IconShieldCheck size={14} stroke={1.8} aria-hidden /> Administrator
    </span>
  )
}

export const ALL_COLUMNS = [name, level, time, state, administrator]
const shortLevel: Column<PersonRow> = {
  ...level,
  width: 200,
  cell: ({ person }) => <LevelWords level={person.level} short />,
}

/** What is left when a panel stands beside the table; the column it is sorted by stays, or the order would change. */
export const FEW_COLUMNS = [name, shortLevel, { ...state, width: 208 }]
export const FEW_COLUMNS_BY_TIME = [name, shortLevel, time]
