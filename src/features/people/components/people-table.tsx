import { Button } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { DataTable } from '#ui/data-table/data-table.tsx'
import type { Sort } from '#ui/data-table/columns.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { filterRows, type PersonRow } from '../queries.ts'
import type { PeopleSearch } from '../search-params.ts'
import { usePeopleSearch } from '../use-people-search.ts'
import { ALL_COLUMNS, FEW_COLUMNS, FEW_COLUMNS_BY_TIME } from './people-columns.tsx'

/** The highest level first, as one looks for whom to ask. */
const USUAL: Sort = { id: 'level', desc: true }

export function PeopleTable({ rows }: { rows: readonly PersonRow[] }) {
  const { search, change, open } = usePeopleSearch()
  const shown = filterRows(rows, search)
  if (shown.length === 0)
    return <NobodyFits onClear={() => change({ q: undefined, state: undefined, level: undefined })} />
  return (
    <DataTable
      label="People"
      rows={shown}
      rowKey={({ person }) => person.id}
      columns={columnsFor(search)}
      noun={{ one: 'person', many: 'people' }}
      total={rows.length}
      sort={search.sort ? { id: search.sort, desc: search.desc ?? false } : USUAL}
      onSort={({ id, desc }) => change({ sort: id as NonNullable<PeopleSearch['sort']>, desc: desc || undefined })}
      onOpen={({ person }) => open(person.id)}
      selectedKey={search.person}
    />
  )
}

function columnsFor({ person, sort }: PeopleSearch) {
  if (!person) return ALL_COLUMNS
  return sort === 'time' ? FEW_COLUMNS_BY_TIME : FEW_COLUMNS
}

function NobodyFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconUserSearch}
      title="Nobody fits these filters"
      size="page"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      Words are looked for in names, addresses, titles and levels.
    </EmptyState>
  )
}
