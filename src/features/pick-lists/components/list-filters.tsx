import { Switch } from '@mantine/core'
import { FilterBar, SearchFilter } from '#ui/filter-bar.tsx'
import classes from '../pick-lists.module.css'
import type { ListView } from '../queries.ts'
import { usePickListsSearch } from '../use-pick-lists-search.ts'

export function ListFilters({ views }: { views: readonly ListView[] }) {
  const { search, change } = usePickListsSearch()
  const sum = (count: (view: ListView) => number) => views.reduce((total, view) => total + count(view), 0)
  const shown = sum((view) => view.shown.length)
  const retired = sum((view) => view.retired)
  const all = sum((view) => view.offered) + retired
  return (
    <div className={classes.filters}>
      <FilterBar
        onClear={search.q ? () => change({ q: undefined }) : undefined}
        end={<output>{shown < all ? `${shown} of ${all} values` : `${all} values`}</output>}
      >
        <SearchFilter label="Find values" value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
        <Switch
          label={`Show retired (${retired})`}
          checked={search.retired ?? false}
          onChange={(event) => change({ retired: event.currentTarget.checked || undefined })}
        />
      </FilterBar>
    </div>
  )
}
