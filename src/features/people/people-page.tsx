import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useMay } from '#client/session.ts'
import { useCommands } from '#ui/commands.ts'
import { TableSkeleton } from '#ui/data-table/table-skeleton.tsx'
import { Page } from '#ui/page.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { Split } from '#ui/split.tsx'
import { InviteDialog } from './components/invite-dialog.tsx'
import { PeopleFilters } from './components/people-filters.tsx'
import { PeopleTable } from './components/people-table.tsx'
import { NobodyPanel, PersonPanel } from './components/person-panel.tsx'
import { type PersonRow, usePeople } from './queries.ts'
import { usePeopleSearch } from './use-people-search.ts'

/** Everybody who has, or had, a place at the desk. */
export function PeoplePage() {
  const people = usePeople()
  const { search, open } = usePeopleSearch()
  const close = useCallback(() => open(undefined), [open])
  // Where the panel takes the list's place, it takes that of the list's filters too.
  const narrow = useMediaQuery('(max-width: 1099px)', undefined, { getInitialValueInEffect: false })
  const listed = !(narrow && search.person)
  return (
    <Page
      title="People"
      meta={people.data && countStates(people.data)}
      actions={listed && <Invite />}
      filters={listed && <PeopleFilters />}
      layout="fill"
    >
      <QueryView query={people} skeleton={<TableSkeleton columns={5} />}>
        {(rows) => (
          <Split side={search.person && <Picked rows={rows} id={search.person} onClose={close} />} onClose={close}>
            <PeopleTable rows={rows} />
          </Split>
        )}
      </QueryView>
    </Page>
  )
}

function Picked({ rows, id, onClose }: { rows: readonly PersonRow[]; id: string; onClose: () => void }) {
  const row = rows.find(({ person }) => person.id === id)
  return row ? <PersonPanel key={id} row={row} onClose={onClose} /> : <NobodyPanel onClose={onClose} />
}

function Invite() {
  const [inviting, setInviting] = useState(false)
  const may = useMay('person.invite')
  const commands = useMemo(
    () =>
      may
        ? [
            {
              id: 'invite',
              label: 'Invite somebody',
              group: 'People',
              icon: IconUserPlus,
              run: () => setInviting(true),
            },
          ]
        : [],
    [may],
  )
  useCommands(commands)
  if (!may) return null
  return (
    <>
      <Button variant="filled" leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
        Invite
      </Button>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  )
}

function countStates(rows: readonly PersonRow[]): string {
  const count = (state: PersonRow['state']) => rows.filter((row) => row.state === state).length
  const parts = [
    `${count('active')} active`,
    count('invited') && `${count('invited')} invited`,
    count('deactivated') && `${count('deactivated')} deactivated`,
  ]
  return parts.filter(Boolean).join(', ')
}
