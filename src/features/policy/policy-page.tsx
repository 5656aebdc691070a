import { Button, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFilterOff } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ACTIONS } from '#core/person/policy.ts'
import { toSubject, useSession } from '#client/session.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar, SearchFilter } from '#ui/filter-bar.tsx'
import { Page } from '#ui/page.tsx'
import { PolicyList } from './components/policy-list.tsx'
import { PolicyTable } from './components/policy-table.tsx'
import classes from './policy.module.css'
import { groupRows, listRows } from './read-policy.ts'
import type { PolicyColumn, PolicySearch } from './search-params.ts'

/** Who may do what, read from the very table that the server enforces. */
export function PolicyPage() {
  const { me } = useSession()
  const search = useSearch({ from: '/desk/policy' })
  const navigate = useNavigate({ from: '/policy' })
  const narrow = useMediaQuery('(max-width: 899px)', undefined, { getInitialValueInEffect: false })
  const change = (to: PolicySearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true })
  const rows = listRows(search, toSubject(me))
  const groups = groupRows(rows)
  const own: PolicyColumn[] = me.administrator ? [me.level, 'administrator'] : [me.level]
  return (
    <Page
      title="Policy"
      meta={rows.length === ACTIONS.length ? `${rows.length} actions` : `${rows.length} of ${ACTIONS.length} actions`}
      layout={narrow ? 'wide' : 'fill'}
      filters={<PolicyFilters search={search} onChange={change} />}
    >
      <p className={classes.about}>
        The server asks this table before every operation, and pages read it to hide or explain what somebody may not
        do. Each level can do everything the levels before it can; whoever is an administrator besides may do what that
        column adds.
      </p>
      {rows.length === 0 && <NothingFits onClear={() => change({ q: undefined, mine: undefined })} />}
      {rows.length > 0 && !narrow && <PolicyTable groups={groups} own={own} />}
      {rows.length > 0 && narrow && (
        <PolicyList groups={groups} own={own} column={search.as ?? me.level} onColumn={(as) => change({ as })} />
      )}
    </Page>
  )
}

interface PolicyFiltersProps {
  readonly search: PolicySearch
  readonly onChange: (to: PolicySearch) => void
}

function PolicyFilters({ search, onChange }: PolicyFiltersProps) {
  const { q, mine } = search
  return (
    <FilterBar onClear={q || mine ? () => onChange({ q: undefined, mine: undefined }) : undefined}>
      <SegmentedControl
        aria-label="Which actions"
        size="xs"
        data={[
          { value: 'all', label: 'All actions' },
          { value: 'mine', label: 'What I may do' },
        ]}
        value={mine ? 'mine' : 'all'}
        onChange={(value) => onChange({ mine: value === 'mine' || undefined })}
      />
      <SearchFilter label="Find actions" value={q ?? ''} onChange={(next) => onChange({ q: next || undefined })} />
    </FilterBar>
  )
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconFilterOff}
      title="No action fits these filters"
      size="page"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      Words are looked for in the sentences and in the names, such as person.edit.
    </EmptyState>
  )
}
