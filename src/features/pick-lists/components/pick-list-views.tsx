import { Button } from '@mantine/core'
import { IconFilterOff, IconPlaylistAdd } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { PICK_LIST_FACTS, PICK_LISTS, type PickListName } from '#core/pick-list/pick-list.ts'
import { useMay } from '#client/session.ts'
import { type Command, useCommands } from '#ui/commands.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import classes from '../pick-lists.module.css'
import type { ListView, Value, ValueRequest } from '../queries.ts'
import { usePickListsSearch } from '../use-pick-lists-search.ts'
import { AddValueDialog } from './add-value-dialog.tsx'
import { EditValueDialog } from './edit-value-dialog.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListPanel } from './list-panel.tsx'
import { RequestsPanel } from './requests-panel.tsx'

interface PickListViewsProps {
  readonly views: readonly ListView[]
  readonly requests: readonly ValueRequest[]
}

/** What was asked for, the filter line, and every list that something fits in. */
export function PickListViews({ views, requests }: PickListViewsProps) {
  const { search, change } = usePickListsSearch()
  const may = useMay('pick-list.edit')
  const [adding, setAdding] = useState<PickListName | null>(null)
  const [editing, setEditing] = useState<Value | null>(null)
  // The lists come after the page: only now there is what the address points at.
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), [])
  const commands = useMemo(() => (may ? makeCommands(setAdding) : []), [may])
  useCommands(commands)
  const fitting = views.filter((view) => !search.q || view.shown.length > 0)
  const hidden = search.q ? views.reduce((sum, view) => sum + view.hidden, 0) : 0
  const acts = may ? { onAdd: setAdding, onEdit: setEditing } : null
  return (
    <>
      <RequestsPanel requests={requests} />
      <ListFilters views={views} />
      {fitting.length === 0 && (
        <EmptyState
          icon={IconFilterOff}
          title="No value fits"
          size="page"
          action={<Button onClick={() => change({ q: undefined })}>Clear the words</Button>}
        >
          Words are looked for in values, labels and mediums.
        </EmptyState>
      )}
      <div className={classes.lists}>
        {fitting.map((view) => (
          <div key={view.list} id={view.list}>
            <ListPanel view={view} acts={acts} />
          </div>
        ))}
      </div>
      {hidden > 0 && (
        <p className={classes.more}>
          {hidden === 1 ? 'One more fits and is retired.' : `${hidden} more fit and are retired.`}{' '}
          <Button size="compact-sm" onClick={() => change({ retired: true })}>
            Show retired
          </Button>
        </p>
      )}
      {adding && <AddValueDialog list={adding} onClose={() => setAdding(null)} />}
      {editing && <EditValueDialog value={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function makeCommands(add: (list: PickListName) => void): Command[] {
  return PICK_LISTS.map((list) => ({
    id: `add-value ${list}`,
    label: `Add a value to ${PICK_LIST_FACTS[list].title}`,
    group: 'Pick-lists',
    icon: IconPlaylistAdd,
    run: () => add(list),
  }))
}
